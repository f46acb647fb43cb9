package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A section seen by whose it is, and which of its lines are Brevet's.
///
/// @param text the file that holds the section
record OwnedSection(AwsFileText text, Section section) {

  /// What Brevet may do with the section.
  enum Owner {
    BREVET,
    SOMEBODY,
    SOMEBODY_WITH_LONG_TERM_KEY
  }

  /// Whose it is: Brevet's if it carries the marker or a key id that Brevet delivered; but a
  /// long-term key is never Brevet's, even under the marker, for then another tool wrote it there.
  ///
  /// @param ours tells whether Brevet delivered a session of this key id
  Owner owner(Predicate<AccessKeyId> ours) {
    if (keyId().filter(ours).isPresent()) {
      return Owner.BREVET;
    }
    if (holdsLongTermKey()) {
      return Owner.SOMEBODY_WITH_LONG_TERM_KEY;
    }
    return marker().isPresent() ? Owner.BREVET : Owner.SOMEBODY;
  }

  /// The key id that readers find in it; empty if there is none, or none that AWS could issue.
  Optional<AccessKeyId> keyId() {
    return section.value(SessionLines.KEY_ID).flatMap(OwnedSection::keyId);
  }

  /// The line of the marker. It counts only before the first property: one further down belonged to
  /// a section whose header somebody removed.
  OptionalInt marker() {
    int stop = section.properties().stream().mapToInt(Property::line).min().orElse(section.end());
    for (int i = section.header() + 1; i < stop; i++) {
      if (SessionLines.isMarker(text.lines().get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The numbers of the lines that Brevet owns in it: marker and the properties of its keys. The
  /// header is not among them.
  NavigableSet<Integer> lines() {
    NavigableSet<Integer> lines = new TreeSet<>();
    marker().ifPresent(lines::add);
    section.properties().stream()
        .filter(OwnedSection::isOwned)
        .forEach(property -> lines.addAll(property.lines()));
    return lines;
  }

  /// Whether the header has nothing to hold but Brevet's lines, blank ones, and comments that mean
  /// the same wherever they stand.
  boolean isOnlyOurs() {
    NavigableSet<Integer> own = lines();
    for (int i = section.header() + 1; i < section.end(); i++) {
      Line line = text.lines().get(i);
      if (!own.contains(i) && !line.isBlank() && !line.isComment()) {
        return false;
      }
    }
    return true;
  }

  /// Whether the property is one of those that Brevet writes.
  static boolean isOwned(Property property) {
    return SessionLines.OWNED_KEYS.contains(property.key());
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

  private static Optional<AccessKeyId> keyId(String value) {
    try {
      return Optional.of(new AccessKeyId(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // What is no key id is nobody's.
    }
  }
}
