package app.brevet.model;

/// Foreign text made safe to print on one line.
public final class Printable {

  private static final int LONGEST = 80;

  private Printable() {}

  /// The text with control and direction-changing characters as `\\uXXXX`, cut at 80 characters.
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /// The same, cut at `longest` characters.
  public static String of(String text, int longest) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().limit(longest).forEach(point -> append(safe, point));
    if (text.codePointCount(0, text.length()) > longest) {
      safe.append('…');
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, int point) {
    int type = Character.getType(point);
    boolean hidden =
        Character.isISOControl(point)
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE;
    if (hidden) {
      safe.append("\\u%04x".formatted(point));
    } else {
      safe.appendCodePoint(point);
    }
  }
}
