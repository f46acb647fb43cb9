package app.brevet.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Percent-encoding (RFC 3986, section 2.1) of text whose characters are bytes of the wire.
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~";
  private static final int ESCAPE_LENGTH = 3;

  private PercentEncoding() {}

  /// A name and its value, both still encoded; ordered by name, then by value.
  record Pair(String name, String value) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
        Comparator.comparing(Pair::name).thenComparing(Pair::value);

    Pair map(UnaryOperator<String> change) {
      return new Pair(change.apply(name), change.apply(value));
    }

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  /// The pairs of a query string or a form, in their order.
  static List<Pair> pairs(String text) {
    List<Pair> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        pairs.add(new Pair(pair.substring(0, equals), pair.substring(equals + 1)));
      } else if (!pair.isEmpty()) {
        pairs.add(new Pair(pair, ""));
      }
    }
    return pairs;
  }

  /// Encodes every byte but letters, digits and `-._~`.
  static String encode(String bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char next = bytes.charAt(i);
      if (isUnreserved(next)) {
        text.append(next);
      } else {
        text.append('%').append(HEX.toHexDigits((byte) next));
      }
    }
    return text.toString();
  }

  /// The same text in the one canonical encoding.
  static String recode(String text) {
    return encode(new String(decode(text, false), StandardCharsets.ISO_8859_1));
  }

  /// The text of a form's name or value: UTF-8, with a plus sign for a blank.
  static String formText(String encoded) {
    return new String(decode(encoded, true), StandardCharsets.UTF_8);
  }

  private static byte[] decode(String text, boolean plusIsBlank) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (isEscape(text, i)) {
        bytes.write(HexFormat.fromHexDigits(text, i + 1, i + ESCAPE_LENGTH));
        i += ESCAPE_LENGTH - 1;
      } else {
        bytes.write(plusIsBlank && next == '+' ? ' ' : next);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + ESCAPE_LENGTH <= text.length()
        && text.substring(at + 1, at + ESCAPE_LENGTH)
            .toLowerCase(Locale.ROOT)
            .matches("[0-9a-f]{2}");
  }

  private static boolean isUnreserved(char next) {
    return (next >= 'a' && next <= 'z')
        || (next >= 'A' && next <= 'Z')
        || (next >= '0' && next <= '9')
        || UNRESERVED.indexOf(next) >= 0;
  }
}
