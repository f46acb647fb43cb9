package app.brevet.awsfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One section of a shared AWS file.
///
/// @param name what the SDKs take it for; empty if they ignore it
/// @param header the number of the line with the brackets, from 0
/// @param end the number of the line after its last one; comments and blank lines before the next
///   header still count as its own
record Section(Optional<SectionName> name, int header, int end, List<Property> properties) {

  Section {
    properties = List.copyOf(properties);
  }

  /// Whether the SDKs take it for the profile of this name.
  boolean isProfile(String profile) {
    return name.isPresent() && name.get().isProfile(profile);
  }

  /// The values by key, as [Property#values(List)] tells them.
  Map<String, String> values() {
    return Property.values(properties);
  }

  /// The same section as if the properties of these keys were not in it; blocks of nested
  /// properties stay, for Brevet writes none.
  Section without(Set<String> keys) {
    return new Section(
        name,
        header,
        end,
        properties.stream()
            .filter(property -> property.isNested() || !keys.contains(property.key()))
            .toList());
  }

  /// Whether the other has the same name, and the same properties in the same order.
  boolean saysAs(Section other) {
    boolean same = name.equals(other.name) && properties.size() == other.properties.size();
    for (int i = 0; same && i < properties.size(); i++) {
      same = properties.get(i).saysAs(other.properties.get(i));
    }
    return same;
  }

  /// The value of this key, of which the last one counts.
  Optional<String> value(String key) {
    return Optional.ofNullable(values().get(key));
  }
}
