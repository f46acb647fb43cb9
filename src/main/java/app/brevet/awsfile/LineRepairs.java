package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/// Repairs of single lines.
final class LineRepairs {

  private LineRepairs() {}

  static AwsFileText withoutMark(CheckedText file) {
    return AwsFileText.of("", file.text().lines());
  }

  /// CR alone becomes what the other lines end with.
  static AwsFileText withUsualLineEnds(CheckedText file) {
    AwsFileText text = file.text();
    List<Line> others = text.lines().stream().filter(line -> !isCr(line)).toList();
    String end = text.with(others).lineEnd();
    return text.with(
        text.lines().stream().map(line -> isCr(line) ? line.endedBy(end) : line).toList());
  }

  private static boolean isCr(Line line) {
    return line.end().equals("\r");
  }

  /// A section with lines that nobody can set straight stays indented where the AWS SDK for Java
  /// reads the file: it takes the section for a part of one that it ignores, faults and all.
  static AwsFileText withoutIndentedSections(CheckedText file) {
    Set<Integer> staying = new HashSet<>();
    if (!JavaReading.refuses(file.text(), file.kind())) {
      file.reading().sections().stream()
          .filter(file::hasFaults)
          .forEach(section -> staying.add(section.header()));
    }
    return straightened(
        file, (_, line) -> file.roles().get(line) == LineRole.HEADER && !staying.contains(line));
  }

  /// All keys of a section at once: one that stayed would continue the one before.
  static AwsFileText withoutIndentedKeys(CheckedText file) {
    return straightened(
        file, (known, line) -> known && file.roles().get(line) == LineRole.PROPERTY);
  }

  static AwsFileText withoutIndentedComments(CheckedText file) {
    return straightened(
        file,
        (known, line) ->
            (known || line < file.beforeSections()) && file.roles().get(line) == LineRole.COMMENT);
  }

  /// @param wanted of the lines in sections that the SDKs know (`true`), in others and before them
  private static AwsFileText straightened(CheckedText file, BiPredicate<Boolean, Integer> wanted) {
    List<Line> lines = new ArrayList<>(file.text().lines());
    for (int i = 0; i < file.beforeSections(); i++) {
      straighten(lines, i, wanted.test(false, i));
    }
    for (Section section : file.reading().sections()) {
      boolean staying = isIndented(file, section) && file.hasFaults(section);
      boolean known = section.name().isPresent() && !staying;
      for (int i = section.header(); i < section.end(); i++) {
        straighten(lines, i, wanted.test(known, i));
      }
    }
    return file.text().with(lines);
  }

  private static boolean isIndented(CheckedText file, Section section) {
    return LineRole.indentation(file.line(section.header())) > 0;
  }

  private static void straighten(List<Line> lines, int number, boolean wanted) {
    Line line = lines.get(number);
    if (wanted) {
      String rest = line.text().substring(LineRole.indentation(line));
      lines.set(number, new Line(rest, line.end()));
    }
  }

  /// But where the same key says something else in other letters: tools that tell capitals from
  /// small letters go by one of the two, and must not get the other.
  static AwsFileText withoutCapitals(CheckedText file) {
    List<Line> lines = new ArrayList<>(file.text().lines());
    for (Section section : file.reading().sections()) {
      for (Property property : section.properties()) {
        if (AwsKeys.isInCapitals(property.name())
            && !DuplicateRepairs.isContradicted(file, section, property.key())) {
          Line line = lines.get(property.line());
          int start = LineRole.indentation(line);
          int stop = start + property.name().length();
          String text =
              line.text().substring(0, start)
                  + line.text().substring(start, stop).toLowerCase(Locale.ROOT)
                  + line.text().substring(stop);
          lines.set(property.line(), new Line(text, line.end()));
        }
      }
    }
    return file.text().with(lines);
  }

  /// Each comment gets a line of its own before that of the value, at column 0. In a block under a
  /// key they stay: the AWS SDK for Java and Python's readers take them for a part of the value.
  static AwsFileText withoutCommentsAfterValues(CheckedText file) {
    List<Line> lines = new ArrayList<>(file.text().lines());
    List<Integer> commented = commented(file);
    for (int number : commented.reversed()) {
      Line line = lines.get(number);
      int indented = LineRole.indentation(line);
      int comment = indented + Assignment.commentOf(file.rest(number));
      lines.set(number, new Line(withoutBlanks(line.text().substring(0, comment)), line.end()));
      String end = line.end().isEmpty() ? file.text().lineEnd() : line.end();
      lines.add(number, new Line(line.text().substring(comment), end));
    }
    return file.text().with(lines);
  }

  private static List<Integer> commented(CheckedText file) {
    List<Integer> commented = new ArrayList<>();
    for (Section section : file.reading().sections()) {
      for (Property property : section.properties()) {
        add(commented, file, property.line());
      }
    }
    return commented.stream().sorted().toList();
  }

  private static void add(List<Integer> commented, CheckedText file, int line) {
    String rest = file.rest(line);
    boolean whole = Assignment.of(rest).filter(told -> AwsKeys.isWhole(told.name())).isPresent();
    if (!whole && Assignment.commentOf(rest) >= 0) {
      commented.add(line);
    }
  }

  private static String withoutBlanks(String text) {
    int stop = text.length();
    while (stop > 0 && " \t".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return text.substring(0, stop);
  }
}
