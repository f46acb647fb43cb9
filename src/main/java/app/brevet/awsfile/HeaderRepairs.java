package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Repairs of the first lines of sections.
final class HeaderRepairs {

  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  private HeaderRepairs() {}

  /// Blanks around a name go; of those behind a prefix one stays.
  static AwsFileText withoutBlanks(CheckedText file) {
    List<Line> lines = new ArrayList<>(file.text().lines());
    for (Section section : file.reading().sections()) {
      if (section.name().isPresent()) {
        HeaderLine header = file.header(section);
        String name = header.name();
        boolean prefixed = section.name().filter(SectionName::prefixed).isPresent();
        String told = prefixed ? BLANKS.matcher(name).replaceFirst(" ") : name;
        boolean changes =
            !told.equals(header.inner()) && !told.equals(oneTab(header)) && isFree(file, section);
        if (changes) {
          Line line = lines.get(section.header());
          String text = header.indentation() + header.named(told).text();
          lines.set(section.header(), new Line(text, line.end()));
        }
      }
    }
    return file.text().with(lines);
  }

  /// One tab is as good as one blank to every reader, and stays.
  private static String oneTab(HeaderLine header) {
    return header.inner().replace('\t', ' ');
  }

  /// Whether Python's readers would not take the section, once it is seen by its name, for the one
  /// whose values go to every profile, or in place of another that they read by that name now.
  private static boolean isFree(CheckedText file, Section section) {
    Optional<SectionName> name = section.name();
    boolean isDefault =
        file.kind() == AwsFileKind.CREDENTIALS
            && name.filter(one -> one.name().equals("DEFAULT")).isPresent();
    return name.isPresent()
        && !isDefault
        && file.reading().sections().stream()
            .filter(other -> !other.name().equals(name))
            .noneMatch(other -> isSameToPython(file, other, name.get()));
  }

  private static boolean isSameToPython(CheckedText file, Section section, SectionName name) {
    return OtherNames.inPython(file.kind(), file.rest(section.header()))
        .filter(one -> one.type() == name.type() && one.name().equals(name.name()))
        .isPresent();
  }

  /// A comment with a bracket goes to a line of its own, below. In a section that the SDKs ignore
  /// it stays: Python's readers take it for a part of the name, by which they know the section.
  static AwsFileText withoutBracketsInComments(CheckedText file) {
    List<Line> lines = new ArrayList<>(file.text().lines());
    List<Section> wrong =
        file.reading().sections().stream().filter(bracketInComment(file)).toList();
    for (Section section : wrong.reversed()) {
      HeaderLine header = file.header(section);
      Line line = file.line(section.header());
      String end = line.end().isEmpty() ? file.text().lineEnd() : line.end();
      String bare = header.indentation() + "[" + header.inner() + "]";
      lines.set(section.header(), new Line(bare, end));
      lines.add(section.header() + 1, new Line(header.comment(), line.end()));
    }
    return file.text().with(lines);
  }

  private static Predicate<Section> bracketInComment(CheckedText file) {
    return section ->
        file.header(section).closed()
            && file.header(section).hasBracketInComment()
            && isFree(file, section);
  }
}
