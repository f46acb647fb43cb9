package app.brevet.awsfile;

import java.util.Locale;

/// A line with a key as Python's `configparser` takes it: up to the first `=` or `:`, and with no
/// comment after the value. Source: Python documentation, `configparser`, "Supported INI File
/// Structure".
///
/// @param key in lower case; empty if the line is none with a key
/// @param value with what others take for a comment
record PythonLine(String key, String value) {

  /// The line without its indentation.
  static PythonLine of(String rest) {
    int delimiter = 0;
    while (delimiter < rest.length() && "=:".indexOf(rest.charAt(delimiter)) < 0) {
      delimiter++;
    }
    return delimiter == rest.length()
        ? new PythonLine("", "")
        : new PythonLine(
            rest.substring(0, delimiter).strip().toLowerCase(Locale.ROOT),
            rest.substring(delimiter + 1).strip());
  }

  /// Whether it has a key and a delimiter, without which Python refuses the file.
  boolean isAssignment() {
    return !key.isEmpty();
  }
}
