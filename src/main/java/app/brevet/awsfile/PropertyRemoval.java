package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Properties that are taken out of profiles of a shared AWS file. A header goes with them if its
/// section holds nothing else then but blank lines, and comments that mean the same wherever they
/// stand, and hides no other: what an SDK did not read may be what it refuses the file for.
///
/// @param goes by profile, the keys of the properties that go, in lower case
record PropertyRemoval(AwsFileText text, AwsFileKind kind, Map<String, Set<String>> goes) {

  PropertyRemoval {
    goes = Map.copyOf(goes);
  }

  /// A section as others read it.
  private record Read(String title, Map<String, String> values, boolean marked) {}

  /// The file without them.
  AwsFileText edited() {
    NavigableSet<Integer> gone = lines();
    List<Line> left = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      if (!gone.contains(i)) {
        left.add(text.lines().get(i));
      }
    }
    // Read from its bytes once more: a CR and an LF that came together are one line end.
    return AwsFileText.of(text.with(left).bytes());
  }

  /// The profiles of which a section stays, since it holds more or hides another.
  Set<String> staying() {
    NavigableSet<Integer> gone = lines();
    Set<String> staying = new HashSet<>();
    for (Section section : reading().sections()) {
      if (!keysOf(section).isEmpty() && !gone.contains(section.header())) {
        staying.add(nameOf(section));
      }
    }
    return staying;
  }

  /// Whether the file, read anew, says what was meant: these properties are gone, every other one
  /// and every other section reads as before, to the readers too that glue an indented comment to
  /// the value before it.
  ///
  /// @param after what [#edited()] made
  boolean isSafe(AwsFileText after) {
    AwsFileReading old = reading();
    AwsFileReading now = AwsFileReader.read(after, kind);
    return leftOf(old).equals(allOf(after, now))
        && seen(old, true).equals(seen(now, false))
        && old.whats().equals(now.whats())
        && !leavesCommentBehind(text, lines());
  }

  private AwsFileReading reading() {
    return AwsFileReader.read(text, kind);
  }

  private static String nameOf(Section section) {
    return section.name().map(SectionName::name).orElse("");
  }

  /// The keys that go from this section; none if it is no profile or not one of these.
  private Set<String> keysOf(Section section) {
    return section.isProfile(nameOf(section))
        ? goes.getOrDefault(nameOf(section), Set.of())
        : Set.of();
  }

  private NavigableSet<Integer> lines() {
    NavigableSet<Integer> gone = new TreeSet<>();
    AwsFileReading reading = reading();
    for (Section section : reading.sections()) {
      NavigableSet<Integer> own = new TreeSet<>();
      section.properties().stream()
          .filter(property -> keysOf(section).contains(property.key()))
          .forEach(
              property -> {
                own.addAll(property.lines());
                own.addAll(GluedBlanks.behind(text, property));
              });
      if (!own.isEmpty() && !holdsMore(section, own) && !reading.hidesAnother(section)) {
        own.add(section.header());
      }
      gone.addAll(own);
    }
    return gone;
  }

  private boolean holdsMore(Section section, NavigableSet<Integer> own) {
    for (int i = section.header() + 1; i < section.end(); i++) {
      Line line = text.lines().get(i);
      if (!own.contains(i) && !line.isBlank() && !line.isComment()) {
        return true;
      }
    }
    return false;
  }

  private List<Read> leftOf(AwsFileReading reading) {
    NavigableSet<Integer> gone = lines();
    List<Read> left = new ArrayList<>();
    for (Section section : reading.sections()) {
      if (!gone.contains(section.header())) {
        Map<String, String> values = new HashMap<>(section.values());
        keysOf(section).forEach(key -> values.keySet().removeIf(name -> isOf(name, key)));
        left.add(new Read(nameOf(section), values, isMarked(text, section)));
      }
    }
    return left;
  }

  /// What readers see in the end: a `[default]` that a `[profile default]` hides must not come to
  /// light.
  private Map<SectionName, Map<String, String>> seen(AwsFileReading reading, boolean without) {
    Map<SectionName, Map<String, String>> seen = new HashMap<>();
    reading
        .merged()
        .forEach(
            (name, values) -> {
              boolean profile = name.type() == SectionName.Type.PROFILE;
              Map<String, String> left = new HashMap<>(values);
              if (profile && without) {
                goes.getOrDefault(name.name(), Set.of())
                    .forEach(key -> left.keySet().removeIf(one -> isOf(one, key)));
              }
              if (!left.isEmpty()) {
                seen.put(name, left);
              }
            });
    return seen;
  }

  /// Whether the name is the key's, or that of a property nested in it.
  private static boolean isOf(String name, String key) {
    return name.equals(key) || name.startsWith(key + ".");
  }

  private List<Read> allOf(AwsFileText text, AwsFileReading reading) {
    return reading.sections().stream()
        .map(section -> new Read(nameOf(section), section.values(), isMarked(text, section)))
        .toList();
  }

  private boolean isMarked(AwsFileText text, Section section) {
    return new OwnedSection(kind, text, section).marker().isPresent();
  }

  /// Whether an indented comment stays of which the value before it goes: the SDK for Java takes it
  /// for a part of that value, and would then take it for one of the value before.
  ///
  /// @param gone the numbers of the lines that go
  static boolean leavesCommentBehind(AwsFileText text, Set<Integer> gone) {
    boolean afterGone = false;
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      String rest = line.text().strip();
      boolean comment = rest.startsWith("#") || rest.startsWith(";");
      if (comment && !line.isComment() && afterGone) {
        return true;
      }
      if (!comment && !rest.isEmpty()) {
        afterGone = gone.contains(i);
      }
    }
    return false;
  }
}
