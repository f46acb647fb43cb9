package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The way back from [SectionEdit#append]: Brevet's lines go, the header too if it has nothing else
/// to hold, and then also the line ends that were added before it, as far as they are still there.
///
/// Sections may go in any order. The line ends before each are its own, byte for byte: where the
/// line before had none, the blank line of the Brevet section behind ends it from then on, and goes
/// with that one.
///
/// @param addedBytes how many bytes of line ends were added when the section was
/// @param createdFile whether the file was made for the section
record SectionRemoval(OwnedSection owned, int addedBytes, boolean createdFile) {

  /// One ends the last line, one makes a blank line.
  private static final int MOST_LINE_ENDS = 2;

  /// The file without them.
  SectionEdit edit() {
    AwsFileText text = owned.text();
    int header = owned.section().header();
    boolean whole = owned.isOnlyOurs();
    BitSet own = owned.lines();
    List<Line> after = new ArrayList<>();
    for (int i = header; i < owned.section().end(); i++) {
      boolean goes = own.get(i) || (whole && i == header);
      if (!goes) {
        after.add(text.lines().get(i));
      }
    }
    int from = Math.max(0, header - MOST_LINE_ENDS);
    List<Line> before = new ArrayList<>(text.lines().subList(from, header));
    int removed = whole ? removeLineEnds(before, after) : 0;
    before.addAll(after);
    return new SectionEdit(text.replacing(from, owned.section().end(), before), removed);
  }

  /// Whether an empty file that is left should go as well: it was made for this section, or for one
  /// that went before and took this one's blank line with it as a sign of that.
  boolean emptiedOwnFile(SectionEdit edit) {
    boolean empty = edit.bytes().length == 0;
    return empty && (createdFile || (addedBytes > 0 && edit.lineEnds() == 0));
  }

  /// @param before the lines before the section, as many as can lose their end
  /// @param after what stays of the section
  private int removeLineEnds(List<Line> before, List<Line> after) {
    boolean blankLineOfOurs = leadsToOurs(after);
    if (before.isEmpty() && owned.text().mark().isEmpty()) {
      boolean ownFile = createdFile || addedBytes > 0;
      return ownFile && blankLineOfOurs ? after.removeFirst().length() : 0;
    }
    String end = owned.text().lines().get(owned.section().header()).end();
    boolean lastSection = owned.section().end() == owned.text().count();
    boolean mayJoin = (lastSection && after.isEmpty()) || blankLineOfOurs;
    int removed = 0;
    for (int ends = 0; ends < MOST_LINE_ENDS && !before.isEmpty(); ends++) {
      Line line = before.getLast();
      boolean there = !end.isEmpty() && line.end().endsWith(end);
      // Without its end the line and the one that follows would become one.
      boolean needed = !mayJoin && !line.text().isEmpty();
      if (!there || needed || removed + end.length() > addedBytes) {
        break;
      }
      before.removeLast();
      String rest = line.end().substring(0, line.end().length() - end.length());
      if (!line.text().isEmpty() || !rest.isEmpty()) {
        before.add(line.endedBy(rest));
      }
      removed += end.length();
    }
    return removed;
  }

  /// Whether nothing but blank lines stands between here and another section of Brevet's.
  private boolean leadsToOurs(List<Line> after) {
    int next = owned.section().end();
    return !after.isEmpty()
        && after.stream().allMatch(line -> line.text().isEmpty())
        && AwsFileReader.read(owned.text(), owned.kind()).sections().stream()
            .filter(section -> section.header() == next)
            .anyMatch(
                section ->
                    new OwnedSection(owned.kind(), owned.text(), section).marker().isPresent());
  }
}
