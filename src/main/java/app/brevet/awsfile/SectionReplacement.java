package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Somebody else's section on its way to be Brevet's: a session, or the program that tells one,
/// goes from it, and Brevet's marker comes under its header. Every other byte stays.
record SectionReplacement(OwnedSection foreign) {

  /// The keys of what goes.
  static final Set<String> GOES = goes();

  /// A token under its older name would be read before the one that Brevet writes, an expiry would
  /// tell of a session that is gone, and a program would be asked in the place of the session.
  private static Set<String> goes() {
    Set<String> keys = new HashSet<>(SessionLines.OWNED_KEYS);
    keys.addAll(KeyRules.EXPIRY);
    keys.add(ProfileFinder.OLD_TOKEN);
    keys.add(ProcessLines.PROCESS);
    return Set.copyOf(keys);
  }

  /// The file with the section marked as Brevet's, and nothing of Brevet's in it yet.
  AwsFileText edited() {
    AwsFileText text = foreign.text();
    NavigableSet<Integer> gone = gone();
    List<Line> left = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (i == foreign.section().header()) {
        String end = line.end().isEmpty() ? text.lineEnd() : line.end();
        left.add(line.endedBy(end));
        left.add(new Line(marker().text(), end));
      } else if (!gone.contains(i)) {
        left.add(line);
      }
    }
    // Read from its bytes once more: a CR and an LF that came together are one line end.
    return AwsFileText.of(text.with(left).bytes());
  }

  private Marker marker() {
    AwsFileKind kind = foreign.kind();
    return Marker.of(kind, Set.of(kind.proof()));
  }

  private NavigableSet<Integer> gone() {
    NavigableSet<Integer> gone = new TreeSet<>();
    foreign.marker().ifPresent(gone::add); // One that was copied here with another's lines.
    foreign.section().properties().stream()
        .filter(property -> GOES.contains(property.key()))
        .forEach(property -> gone.addAll(property.lines()));
    return gone;
  }

  /// Whether the file, read anew, says what was meant: the section is Brevet's and may be written
  /// to, what else is in it and every other section reads as before, to the readers too that glue
  /// an indented comment to the value before it.
  ///
  /// @param after what [#edited()] made
  boolean isSafe(AwsFileText after) {
    AwsFileKind kind = foreign.kind();
    AwsFileReading old = AwsFileReader.read(foreign.text(), kind);
    AwsFileReading now = AwsFileReader.read(after, kind);
    return EditCheck.readAlike(old.sections().stream().map(this::meant).toList(), now.sections())
        && isBrevets(after, now)
        && old.whats().equals(now.whats())
        && foreign.text().mark().equals(after.mark())
        && !PropertyRemoval.leavesCommentBehind(foreign.text(), gone());
  }

  private Section meant(Section section) {
    return section.header() == foreign.section().header() ? section.without(GOES) : section;
  }

  private boolean isBrevets(AwsFileText after, AwsFileReading now) {
    return now.sections().stream()
        .filter(section -> section.header() == foreign.section().header())
        .filter(section -> !isContinued(after, section))
        .map(section -> new OwnedSection(foreign.kind(), after, section))
        .anyMatch(section -> section.owner(_ -> false) == OwnedSection.Owner.BREVET);
  }

  /// Whether what stands under the marker is indented: readers would take it for a part of the last
  /// value that Brevet writes there.
  private static boolean isContinued(AwsFileText after, Section section) {
    return after.lines().subList(section.header() + 1, section.end()).stream()
        .filter(line -> !line.isBlank() && !line.isComment())
        .findFirst()
        .filter(line -> LineRole.indentation(line) > 0)
        .isPresent();
  }
}
