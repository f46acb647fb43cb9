package app.brevet.awsfile;

import java.util.Optional;

/// The two sides of `name = value` on one line, without blanks and trailing comment.
///
/// A comment after a value needs a blank or a tab before its `#` or `;`; without it the sign
/// belongs to the value. Quotes are part of the value. Source: AWS SDKs and Tools Reference Guide,
/// "Shared config and credentials files", and the reader of the AWS SDK for Java.
record Assignment(String name, String value) {

  /// What the line says; empty if it has no equals sign.
  static Optional<Assignment> of(String line) {
    String told = withoutComment(line);
    int equals = told.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : Optional.of(
            new Assignment(trimmed(told, 0, equals), trimmed(told, equals + 1, told.length())));
  }

  /// What [String#trim()] leaves of this part, in one step: large files have many of them.
  private static String trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  /// Where a comment after a value begins, with its sign; -1 if there is none.
  static int commentOf(String line) {
    if (line.indexOf('#') < 0 && line.indexOf(';') < 0) {
      return -1; // As in nearly all lines: looking at each sign takes many times as long.
    }
    for (int i = 1; i < line.length(); i++) {
      boolean sign = line.charAt(i) == '#' || line.charAt(i) == ';';
      if (sign && (line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '\t')) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutComment(String line) {
    int comment = commentOf(line);
    return comment < 0 ? line : line.substring(0, comment - 1);
  }
}
