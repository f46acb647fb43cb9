package app.brevet.awsfile;

import app.brevet.awsfile.AwsFileReading.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final AwsFileText text;
  private final String signs;
  private final AwsFileKind kind;
  private final List<Section> sections = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /// Names of properties that are known to be valid: the same few stand in section after section.
  private final Set<String> identifiers = new HashSet<>();

  private int header = -1;
  private Optional<SectionName> name = Optional.empty();
  private final List<Property> properties = new ArrayList<>();

  private int indentation = Integer.MAX_VALUE;
  private Optional<Assignment> open = Optional.empty();
  private int openLine;
  private final Map<Integer, String> continuations = new LinkedHashMap<>();

  private AwsFileReader(AwsFileText text, AwsFileKind kind) {
    this.text = text;
    this.signs = text.signs();
    this.kind = kind;
  }

  /// What these lines say in a file of this kind.
  static AwsFileReading read(AwsFileText text, AwsFileKind kind) {
    AwsFileReader reader = new AwsFileReader(text, kind);
    for (int i = 0; i < text.count(); i++) {
      reader.line(i);
    }
    reader.closeSection(text.count());
    return new AwsFileReading(reader.sections, reader.faults);
  }

  private void line(int number) {
    int at = text.textAt(number);
    char first = at == signs.length() ? '\n' : signs.charAt(at);
    if (first == '#' || first == ';' || (first < ' ' && text.isBlank(number))) {
      return;
    }
    int stop = text.stop(number);
    if (at - text.start(number) > indentation) {
      continuation(number, signs.substring(at, stop).trim());
    } else if (first == '[') {
      header(number, at, stop);
    } else {
      property(number, at, stop);
    }
  }

  private void header(int number, int from, int to) {
    closeSection(number);
    header = number;
    String told = untilComment(from, to).trim();
    if (told.endsWith("]")) {
      name = SectionName.of(kind, told.substring(1, told.length() - 1).trim());
    } else {
      faults.add(new Fault(number + 1, "a section without its closing bracket"));
    }
  }

  private void property(int number, int from, int to) {
    closeProperty();
    if (header < 0) {
      faults.add(new Fault(number + 1, "a property before the first section"));
      return;
    }
    indentation = from - text.start(number);
    if (name.isEmpty()) {
      return; // The SDKs do not look into a section whose name they ignore.
    }
    Optional<Assignment> told = Assignment.of(signs, from, to);
    if (told.isEmpty() || told.get().name().isEmpty()) {
      faults.add(new Fault(number + 1, "neither a section, a property nor a comment"));
    } else if (isIdentifier(told.get().name())) {
      open = told;
      openLine = number;
    }
  }

  private boolean isIdentifier(String property) {
    boolean known = identifiers.contains(property);
    if (!known && SectionName.isIdentifier(property)) {
      identifiers.add(property);
      return true;
    }
    return known;
  }

  private void continuation(int number, String told) {
    if (open.isEmpty()) {
      return; // It continues what the SDKs ignore.
    }
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

  private String untilComment(int from, int to) {
    int stop = from;
    while (stop < to && signs.charAt(stop) != '#' && signs.charAt(stop) != ';') {
      stop++;
    }
    return signs.substring(from, stop);
  }
}
