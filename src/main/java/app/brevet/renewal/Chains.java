package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which sessions are kept alive, and what each is made from: those that are delivered, and those
/// that sign for them.
final class Chains {

  /// So long after its end a session is forgotten, if that is known: nobody was there for as long
  /// as codes are made without anybody.
  static final Duration FORGOTTEN = Duration.ofHours(12);

  private final Map<ProfileId, Standing> byId = new HashMap<>();
  private final Map<ProfileId, Set<DeliveryKind>> kept = new HashMap<>();

  /// @param letEnd whether the user lets it end
  Chains(List<Standing> all, Predicate<Standing> letEnd, Instant now) {
    all.forEach(one -> byId.put(one.id(), one));
    for (Standing one : all) {
      if (!one.delivered().isEmpty()) {
        keep(Optional.of(one), one.delivered(), letEnd, now);
      }
    }
  }

  /// Goes up to where nothing is new, which a circle of sources comes to as well.
  private void keep(
      Optional<Standing> from, Set<DeliveryKind> kinds, Predicate<Standing> letEnd, Instant now) {
    Optional<Standing> next = from;
    while (next.isPresent() && !letEnd.test(next.get()) && !isForgotten(next.get(), now)) {
      Set<DeliveryKind> before =
          kept.computeIfAbsent(next.get().id(), _ -> EnumSet.noneOf(DeliveryKind.class));
      if (!before.addAll(kinds)) {
        return;
      }
      next = sourceOf(next.get());
    }
  }

  static boolean isForgotten(Standing one, Instant now) {
    Duration after = one.hold() == Standing.Hold.LOST ? Standing.LONGEST_LIFE : FORGOTTEN;
    return !now.isBefore(one.end().plus(after));
  }

  boolean isKept(Standing one) {
    return kept.containsKey(one.id());
  }

  /// How it, and what is made from it, is delivered.
  Set<DeliveryKind> kindsOf(Standing one) {
    return kept.getOrDefault(one.id(), one.delivered());
  }

  /// The session that signs for this one, if there is or was one.
  Optional<Standing> sourceOf(Standing one) {
    return one.source().map(byId::get);
  }

  /// What only the user can give for a new session at `at`: nothing while the session lives that
  /// signs for it.
  Optional<Need> needed(Standing one, Instant at) {
    return root(one, at).flatMap(Standing::needed);
  }

  /// Whose session a new one at `at` is made from in the end; empty while the session lives that
  /// signs for it.
  Optional<Standing> root(Standing one, Instant at) {
    return endUnless(one, source -> source.isUsable(at));
  }

  /// Where its sources lead to, be their sessions there or not.
  Standing endOf(Standing one) {
    return endUnless(one, _ -> false).orElse(one);
  }

  /// Where its sources lead to; empty if one of them on the way is such.
  private Optional<Standing> endUnless(Standing one, Predicate<Standing> such) {
    Optional<Standing> next = sourceOf(one);
    Standing last = one;
    int most = byId.size(); // Sources that go in a circle lead nowhere.
    while (next.isPresent() && most > 0) {
      if (such.test(next.get())) {
        return Optional.empty();
      }
      last = next.get();
      next = sourceOf(last);
      most--;
    }
    return Optional.of(last);
  }

  /// Whether the session that would sign for this one is over.
  boolean isCutOff(Standing one, Instant now) {
    return one.source().isPresent() && sourceOf(one).filter(it -> it.isUsable(now)).isEmpty();
  }
}
