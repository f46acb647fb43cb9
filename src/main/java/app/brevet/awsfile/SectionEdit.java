package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A new text of a shared AWS file, and the line ends that came or went beside Brevet's lines.
final class SectionEdit {

  private final byte[] bytes;
  private final int lineEnds;

  /// @param bytes the whole file after the edit
  /// @param lineEnds bytes of line ends before the section that were added (a missing final line
  ///   end, a blank line) or, when lines were taken out, removed
  SectionEdit(byte[] bytes, int lineEnds) {
    this.bytes = bytes;
    this.lineEnds = lineEnds;
  }

  /// The whole file after the edit, read from its bytes: a CR and an LF that came together are one
  /// line end to every reader.
  AwsFileText text() {
    return AwsFileText.of(bytes);
  }

  /// Its bytes, which nobody writes into.
  byte[] bytes() {
    return bytes;
  }

  /// How many bytes of line ends came or went beside Brevet's lines.
  int lineEnds() {
    return lineEnds;
  }

  /// The file with the section at its end, after a blank line.
  static SectionEdit append(AwsFileText text, OwnedLines owned) {
    String end = text.lineEnd();
    int count = text.count();
    int from = Math.max(0, count - 1);
    List<Line> lines = new ArrayList<>(text.lines().subList(from, count));
    int added = 0;
    if (!lines.isEmpty() && lines.getLast().end().isEmpty()) {
      lines.set(0, lines.getLast().endedBy(end));
      added += end.length();
    }
    if (!lines.isEmpty() && !lines.getLast().isBlank()) {
      lines.add(new Line("", end));
      added += end.length();
    }
    lines.add(new Line(owned.header(), end));
    lines.add(new Line(owned.marker().text(), end));
    owned.values().keySet().forEach(key -> lines.add(new Line(owned.property(key), end)));
    return new SectionEdit(text.replacing(from, count, lines), added);
  }

  /// The file with new values on Brevet's own lines, each in its place; those that somebody removed
  /// come back after the one before.
  ///
  /// @param fitting holds no key that somebody else set in the section
  static SectionEdit renew(OwnedSection owned, OwnedLines fitting) {
    AwsFileText text = owned.text();
    BitSet own = owned.lines();
    int header = owned.section().header();
    int end = owned.section().end();
    List<Line> lines = new ArrayList<>(text.lines().subList(header, end));
    if (lines.getFirst().end().isEmpty()) {
      lines.set(0, lines.getFirst().endedBy(text.lineEnd()));
    }
    NavigableMap<Integer, List<Line>> written = new TreeMap<>();
    int last = owned.marker().orElse(header) - header;
    put(written, last, fitting.marker().text(), lines);
    for (String key : fitting.values().keySet()) {
      last = lineOf(owned.section(), key).map(line -> line - header).orElse(last);
      put(written, last, fitting.property(key), lines);
    }
    List<Line> renewed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!own.get(header + i)) {
        renewed.add(lines.get(i));
      }
      renewed.addAll(written.getOrDefault(i, List.of()));
    }
    return new SectionEdit(text.replacing(header, end, renewed), 0);
  }

  /// @param line the number of the line after which it is put, in the section
  private static void put(
      Map<Integer, List<Line>> written, int line, String text, List<Line> lines) {
    String end = lines.get(line).end();
    String known = lines.get(Math.max(0, line - 1)).end();
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
