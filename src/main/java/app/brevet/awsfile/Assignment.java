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
            new Assignment(told.substring(0, equals).trim(), told.substring(equals + 1).trim()));
  }

  /// Where a comment after a value begins, with its sign; -1 if there is none.
  static int commentOf(String line) {
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
