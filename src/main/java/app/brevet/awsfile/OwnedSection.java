package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A section seen by whose it is, and which of its lines are Brevet's.
///
/// @param kind the file that holds it
/// @param text the text of that file
record OwnedSection(AwsFileKind kind, AwsFileText text, Section section) {

  /// What Brevet may do with the section.
  enum Owner {
    BREVET,
    SOMEBODY,
    SOMEBODY_WITH_LONG_TERM_KEY
  }

  /// Whose it is: Brevet's if it carries the marker or a proof that is Brevet's. But what Brevet
  /// never writes is somebody's even under the marker, for then another wrote it there, or copied
  /// the marker: a long-term key, and a program that is not Brevet. A session tells no writer;
  /// under the marker it counts as Brevet's, for nothing else is known of it where Brevet's records
  /// were lost, or another machine's Brevet wrote it; and it ends by itself.
  ///
  /// @param ours tells whether Brevet delivered what this proof stands for
  Owner owner(Predicate<String> ours) {
    if (proof().filter(ours).isPresent()) {
      return Owner.BREVET;
    }
    if (holdsLongTermKey()) {
      return Owner.SOMEBODY_WITH_LONG_TERM_KEY;
    }
    return marker().isPresent() && !startsAnother() ? Owner.BREVET : Owner.SOMEBODY;
  }

  /// What readers find in it as key id, or as program.
  Optional<String> proof() {
    return section.value(kind.proof());
  }

  /// The line of the marker. It counts only before the first property: one further down belonged to
  /// a section whose header somebody removed.
  OptionalInt marker() {
    List<Property> properties = section.properties();
    int stop = properties.isEmpty() ? section.end() : properties.getFirst().line();
    for (int i = section.header() + 1; i < stop; i++) {
      if (Marker.isAt(i, text)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The keys that are Brevet's here, were the section Brevet's.
  Set<String> keys() {
    if (kind == AwsFileKind.CREDENTIALS) {
      return kind.keys(); // Whatever a marker says.
    }
    OptionalInt line = marker();
    Marker marker =
        line.isPresent()
            ? Marker.in(text.lines().get(line.getAsInt())).orElseThrow()
            : Marker.of(kind, Set.of(kind.proof()));
    return marker.keys(kind);
  }

  /// The text in which its marker does not name these keys: whoever set them since keeps them.
  AwsFileText leaving(Set<String> others) {
    OptionalInt line = marker();
    Set<String> own = new TreeSet<>(keys());
    if (line.isEmpty() || !own.removeAll(others)) {
      return text;
    }
    List<Line> lines = new ArrayList<>(text.lines());
    int at = line.getAsInt();
    lines.set(at, new Line(Marker.of(kind, own).text(), lines.get(at).end()));
    return text.with(lines);
  }

  /// The lines without those whose keys somebody else set here.
  OwnedLines fitting(OwnedLines lines) {
    Set<String> foreign = new HashSet<>();
    section.properties().forEach(property -> foreign.add(property.key()));
    foreign.removeAll(keys());
    return lines.without(foreign);
  }

  /// The numbers of the lines that Brevet owns in it: marker and the properties of its keys. The
  /// header is not among them.
  BitSet lines() {
    BitSet lines = new BitSet();
    addLinesTo(lines);
    return lines;
  }

  /// Adds the numbers of its [#lines()] to those of other sections.
  void addLinesTo(BitSet lines) {
    marker().ifPresent(lines::set);
    Set<String> keys = keys();
    for (Property property : section.properties()) {
      if (property.isOneOf(keys)) {
        lines.set(property.line());
        if (!property.continuations().isEmpty()) {
          property.continuations().keySet().forEach(lines::set);
        }
      }
    }
  }

  /// Whether the header has nothing to hold but Brevet's lines, blank ones, and comments that mean
  /// the same wherever they stand.
  boolean isOnlyOurs() {
    return holdsOnly(lines());
  }

  /// The same, where Brevet's lines are known.
  boolean holdsOnly(BitSet own) {
    for (int i = section.header() + 1; i < section.end(); i++) {
      if (!own.get(i) && !text.isBlank(i) && !text.isComment(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean startsAnother() {
    return kind == AwsFileKind.CONFIG
        && proof().filter(line -> !ProcessLines.startBrevet(line)).isPresent();
  }

  private boolean holdsLongTermKey() {
    boolean permanentId =
        section.properties().stream()
            .filter(property -> property.key().equals(SessionLines.KEY_ID))
            .anyMatch(property -> !property.value().startsWith("ASIA"));
    boolean secretWithoutToken =
        section.value(SessionLines.SECRET).isPresent()
            && section.value(SessionLines.TOKEN).filter(token -> !token.isEmpty()).isEmpty();
    return permanentId || secretWithoutToken;
  }
}
