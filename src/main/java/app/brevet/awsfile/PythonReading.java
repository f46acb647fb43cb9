package app.brevet.awsfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What botocore, on which the AWS CLI and boto3 stand, reads in a shared AWS file, or that it
/// refuses it.
///
/// It keeps to the code of botocore 1.29 to 1.43 (`raw_config_parse`) and of Python 3.11
/// (`configparser`, strict): no section and no key twice, no line without a key, an equals sign in
/// each line of a nested block, UTF-8 without a byte order mark. No comment ends a value or a name,
/// and `[DEFAULT]` gives its values to all sections.
final class PythonReading {

  private static final String DEFAULT = "DEFAULT";

  /// What `str.splitlines` takes for one, of which a line may hold all but LF.
  private static final Pattern LINE_END =
      Pattern.compile("[\n\u000b\f\u001c-\u001e\u0085\u2028\u2029]");

  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
  private final Map<String, List<String>> defaults = new LinkedHashMap<>();
  private final Set<List<String>> known = new HashSet<>();

  private Optional<Map<String, List<String>>> section = Optional.empty();
  private String name = "";
  private Optional<List<String>> value = Optional.empty();
  private int indentation;

  private boolean refused;

  private PythonReading() {}

  /// The values of each section by key, by the names that Python sees; empty if it refuses the
  /// file.
  static Optional<Map<String, Map<String, String>>> of(AwsFileText text) {
    PythonReading reading = new PythonReading();
    reading.refused = !text.mark().isEmpty();
    for (Line line : text.lines()) {
      decoded(line).ifPresentOrElse(reading::line, reading::refuse);
    }
    Map<String, Map<String, String>> told = reading.told();
    return reading.refused ? Optional.empty() : Optional.of(told);
  }

  private void refuse() {
    refused = true;
  }

  /// The name between the brackets; empty if the line, without blanks around it, is no section's.
  static Optional<String> header(String line) {
    int last = line.lastIndexOf(']');
    return line.startsWith("[") && last > 1
        ? Optional.of(line.substring(1, last))
        : Optional.empty();
  }

  private static Optional<String> decoded(Line line) {
    try {
      byte[] bytes = line.text().getBytes(StandardCharsets.ISO_8859_1);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // That it cannot be decoded is the answer.
    }
  }

  private void line(String line) {
    String told = stripped(line);
    if (told.startsWith("#") || told.startsWith(";")) {
      return;
    }
    if (told.isEmpty()) {
      value.ifPresent(lines -> lines.add(""));
      return;
    }
    int indented = line.indexOf(told.charAt(0));
    if (value.isPresent() && indented > indentation) {
      value.get().add(told);
      return;
    }
    indentation = indented;
    Optional<String> header = header(told);
    if (header.isPresent()) {
      open(header.get());
    } else {
      property(told);
    }
  }

  private void open(String header) {
    boolean isDefault = header.equals(DEFAULT);
    Map<String, List<String>> opened = isDefault ? defaults : new LinkedHashMap<>();
    if (!isDefault && sections.putIfAbsent(header, opened) != null) {
      refuse();
    }
    section = Optional.of(opened);
    name = header;
    value = Optional.empty();
  }

  private void property(String told) {
    int delimiter = 0;
    while (delimiter < told.length() && "=:".indexOf(told.charAt(delimiter)) < 0) {
      delimiter++;
    }
    String key = stripped(told.substring(0, delimiter)).toLowerCase(Locale.ROOT);
    boolean isAssignment = delimiter < told.length() && !key.isEmpty();
    if (section.isEmpty() || !isAssignment || !known.add(List.of(name, key))) {
      refuse();
      return;
    }
    List<String> lines = new ArrayList<>(List.of(stripped(told.substring(delimiter + 1))));
    section.get().put(key, lines);
    value = Optional.of(lines);
  }

  private Map<String, Map<String, String>> told() {
    Map<String, Map<String, String>> told = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, List<String>>> one : sections.entrySet()) {
      Map<String, List<String>> all = new LinkedHashMap<>(defaults);
      all.putAll(one.getValue());
      Map<String, String> values = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> property : all.entrySet()) {
        put(values, property.getKey(), trailing(String.join("\n", property.getValue())));
      }
      told.put(one.getKey(), values);
    }
    return told;
  }

  /// A block of nested properties goes in as `block.name`.
  private void put(Map<String, String> values, String key, String value) {
    if (!value.startsWith("\n")) {
      values.put(key, value);
      return;
    }
    for (String line : LINE_END.splitAsStream(value).toList()) {
      String told = stripped(line);
      int equals = told.indexOf('=');
      if (equals < 0) {
        refused |= !told.isEmpty();
      } else {
        values.put(
            key + "." + stripped(told.substring(0, equals)), stripped(told.substring(equals + 1)));
      }
    }
  }

  /// Without what is a blank to Python at both ends.
  private static String stripped(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return trailing(text.substring(start));
  }

  private static String trailing(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /// What Python's `str.isspace` takes for one.
  static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u0085';
  }
}
