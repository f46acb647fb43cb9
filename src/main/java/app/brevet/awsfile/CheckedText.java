package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A shared AWS file with all that is known of its lines.
///
/// @param reading what it says to the SDKs
/// @param roles what each line is by its form
record CheckedText(
    AwsFileText text, AwsFileKind kind, AwsFileReading reading, List<LineRole> roles) {

  CheckedText {
    roles = List.copyOf(roles);
  }

  /// What is known of this text.
  static CheckedText of(AwsFileText text, AwsFileKind kind) {
    return new CheckedText(text, kind, AwsFileReader.read(text, kind), LineRole.of(text.lines()));
  }

  /// The line of this number, from 0.
  Line line(int number) {
    return text.lines().get(number);
  }

  /// The line's text without the blanks before it.
  String rest(int number) {
    return line(number).text().substring(LineRole.indentation(line(number)));
  }

  /// The section's first line.
  HeaderLine header(Section section) {
    return HeaderLine.of(line(section.header()));
  }

  /// The section's name for a person; empty if the line is damaged.
  Optional<String> title(Section section) {
    HeaderLine header = header(section);
    return header.closed()
        ? Optional.of(MaskedLine.of(new Line(header.name(), ""), false))
        : Optional.empty();
  }

  /// Whether the section has lines of which no reader that goes by the guide can make anything.
  boolean hasFaults(Section section) {
    return reading.faults().stream()
        .mapToInt(fault -> fault.line() - 1)
        .anyMatch(line -> section.header() <= line && line < section.end());
  }

  /// The values of a section by key as Python's readers take them, whether or not the SDKs know the
  /// section; where they cut a comment after a value it is cut.
  Map<String, String> valuesInPython(Section section) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int line : lines(section, LineRole.PROPERTY)) {
      int comment = Assignment.commentOf(rest(line));
      PythonLine told = PythonLine.of(comment < 0 ? rest(line) : rest(line).substring(0, comment));
      if (told.isAssignment()) {
        values.put(told.key(), told.value());
      }
    }
    return values;
  }

  /// How many lines stand before the first section.
  int beforeSections() {
    return reading.sections().stream().findFirst().map(Section::header).orElse(roles.size());
  }

  /// The lines of a section that have this role, in order.
  List<Integer> lines(Section section, LineRole role) {
    List<Integer> lines = new ArrayList<>();
    for (int i = section.header() + 1; i < section.end(); i++) {
      if (roles.get(i) == role) {
        lines.add(i);
      }
    }
    return lines;
  }

  /// The lines that continue this property's value.
  List<Integer> continuations(int property) {
    List<Integer> lines = new ArrayList<>();
    for (int i = property + 1; i < roles.size(); i++) {
      switch (roles.get(i)) {
        case CONTINUATION -> lines.add(i);
        case PROPERTY, HEADER -> {
          return lines;
        }
        case BLANK, COMMENT -> {} // The value may go on after them.
      }
    }
    return lines;
  }

  /// Whether the other text says the same to the SDKs, has the same faults, and holds the same
  /// lines where the SDKs look away.
  boolean saysTheSameAs(CheckedText other) {
    return reading.merged().equals(other.reading.merged())
        && faults().equals(other.faults())
        && unread().equals(other.unread());
  }

  private List<String> faults() {
    return reading.faults().stream().map(AwsFileReading.Fault::what).sorted().toList();
  }

  private List<String> unread() {
    Set<Integer> read = new HashSet<>();
    List<String> unread = new ArrayList<>();
    for (Section section : reading.sections()) {
      section.properties().forEach(property -> read.addAll(property.lines()));
      if (section.name().isEmpty()) {
        unread.add(header(section).inner());
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      boolean property = roles.get(i) == LineRole.PROPERTY;
      if ((property || roles.get(i) == LineRole.CONTINUATION) && !read.contains(i)) {
        unread.add(rest(i));
      }
    }
    Collections.sort(unread);
    return unread;
  }
}
