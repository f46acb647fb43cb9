package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines that Brevet writes into a section of a shared AWS file, and owns there: a marker
/// comment, and properties.
///
/// Only what every reader takes alike is written: lower-case keys, `key = value`, no comment after
/// a value, nothing indented.
///
/// @param kind the file that they are for
/// @param name the section
/// @param values by key, in the order in which they are written
record OwnedLines(AwsFileKind kind, ProfileName name, Map<String, String> values) {

  OwnedLines {
    values = new LinkedHashMap<>(values);
  }

  /// The lines, if each value is of this form.
  ///
  /// @throws AwsFileException if one would not be read back as it is ([FileReason#UNSAFE_EDIT])
  static OwnedLines of(
      AwsFileKind kind, ProfileName name, Map<String, String> values, Pattern safe, Path file)
      throws AwsFileException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!safe.matcher(value.getValue()).matches()) {
        throw new AwsFileException(
            FileReason.UNSAFE_EDIT,
            file,
            "the value of " + value.getKey() + " cannot be written so that every tool reads it",
            null);
      }
    }
    return new OwnedLines(kind, name, values);
  }

  /// The section's first line.
  String header() {
    return kind.header(name);
  }

  /// The comment that says whose they are.
  Marker marker() {
    return Marker.of(kind, values.keySet());
  }

  /// The line of this key.
  String property(String key) {
    return key + " = " + values.get(key);
  }

  /// The same without these keys, which somebody else set in that section: his values count, for a
  /// key that stands twice makes Python's readers refuse the whole file.
  OwnedLines without(Set<String> foreignKeys) {
    Map<String, String> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(foreignKeys);
    return new OwnedLines(kind, name, rest);
  }

  /// Tells no value, for some of them are secrets.
  @Override
  public String toString() {
    return "OwnedLines[" + header() + "]";
  }
}
