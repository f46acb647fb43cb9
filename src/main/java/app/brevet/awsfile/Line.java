package app.brevet.awsfile;

/// One line of a shared AWS file, byte for byte: each `char` stands for one byte (ISO 8859-1), so
/// that text in any encoding, or in none, comes out as it went in.
///
/// @param text what stands before the line end
/// @param end the line end: LF, CRLF, CR, or nothing on a last line that has none
record Line(String text, String end) {

  /// Whether it holds nothing but blanks, tabs and control signs, such as a form feed, which mean
  /// nothing in such a file.
  boolean isBlank() {
    return text.chars().allMatch(c -> c <= ' ');
  }

  /// Whether it is a comment that starts at column 0, the only place where every reader takes it as
  /// one.
  boolean isComment() {
    return text.startsWith("#") || text.startsWith(";");
  }

  /// The same line with this end.
  Line endedBy(String otherEnd) {
    return new Line(text, otherEnd);
  }

  /// How many bytes it has, with its end.
  int length() {
    return text.length() + end.length();
  }
}
