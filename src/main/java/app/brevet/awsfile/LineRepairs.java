package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  static AwsFileText withoutIndentedSections(CheckedText file) {
    return straightened(file, (_, line) -> file.roles().get(line) == LineRole.HEADER);
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
      boolean known = section.name().isPresent();
      for (int i = section.header(); i < section.end(); i++) {
        straighten(lines, i, wanted.test(known, i));
      }
    }
    return file.text().with(lines);
  }

  private static void straighten(List<Line> lines, int number, boolean wanted) {
    Line line = lines.get(number);
    if (wanted) {
      String rest = line.text().substring(LineRole.indentation(line));
      lines.set(number, new Line(rest, line.end()));
    }
  }

  static AwsFileText withoutCapitals(CheckedText file) {
    List<Line> lines = new ArrayList<>(file.text().lines());
    for (Section section : file.reading().sections()) {
      for (Property property : section.properties()) {
        if (AwsKeys.isInCapitals(property.name())) {
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

  /// Each comment gets a line of its own before that of the value, at column 0.
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
        if (property.isNested()) {
          property.continuations().keySet().forEach(line -> add(commented, file, line));
        }
      }
    }
    return commented.stream().sorted().toList();
  }

  private static void add(List<Integer> commented, CheckedText file, int line) {
    String rest = file.rest(line);
    boolean secret = Assignment.of(rest).filter(told -> AwsKeys.isSecret(told.name())).isPresent();
    if (!secret && Assignment.commentOf(rest) >= 0) {
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
