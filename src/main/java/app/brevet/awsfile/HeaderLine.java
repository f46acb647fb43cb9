package app.brevet.awsfile;

/// The first line of a section, taken apart.
///
/// @param indentation the blanks before the bracket
/// @param inner what stands between the brackets, with its blanks; empty if there is no second one
/// @param gap the blanks between the bracket and the comment
/// @param comment what follows, from its `#` or `;` on; empty if nothing does
/// @param closed whether there is a second bracket
record HeaderLine(String indentation, String inner, String gap, String comment, boolean closed) {

  /// The parts of a line that begins with a bracket.
  static HeaderLine of(Line line) {
    int indented = LineRole.indentation(line);
    String rest = line.text().substring(indented);
    int sign = 0;
    while (sign < rest.length() && "#;".indexOf(rest.charAt(sign)) < 0) {
      sign++;
    }
    String told = rest.substring(0, sign).trim();
    boolean closed = told.endsWith("]");
    return new HeaderLine(
        line.text().substring(0, indented),
        closed ? told.substring(1, told.length() - 1) : "",
        rest.substring(told.length(), sign),
        rest.substring(sign),
        closed);
  }

  /// The name, without the blanks around it.
  String name() {
    return inner.trim();
  }

  /// The name as Python's readers have it, which know no comment there.
  String inPython() {
    String whole = "[" + inner + "]" + gap + comment;
    return whole.substring(1, whole.lastIndexOf(']'));
  }

  /// Whether a comment after the bracket holds another one.
  boolean hasBracketInComment() {
    return comment.indexOf(']') >= 0;
  }

  /// The same section with this between its brackets.
  HeaderLine named(String other) {
    return new HeaderLine(indentation, other, gap, comment, closed);
  }

  /// The text of the line with nothing before the bracket.
  String text() {
    return "[" + inner + "]" + gap + comment;
  }
}
