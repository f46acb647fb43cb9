package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last look at a new text before it replaces the file: it is read anew, and must say what was
/// meant and nothing else.
///
/// @param kind which file it is
/// @param before the file as it is
/// @param edit the file as it would be
/// @param profile the section that was edited
record EditCheck(AwsFileKind kind, AwsFileText before, SectionEdit edit, String profile) {

  /// Whether the section reads as was meant, every other section and the foreign properties of this
  /// one read as before, and every byte outside Brevet's own lines is the same.
  ///
  /// @param meant what the section should say; empty if Brevet's lines should be gone
  boolean isSafe(Optional<OwnedLines> meant) {
    AwsFileReading old = AwsFileReader.read(before, kind);
    AwsFileReading now = AwsFileReader.read(edit.text(), kind);
    return ownedValues(now).equals(meant.map(OwnedLines::values).orElse(Map.of()))
        && now.profile(profile).size() <= 1
        && foreignValues(before, old).equals(foreignValues(edit.text(), now))
        && whats(old).equals(whats(now))
        && sameBytes(foreignBytes(before, old), foreignBytes(edit.text(), now));
  }

  private Map<String, String> ownedValues(AwsFileReading reading) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Section section : reading.profile(profile)) {
      Map<String, String> own = section.values();
      own.keySet().retainAll(new OwnedSection(kind, edit.text(), section).keys());
      values.putAll(own);
    }
    return values;
  }

  private List<Map<String, String>> foreignValues(AwsFileText text, AwsFileReading reading) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Section section : reading.sections()) {
      Map<String, String> values = section.values();
      boolean edited = section.isProfile(profile);
      if (edited) {
        values.keySet().removeAll(new OwnedSection(kind, text, section).keys());
      }
      if (!edited || !values.isEmpty()) {
        all.add(values);
      }
    }
    return all;
  }

  private static List<String> whats(AwsFileReading reading) {
    return reading.faults().stream().map(AwsFileReading.Fault::what).toList();
  }

  private String foreignBytes(AwsFileText text, AwsFileReading reading) {
    boolean[] own = new boolean[text.lines().size()];
    for (Section section : reading.profile(profile)) {
      own[section.header()] = true;
      new OwnedSection(kind, text, section).lines().forEach(line -> own[line] = true);
    }
    StringBuilder bytes = new StringBuilder(text.mark());
    for (int i = 0; i < own.length; i++) {
      if (!own[i]) {
        bytes.append(text.lines().get(i).text()).append(text.lines().get(i).end());
      }
    }
    return bytes.toString();
  }

  /// Equal, but for the line ends in one place that the edit says it added or removed.
  private boolean sameBytes(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    int more = longer.length() - shorter.length();
    if (more != edit.lineEnds()) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    String added = longer.substring(same, same + more);
    return longer.substring(same + more).equals(shorter.substring(same))
        && added.chars().allMatch(c -> c == '\n' || c == '\r');
  }
}
