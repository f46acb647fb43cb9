package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Percent-coding (RFC 3986, section 2.1), on bytes. A plus sign stands for itself.
final class PercentCoding {

  private static final String UNRESERVED = "-._~";
  private static final int CODED = 3;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentCoding() {}

  /// The bytes that `coded` stands for from one index to another. The caller wipes them.
  ///
  /// @throws InvalidInputException if a percent sign is not followed by two hexadecimal digits, or
  ///   a byte is a control character
  static byte[] decode(byte[] coded, int from, int to) throws InvalidInputException {
    byte[] bytes = new byte[to - from];
    int size = 0;
    try {
      int at = from;
      while (at < to) {
        if (coded[at] == '%') {
          bytes[size] = coded(coded, at, to);
          at += CODED;
        } else {
          bytes[size] = coded[at];
          at++;
        }
        refuseControl(bytes[size]);
        size++;
      }
      return Arrays.copyOf(bytes, size);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte coded(byte[] coded, int at, int to) throws InvalidInputException {
    boolean lawful =
        at + CODED <= to
            && HexFormat.isHexDigit(coded[at + 1])
            && HexFormat.isHexDigit(coded[at + 2]);
    if (!lawful) {
      throw malformed();
    }
    return (byte)
        (HexFormat.fromHexDigit(coded[at + 1]) << 4 | HexFormat.fromHexDigit(coded[at + 2]));
  }

  /// Refuses the control characters of ASCII.
  static void refuseControl(byte character) throws InvalidInputException {
    if ((character >= 0 && character < ' ') || character == 0x7F) {
      throw malformed();
    }
  }

  /// The same as text that is no secret.
  ///
  /// @throws InvalidInputException also if it is not UTF-8, or has control characters beyond ASCII
  static String text(byte[] coded, int from, int to) throws InvalidInputException {
    byte[] bytes = decode(coded, from, to);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw malformed();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  /// The text coded: all but letters, digits, `-._~` and the characters in `kept`.
  static String code(String text, String kept) {
    StringBuilder coded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      boolean stays =
          (character >= 'a' && character <= 'z')
              || (character >= 'A' && character <= 'Z')
              || (character >= '0' && character <= '9')
              || UNRESERVED.indexOf(character) >= 0
              || kept.indexOf(character) >= 0;
      if (stays) {
        coded.append(character);
      } else {
        coded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return coded.toString();
  }

  private static InvalidInputException malformed() {
    return new InvalidInputException(Reason.SEED_CHARACTERS, "");
  }
}
