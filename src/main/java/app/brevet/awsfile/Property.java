package app.brevet.awsfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One `name = value` of a section, with the lines that continue it.
///
/// @param name as it is written
/// @param first what stands after the equals sign, without blanks and comment
/// @param line the number of its line, from 0
/// @param continuations the lines that continue it, trimmed, by their number
record Property(String name, String first, int line, Map<Integer, String> continuations) {

  Property {
    continuations =
        continuations.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(continuations));
  }

  /// The name in lower case: some readers do not tell `AWS_ACCESS_KEY_ID` from `aws_access_key_id`,
  /// so an editor must not either.
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Whether this is its key, which is given in lower case.
  boolean isOf(String key) {
    return name.equals(key) || name.equalsIgnoreCase(key); // A name has ASCII's letters alone.
  }

  /// Whether its key is among these.
  boolean isOneOf(Set<String> keys) {
    return keys.contains(name) || keys.contains(key()); // Nearly all are written in lower case.
  }

  /// The whole value; lines that continue it are joined with LF, as the SDKs do.
  String value() {
    if (continuations.isEmpty()) {
      return first;
    }
    List<String> parts = new ArrayList<>();
    parts.add(first);
    parts.addAll(continuations.values());
    return String.join("\n", parts);
  }

  /// Whether the other is written alike, wherever it stands.
  boolean saysAs(Property other) {
    return name.equals(other.name)
        && first.equals(other.first)
        && continuations.size() == other.continuations.size()
        && (continuations.isEmpty() || value().equals(other.value()));
  }

  /// Whether its value is a block of further properties, such as `s3 =`.
  boolean isNested() {
    return first.isEmpty() && !continuations.isEmpty();
  }

  /// The numbers of all its lines.
  List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    lines.add(line);
    lines.addAll(continuations.keySet());
    return lines;
  }

  /// The values of properties by key in lower case, their bytes read as UTF-8. Of several of one
  /// key the last one counts; those of a nested block stand as `block.name`.
  static Map<String, String> values(List<Property> properties) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Property property : properties) {
      if (property.isNested()) {
        values.remove(property.key());
        property.nested().forEach((name, value) -> values.put(property.key() + "." + name, value));
      } else {
        values.put(property.key(), utf8(property.value()));
      }
    }
    return values;
  }

  private Map<String, String> nested() {
    Map<String, String> nested = new LinkedHashMap<>();
    for (String line : continuations.values()) {
      Assignment.of(line).ifPresent(sub -> nested.put(sub.name(), utf8(sub.value())));
    }
    return nested;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
