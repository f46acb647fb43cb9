package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last look at a new text before it replaces the file: it is read anew, and must say what was
/// meant and nothing else.
///
/// Both texts are cut to their [ChangedPart]: the rest is the same byte for byte, and so reads as
/// before.
///
/// @param kind which file it is
/// @param before the file as it is
/// @param old what it says
/// @param edit the file as it would be
/// @param profile the section that was edited
record EditCheck(
    AwsFileKind kind, AwsFileText before, AwsFileReading old, SectionEdit edit, String profile) {

  /// For a file that has not been read yet.
  EditCheck(AwsFileKind kind, AwsFileText before, SectionEdit edit, String profile) {
    this(kind, before, AwsFileReader.read(before, kind), edit, profile);
  }

  /// Whether the section reads as was meant, every other section and the foreign properties of this
  /// one read as before, and every byte outside Brevet's own lines is the same.
  ///
  /// @param meant what the section should say; empty if Brevet's lines should be gone
  boolean isSafe(Optional<OwnedLines> meant) {
    ChangedPart part = ChangedPart.of(before, old, edit.bytes(), profile);
    AwsFileReading then = AwsFileReader.read(part.before(), kind);
    AwsFileReading now = AwsFileReader.read(part.after(), kind);
    return ownedValues(part.after(), now).equals(meant.map(OwnedLines::values).orElse(Map.of()))
        && now.profile(profile).size() <= 1
        && readAlike(foreign(part.before(), then), foreign(part.after(), now))
        && then.whats().equals(now.whats())
        && part.before().mark().equals(part.after().mark())
        && sameBytes(foreignLines(part.before(), then), foreignLines(part.after(), now));
  }

  private Map<String, String> ownedValues(AwsFileText text, AwsFileReading reading) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Section section : reading.profile(profile)) {
      Map<String, String> own = section.values();
      own.keySet().retainAll(new OwnedSection(kind, text, section).keys());
      values.putAll(own);
    }
    return values;
  }

  /// The sections with something of others in them, and only that.
  private List<Section> foreign(AwsFileText text, AwsFileReading reading) {
    List<Section> all = new ArrayList<>();
    for (Section section : reading.sections()) {
      if (section.isProfile(profile)) {
        Section rest = section.without(new OwnedSection(kind, text, section).keys());
        if (!rest.properties().isEmpty()) {
          all.add(rest);
        }
      } else {
        all.add(section);
      }
    }
    return all;
  }

  /// Whether these say the same, one by one.
  static boolean readAlike(List<Section> some, List<Section> others) {
    boolean alike = some.size() == others.size();
    for (int i = 0; alike && i < some.size(); i++) {
      alike = some.get(i).saysAs(others.get(i));
    }
    return alike;
  }

  private List<Line> foreignLines(AwsFileText text, AwsFileReading reading) {
    BitSet own = new BitSet();
    for (Section section : reading.profile(profile)) {
      own.set(section.header());
      new OwnedSection(kind, text, section).addLinesTo(own);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < text.count(); i++) {
      if (!own.get(i)) {
        lines.add(text.lines().get(i));
      }
    }
    return lines;
  }

  /// Equal, but for the line ends in one place that the edit says it added or removed.
  private boolean sameBytes(List<Line> some, List<Line> others) {
    int most = Math.min(some.size(), others.size());
    int start = 0;
    while (start < most && some.get(start).equals(others.get(start))) {
      start++;
    }
    int behind = 0;
    while (behind < most - start && fromEnd(some, behind).equals(fromEnd(others, behind))) {
      behind++;
    }
    return sameBytes(
        AwsFileText.bytes(some.subList(start, some.size() - behind)),
        AwsFileText.bytes(others.subList(start, others.size() - behind)));
  }

  private static Line fromEnd(List<Line> lines, int behind) {
    return lines.get(lines.size() - 1 - behind);
  }

  private boolean sameBytes(byte[] one, byte[] other) {
    byte[] longer = one.length > other.length ? one : other;
    byte[] shorter = one.length > other.length ? other : one;
    int more = longer.length - shorter.length;
    if (more != edit.lineEnds()) {
      return false;
    }
    int differ = Arrays.mismatch(longer, shorter);
    int same = differ < 0 ? shorter.length : differ;
    for (int i = same; i < same + more; i++) {
      if (longer[i] != '\n' && longer[i] != '\r') {
        return false;
      }
    }
    return Arrays.equals(longer, same + more, longer.length, shorter, same, shorter.length);
  }
}
