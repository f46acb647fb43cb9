package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Repairs of what stands twice.
final class DuplicateRepairs {

  private DuplicateRepairs() {}

  /// The lines of a later section of one name go to the end of the first one; a comment after its
  /// bracket goes with them. Comments and blank lines before the next section stay where they are.
  static AwsFileText withoutDuplicateSections(CheckedText file) {
    Map<SectionName, Section> first = new HashMap<>();
    Map<Integer, List<Line>> moved = new HashMap<>();
    Set<Integer> gone = new HashSet<>();
    for (Section section : file.reading().sections()) {
      Optional<SectionName> name = section.name();
      if (name.isPresent() && !wouldSpread(file, section)) {
        Section earlier = first.putIfAbsent(name.get(), section);
        if (earlier != null) {
          moved
              .computeIfAbsent(lastLine(file, earlier), _ -> pulled(file, earlier, gone))
              .addAll(body(file, section, gone));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < file.text().lines().size(); i++) {
      if (!gone.contains(i)) {
        lines.add(file.line(i));
      }
      lines.addAll(moved.getOrDefault(i, List.of()));
    }
    return file.text().with(lines);
  }

  /// Whether Python's readers, which know the section by another name, would give its values to
  /// every profile once they stood under `[DEFAULT]`.
  private static boolean wouldSpread(CheckedText file, Section section) {
    boolean isDefault =
        file.kind() == AwsFileKind.CREDENTIALS && file.header(section).name().equals("DEFAULT");
    return isDefault && !file.header(section).inPython().equals("DEFAULT");
  }

  /// The last line of a section that is more than a comment; where it has none, the last of the
  /// comments that follow its header.
  private static int lastLine(CheckedText file, Section section) {
    int last = section.header();
    while (last + 1 < section.end() && file.line(last + 1).isComment()) {
      last++;
    }
    for (int i = section.header() + 1; i < section.end(); i++) {
      boolean counts =
          switch (file.roles().get(i)) {
            case PROPERTY, CONTINUATION -> true;
            case BLANK, COMMENT, HEADER -> false;
          };
      if (counts) {
        last = i;
      }
    }
    return last;
  }

  private static List<Line> body(CheckedText file, Section section, Set<Integer> gone) {
    List<Line> body = new ArrayList<>();
    HeaderLine header = file.header(section);
    Line first = file.line(section.header());
    gone.add(section.header());
    if (!header.comment().isEmpty()) {
      body.add(ended(new Line(header.comment(), first.end()), file));
    }
    for (int i = section.header() + 1; i <= lastLine(file, section); i++) {
      body.add(ended(file.line(i), file));
      gone.add(i);
    }
    body.addAll(pulled(file, section, gone));
    return body;
  }

  /// The lines of control signs that belong to a section's last value, to stand right behind it.
  private static List<Line> pulled(CheckedText file, Section section, Set<Integer> gone) {
    List<Line> pulled = new ArrayList<>();
    if (!section.properties().isEmpty()) {
      for (int i : GluedBlanks.behind(file.text(), lastLine(file, section))) {
        pulled.add(ended(file.line(i), file));
        gone.add(i);
      }
    }
    return pulled;
  }

  private static Line ended(Line line, CheckedText file) {
    return line.end().isEmpty() ? line.endedBy(file.text().lineEnd()) : line;
  }

  /// Of the lines of one key in one section the last stays: it is the one that counts.
  static AwsFileText withoutDuplicateKeys(CheckedText file) {
    Set<Integer> gone = new HashSet<>();
    for (Section section : file.reading().sections()) {
      Map<String, List<Property>> byKey = new LinkedHashMap<>();
      for (Property property : section.properties()) {
        byKey.computeIfAbsent(property.key(), _ -> new ArrayList<>()).add(property);
      }
      for (List<Property> same : byKey.values()) {
        List<Integer> lines = same.stream().map(Property::line).toList();
        if (same.size() > 1 && mayGo(file, section, lines) && areSpeltAlike(same)) {
          same.subList(0, same.size() - 1).forEach(property -> gone.addAll(property.lines()));
          // Not those of the last one either: it may have had capitals, which the SDK for Java does
          // not read, and now stands for one that had none of them.
          same.forEach(property -> gone.addAll(GluedBlanks.behind(file.text(), property)));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < file.text().lines().size(); i++) {
      if (!gone.contains(i)) {
        lines.add(file.line(i));
      }
    }
    return file.text().with(lines);
  }

  private static boolean areSpeltAlike(List<Property> same) {
    return same.stream().map(Property::name).distinct().count() == 1;
  }

  /// Whether lines of this key in sections of this name are spelt in several ways, and say several
  /// things.
  static boolean isContradicted(CheckedText file, Section section, String key) {
    List<Property> same =
        file.reading().sections().stream()
            .filter(other -> other.name().equals(section.name()))
            .flatMap(other -> other.properties().stream())
            .filter(property -> property.key().equals(key))
            .toList();
    return !areSpeltAlike(same) && same.stream().map(Property::value).distinct().count() > 1;
  }

  /// Whether all but the last of these lines may go: they are of one key to every reader, and none
  /// has a block of further keys, of which readers make different things.
  ///
  /// @param same lines that Python takes for one key
  static boolean mayGo(CheckedText file, Section section, List<Integer> same) {
    List<Property> properties =
        section.properties().stream().filter(property -> same.contains(property.line())).toList();
    return properties.size() == same.size()
        && properties.stream().noneMatch(Property::isNested)
        && !isContradicted(file, section, properties.getFirst().key())
        && properties.stream()
            .allMatch(one -> AwsKeys.isSame(one.name(), properties.getFirst().name()));
  }
}
