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
    return of(line, 0, line.length());
  }

  /// What this part of a text says, which is a line or the rest of one.
  static Optional<Assignment> of(String text, int from, int to) {
    int comment = commentOf(text, from, to);
    int stop = comment < 0 ? to : comment - 1;
    int equals = text.indexOf('=', from, stop);
    return equals < 0
        ? Optional.empty()
        : Optional.of(new Assignment(trimmed(text, from, equals), trimmed(text, equals + 1, stop)));
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
    return commentOf(line, 0, line.length());
  }

  private static int commentOf(String text, int from, int to) {
    if (text.indexOf('#', from, to) < 0 && text.indexOf(';', from, to) < 0) {
      return -1; // As in nearly all lines: looking at each sign takes many times as long.
    }
    for (int i = from + 1; i < to; i++) {
      boolean sign = text.charAt(i) == '#' || text.charAt(i) == ';';
      if (sign && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
        return i;
      }
    }
    return -1;
  }
}
