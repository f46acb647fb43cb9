package app.brevet.mfa;

import java.util.Arrays;

/// Base32 (RFC 4648, section 6), the form in which the seeds of virtual MFA devices are shown.
public final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_PER_CHARACTER = 5;
  private static final int MASK = 31;

  private Base32() {}

  /// The text of these bytes, in capitals and without padding. The caller wipes both.
  public static byte[] encode(byte[] bytes) {
    int bitsInAll = bytes.length * Byte.SIZE;
    byte[] text = new byte[(bitsInAll + BITS_PER_CHARACTER - 1) / BITS_PER_CHARACTER];
    int size = 0;
    int buffer = 0;
    int bits = 0;
    for (byte each : bytes) {
      buffer = ((buffer << Byte.SIZE) | (each & 0xFF)) & 0xFFFF;
      bits += Byte.SIZE;
      while (bits >= BITS_PER_CHARACTER) {
        bits -= BITS_PER_CHARACTER;
        text[size++] = (byte) ALPHABET.charAt((buffer >> bits) & MASK);
      }
    }
    if (bits > 0) {
      text[size] = (byte) ALPHABET.charAt((buffer << (BITS_PER_CHARACTER - bits)) & MASK);
    }
    return text;
  }

  /// The bytes that the text stands for. As authenticators do, it takes small letters, and passes
  /// over blanks, hyphens and a missing padding. The caller wipes text and bytes.
  ///
  /// @param text ASCII
  /// @throws IllegalArgumentException if it has other characters, or a length that no bytes give;
  ///   the message does not repeat the text
  public static byte[] decode(byte[] text) {
    byte[] bytes = new byte[text.length * BITS_PER_CHARACTER / Byte.SIZE];
    try {
      return Arrays.copyOf(bytes, decode(text, bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static int decode(byte[] text, byte[] bytes) {
    int size = 0;
    int buffer = 0;
    int bits = 0;
    int characters = 0;
    boolean padding = false;
    for (byte character : text) {
      if (character == ' ' || character == '-') {
        continue;
      }
      if (character == '=') {
        padding = true;
        continue;
      }
      int value = ALPHABET.indexOf(Character.toUpperCase((char) character));
      if (value < 0 || padding) {
        throw new IllegalArgumentException("not base32");
      }
      characters++;
      buffer = ((buffer << BITS_PER_CHARACTER) | value) & 0xFFF;
      bits += BITS_PER_CHARACTER;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[size++] = (byte) (buffer >> bits);
      }
    }
    int rest = characters % 8;
    if (rest == 1 || rest == 3 || rest == 6) {
      throw new IllegalArgumentException("not base32: cut off");
    }
    return size;
  }
}
