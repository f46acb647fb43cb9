package app.brevet.awsfile;

import app.brevet.awsfile.AwsFileReading.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a shared AWS file by the rules of the AWS SDKs and Tools Reference Guide, "Shared config
/// and credentials files".
///
/// - `[name]` opens a section; blanks inside the brackets and a comment after them are dropped.
/// - `name = value` is a property; a line that is indented more continues it, and where the value
///   is empty such lines are properties nested in it.
/// - A line whose first sign is `#` or `;` is a comment; blank lines, form feeds too, mean nothing.
/// - A section or property whose name has other signs than letters, digits and `_-/.%@:+` is
///   ignored with all that belongs to it.
///
/// Wherever the AWS SDK for Java reads a file this reader agrees with it, but for capitals in keys,
/// indented comments and lines of control signs behind a blank (the SDK glues both to the value
/// before), and comments after values in a block under a key (the SDK keeps them, and so does
/// botocore). It is milder: a byte order mark, indented sections and indented first properties are
/// read, lines of nothing but control signs mean nothing, and a fault is noted without an end to
/// the reading.
final class AwsFileReader {

  private final AwsFileKind kind;
  private final List<Section> sections = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private int header = -1;
  private Optional<SectionName> name = Optional.empty();
  private final List<Property> properties = new ArrayList<>();

  private int indentation = Integer.MAX_VALUE;
  private Optional<Assignment> open = Optional.empty();
  private int openLine;
  private final Map<Integer, String> continuations = new LinkedHashMap<>();

  private AwsFileReader(AwsFileKind kind) {
    this.kind = kind;
  }

  /// What these lines say in a file of this kind.
  static AwsFileReading read(AwsFileText text, AwsFileKind kind) {
    AwsFileReader reader = new AwsFileReader(kind);
    List<Line> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(i, lines.get(i));
    }
    reader.closeSection(lines.size());
    return new AwsFileReading(reader.sections, reader.faults);
  }

  private void line(int number, Line line) {
    String text = line.text();
    int indented = indentationOf(text);
    String rest = text.substring(indented);
    char first = rest.isEmpty() ? '#' : rest.charAt(0);
    if (first == '#' || first == ';' || (first < ' ' && line.isBlank())) {
      return;
    }
    if (indented > indentation) {
      continuation(number, rest);
    } else if (first == '[') {
      header(number, rest);
    } else {
      property(number, indented, rest);
    }
  }

  private static int indentationOf(String text) {
    int blanks = 0;
    while (blanks < text.length() && (text.charAt(blanks) == ' ' || text.charAt(blanks) == '\t')) {
      blanks++;
    }
    return blanks;
  }

  private void header(int number, String rest) {
    closeSection(number);
    header = number;
    String told = untilFirstOf(rest, "#;").trim();
    if (told.endsWith("]")) {
      name = SectionName.of(kind, told.substring(1, told.length() - 1).trim());
    } else {
      faults.add(new Fault(number + 1, "a section without its closing bracket"));
    }
  }

  private void property(int number, int indented, String rest) {
    closeProperty();
    if (header < 0) {
      faults.add(new Fault(number + 1, "a property before the first section"));
      return;
    }
    indentation = indented;
    if (name.isEmpty()) {
      return; // The SDKs do not look into a section whose name they ignore.
    }
    Optional<Assignment> told = Assignment.of(rest);
    if (told.isEmpty() || told.get().name().isEmpty()) {
      faults.add(new Fault(number + 1, "neither a section, a property nor a comment"));
    } else if (SectionName.isIdentifier(told.get().name())) {
      open = told;
      openLine = number;
    }
  }

  private void continuation(int number, String rest) {
    if (open.isEmpty()) {
      return; // It continues what the SDKs ignore.
    }
    String told = rest.trim();
    if (open.get().value().isEmpty()
        && Assignment.of(told).filter(sub -> !sub.name().isEmpty()).isEmpty()) {
      faults.add(new Fault(number + 1, "a nested property without name or equals sign"));
    } else {
      continuations.put(number, told);
    }
  }

  private void closeProperty() {
    if (open.isPresent()) {
      Assignment told = open.get();
      properties.add(new Property(told.name(), told.value(), openLine, continuations));
      open = Optional.empty();
      continuations.clear();
    }
    indentation = Integer.MAX_VALUE;
  }

  private void closeSection(int end) {
    closeProperty();
    if (header >= 0) {
      sections.add(new Section(name, header, end, properties));
    }
    properties.clear();
    name = Optional.empty();
  }

  private static String untilFirstOf(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
