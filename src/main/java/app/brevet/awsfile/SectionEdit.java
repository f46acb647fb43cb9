package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/// A new text of a shared AWS file, and the line ends that came or went beside Brevet's lines.
final class SectionEdit {

  private final byte[] bytes;
  private final AwsFileText text;
  private final int lineEnds;

  /// The text is read from its bytes once more: a CR and an LF that came together are one line end
  /// to every reader.
  ///
  /// @param text the whole file after the edit
  /// @param lineEnds bytes of line ends before the section that were added (a missing final line
  ///   end, a blank line) or, when lines were taken out, removed
  SectionEdit(AwsFileText text, int lineEnds) {
    this.bytes = text.bytes();
    this.text = AwsFileText.of(bytes);
    this.lineEnds = lineEnds;
  }

  /// The whole file after the edit.
  AwsFileText text() {
    return text;
  }

  /// Its bytes.
  byte[] bytes() {
    return bytes.clone();
  }

  /// How many bytes of line ends came or went beside Brevet's lines.
  int lineEnds() {
    return lineEnds;
  }

  /// The file with the section at its end, after a blank line.
  static SectionEdit append(AwsFileText text, OwnedLines owned) {
    String end = text.lineEnd();
    List<Line> lines = new ArrayList<>(text.lines());
    int added = 0;
    if (!lines.isEmpty() && lines.getLast().end().isEmpty()) {
      lines.set(lines.size() - 1, lines.getLast().endedBy(end));
      added += end.length();
    }
    if (!lines.isEmpty() && !lines.getLast().isBlank()) {
      lines.add(new Line("", end));
      added += end.length();
    }
    lines.add(new Line(owned.header(), end));
    lines.add(new Line(owned.marker().text(), end));
    owned.values().keySet().forEach(key -> lines.add(new Line(owned.property(key), end)));
    return new SectionEdit(text.with(lines), added);
  }

  /// The file with new values on Brevet's own lines, each in its place; those that somebody removed
  /// come back after the one before.
  ///
  /// @param fitting holds no key that somebody else set in the section
  static SectionEdit renew(OwnedSection owned, OwnedLines fitting) {
    AwsFileText text = owned.text();
    List<Line> lines = new ArrayList<>(text.lines());
    NavigableSet<Integer> own = owned.lines();
    int header = owned.section().header();
    if (lines.get(header).end().isEmpty()) {
      lines.set(header, lines.get(header).endedBy(text.lineEnd()));
    }
    NavigableMap<Integer, List<Line>> written = new TreeMap<>();
    int last = owned.marker().orElse(header);
    put(written, last, fitting.marker().text(), lines);
    for (String key : fitting.values().keySet()) {
      last = lineOf(owned.section(), key).orElse(last);
      put(written, last, fitting.property(key), lines);
    }
    List<Line> renewed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean foreign = i < header || i >= owned.section().end();
      if (foreign || !own.contains(i)) {
        renewed.add(lines.get(i));
      }
      if (!foreign) {
        renewed.addAll(written.getOrDefault(i, List.of()));
      }
    }
    return new SectionEdit(text.with(renewed), 0);
  }

  private static void put(
      Map<Integer, List<Line>> written, int line, String text, List<Line> lines) {
    String end = lines.get(line).end();
    String known = lines.get(line > 0 ? line - 1 : line).end();
    written
        .computeIfAbsent(line, i -> new ArrayList<>())
        .add(new Line(text, end.isEmpty() ? known : end));
  }

  private static Optional<Integer> lineOf(Section section, String key) {
    return section.properties().stream()
        .filter(property -> property.key().equals(key))
        .map(Property::line)
        .findFirst();
  }
}
