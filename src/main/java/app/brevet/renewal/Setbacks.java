package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What did not work, and when it is tried again.
final class Setbacks {

  private static final Duration REFUSED_FOR = Duration.ofMinutes(5);

  /// Half of the shortest life that AWS gives: a session that is renewed sooner than that again was
  /// measured by a wrong clock.
  private static final Duration LEAST_BETWEEN = Duration.ofSeconds(450);

  /// When the session was got that is to be replaced, where none is: the one that is there is put
  /// into the files.
  static final Instant NONE_REPLACED = Instant.MIN;

  private final Backoff backoff;
  private final Map<ProfileId, Setback> own = new HashMap<>();
  private final Map<String, Setback> places = new HashMap<>();
  private final Map<ProfileId, Instant> renewed = new HashMap<>();
  private final Map<ProfileId, Instant> caughtUp = new HashMap<>();

  Setbacks(Backoff backoff) {
    this.backoff = backoff;
  }

  /// Failures in a row.
  ///
  /// @param next when it is tried again
  /// @param known when the session was got that was to be replaced
  record Setback(int count, Instant next, Instant known, Failure why) {

    /// Whether a new session was got that a file did not take.
    boolean isUndelivered(Standing standing) {
      return why instanceof Failure.FileUntouched && !standing.obtainedAt().equals(known);
    }

    /// Whether that was no renewal, and is to be done still.
    boolean isOfCatchingUp(Standing standing) {
      return known.equals(NONE_REPLACED) && standing.hold() == Standing.Hold.BEHIND;
    }

    /// Whether it is tried again when its place is.
    boolean isOfPlace() {
      return Hindrance.of(why) == Hindrance.PLACE;
    }
  }

  void succeeded(Standing standing, Instant known, Instant now) {
    own.remove(standing.id());
    if (known.equals(NONE_REPLACED)) {
      caughtUp.put(standing.id(), now);
      return;
    }
    places.remove(standing.lane());
    renewed.put(standing.id(), now);
  }

  void failed(Standing standing, Instant known, Failure why, Instant now) {
    int count = 1 + Optional.ofNullable(own.get(standing.id())).map(Setback::count).orElse(0);
    Hindrance kind = Hindrance.of(why);
    Duration left = Duration.between(now, standing.end());
    Duration wait =
        switch (kind) {
          case MOMENT, PLACE -> backoff.after(count, left);
          case USER -> Backoff.LONGEST;
          case REFUSED -> REFUSED_FOR;
        };
    own.put(standing.id(), new Setback(count, now.plus(wait), known, why));
    if (kind == Hindrance.PLACE) {
      int of = countOfPlace(places.get(standing.lane()), now);
      Instant again = now.plus(backoff.after(of, left));
      places.put(standing.lane(), new Setback(of, again, known, why));
    }
  }

  /// Several that were tried together have failed once.
  private static int countOfPlace(@Nullable Setback before, Instant now) {
    if (before == null) {
      return 1;
    }
    return now.isBefore(before.next()) ? before.count() : before.count() + 1;
  }

  /// Everything may be tried at once: the system has slept, or the network is back.
  void tryAllNow(Instant now) {
    places.clear();
    own.replaceAll((_, one) -> new Setback(0, now, one.known(), one.why()));
    renewed.values().removeIf(at -> at.isAfter(now));
    caughtUp.clear();
  }

  /// This one may be tried at once: what was in its way has changed. Where AWS is not reached, it
  /// waits for that as the others do.
  void tryNow(ProfileId profile, Instant now) {
    own.computeIfPresent(profile, (_, one) -> new Setback(0, now, one.known(), one.why()));
  }

  /// Forgets what is about sessions that are no more.
  void prune(List<Standing> all) {
    if (own.isEmpty() && caughtUp.isEmpty()) {
      return;
    }
    Set<ProfileId> there = all.stream().map(Standing::id).collect(Collectors.toSet());
    caughtUp.keySet().retainAll(there);
    own.keySet().retainAll(there);
    for (Standing one : all) {
      own.computeIfPresent(
          one.id(),
          (_, mine) ->
              mine.known().equals(one.obtainedAt())
                      || mine.isUndelivered(one)
                      || mine.isOfCatchingUp(one)
                  ? mine
                  : null);
    }
  }

  /// When the session was got in whose place the one that is there was to come, and is not in each
  /// file yet; empty if it is everywhere, or is not to be tried again yet.
  Optional<Instant> missed(Standing one, Instant now) {
    Optional<Instant> failed = of(one).filter(mine -> mine.isUndelivered(one)).map(Setback::known);
    if (failed.isPresent() || one.hold() != Standing.Hold.BEHIND) {
      return failed;
    }
    return nextCatchUp(one).isAfter(now) ? Optional.empty() : Optional.of(NONE_REPLACED);
  }

  /// When it is looked once more what the files hold. Where it comes to nothing, as what is there
  /// is somebody else's by now or a further home is away, it is seldom.
  Instant nextCatchUp(Standing one) {
    Instant last = caughtUp.get(one.id());
    Instant next = last == null ? Instant.MIN : last.plus(LEAST_BETWEEN);
    return later(next, of(one).filter(mine -> mine.isOfCatchingUp(one)).orElse(null));
  }

  Optional<Setback> of(Standing standing) {
    return Optional.ofNullable(own.get(standing.id()));
  }

  /// Whether AWS was last not reached where this one is got.
  boolean isPlaceDown(Standing standing) {
    return places.containsKey(standing.lane());
  }

  /// When it may be tried next; an instant of the past if nothing holds it up.
  Instant nextTry(Standing standing, Instant now) {
    Instant next =
        of(standing).filter(one -> !one.isOfPlace()).map(Setback::next).orElse(Instant.MIN);
    next = later(next, places.get(standing.lane()));
    Instant last = renewed.get(standing.id());
    if (last != null && !last.isAfter(now) && of(standing).isEmpty()) {
      Instant least = last.plus(LEAST_BETWEEN);
      next = least.isAfter(next) ? least : next;
    }
    return next;
  }

  private static Instant later(Instant one, @Nullable Setback other) {
    return other != null && other.next().isAfter(one) ? other.next() : one;
  }
}
