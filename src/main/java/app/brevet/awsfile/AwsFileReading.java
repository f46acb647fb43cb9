package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a shared AWS file says to the AWS SDKs.
///
/// @param faults what makes strict readers refuse the whole file
record AwsFileReading(List<Section> sections, List<Fault> faults) {

  /// Something that is neither section, property nor comment.
  ///
  /// @param line from 1, as editors count
  /// @param what is wrong; never a part of the line, which may hold a secret
  record Fault(int line, String what) {}

  AwsFileReading {
    sections = List.copyOf(sections);
    faults = List.copyOf(faults);
  }

  /// What is wrong, in the order of the lines.
  List<String> whats() {
    return faults.stream().map(Fault::what).toList();
  }

  /// The sections that the SDKs take for the profile of this name; more than one is a mistake that
  /// the SDKs merge and Python's readers refuse.
  List<Section> profile(String name) {
    return sections.stream().filter(section -> section.isProfile(name)).toList();
  }

  /// All sections that the SDKs know, merged, the last value of a key counting; `[profile default]`
  /// replaces `[default]` as a whole.
  Map<SectionName, Map<String, String>> merged() {
    boolean prefixedDefault =
        sections.stream().anyMatch(section -> isDefault(section) && isPrefixed(section));
    Map<SectionName, List<Property>> merged = new LinkedHashMap<>();
    for (Section section : sections) {
      Optional<SectionName> name = section.name();
      boolean replaced = prefixedDefault && isDefault(section) && !isPrefixed(section);
      if (name.isPresent() && !replaced) {
        SectionName plain = new SectionName(name.get().type(), name.get().name(), false);
        merged.computeIfAbsent(plain, n -> new ArrayList<>()).addAll(section.properties());
      }
    }
    Map<SectionName, Map<String, String>> values = new LinkedHashMap<>();
    merged.forEach((name, properties) -> values.put(name, Property.values(properties)));
    return values;
  }

  /// Whether it is a `[profile default]` beside a `[default]`, which the SDKs do not read as long
  /// as it is there.
  boolean hidesAnother(Section section) {
    return isDefault(section)
        && isPrefixed(section)
        && sections.stream().anyMatch(other -> isDefault(other) && !isPrefixed(other));
  }

  private static boolean isDefault(Section section) {
    return section.isProfile("default");
  }

  private static boolean isPrefixed(Section section) {
    return section.name().filter(SectionName::prefixed).isPresent();
  }
}
