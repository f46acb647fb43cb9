package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/// A new text of the credentials file, and the line ends that came or went beside Brevet's lines.
///
/// @param text the whole file after the edit
/// @param lineEnds bytes of line ends before the section that were added (a missing final line end,
///   a blank line) or, when lines were taken out, removed
record SectionEdit(AwsFileText text, int lineEnds) {

  /// The file with the section at its end, after a blank line.
  static SectionEdit append(AwsFileText text, SessionLines session) {
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
    lines.add(new Line(session.header(), end));
    lines.add(new Line(SessionLines.MARKER, end));
    session.values().keySet().forEach(key -> lines.add(new Line(session.property(key), end)));
    return new SectionEdit(text.with(lines), added);
  }

  /// The file with new values on Brevet's own lines, each in its place; those that somebody removed
  /// come back after the one before.
  static SectionEdit renew(OwnedSection owned, SessionLines session) {
    AwsFileText text = owned.text();
    List<Line> lines = new ArrayList<>(text.lines());
    NavigableSet<Integer> own = owned.lines();
    int header = owned.section().header();
    if (lines.get(header).end().isEmpty()) {
      lines.set(header, lines.get(header).endedBy(text.lineEnd()));
    }
    NavigableMap<Integer, List<Line>> written = new TreeMap<>();
    int last = owned.marker().orElse(header);
    put(written, last, SessionLines.MARKER, lines);
    for (String key : session.values().keySet()) {
      last = lineOf(owned.section(), key).orElse(last);
      put(written, last, session.property(key), lines);
    }
    List<Line> renewed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!own.contains(i)) {
        renewed.add(lines.get(i));
      }
      renewed.addAll(written.getOrDefault(i, List.of()));
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

  /// The file without Brevet's lines, without the header if it has nothing else to hold, and then
  /// also without the line ends that were added before it, as far as they are still there.
  ///
  /// @param addedBytes how many bytes of line ends were added when the section was
  static SectionEdit remove(OwnedSection owned, int addedBytes) {
    AwsFileText text = owned.text();
    NavigableSet<Integer> own = owned.lines();
    boolean whole = owned.isOnlyOurs();
    int header = owned.section().header();
    List<Line> before = new ArrayList<>(text.lines().subList(0, header));
    List<Line> after = new ArrayList<>();
    for (int i = header; i < text.lines().size(); i++) {
      boolean goes = own.contains(i) || (whole && i == header);
      if (!goes) {
        after.add(text.lines().get(i));
      }
    }
    int removed = whole ? removeLineEnds(before, addedBytes, after.isEmpty()) : 0;
    before.addAll(after);
    return new SectionEdit(text.with(before), removed);
  }

  /// The final line end of the last line goes only if nothing follows any more: else two lines
  /// would become one.
  private static int removeLineEnds(List<Line> before, int addedBytes, boolean atEnd) {
    int removed = 0;
    if (!before.isEmpty() && before.getLast().text().isEmpty()) {
      int length = before.getLast().length();
      if (length <= addedBytes) {
        before.removeLast();
        removed += length;
      }
    }
    if (atEnd && !before.isEmpty()) {
      int length = before.getLast().end().length();
      if (length > 0 && removed + length <= addedBytes) {
        before.set(before.size() - 1, before.getLast().endedBy(""));
        removed += length;
      }
    }
    return removed;
  }
}
