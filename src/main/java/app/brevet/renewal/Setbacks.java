package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
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

  private final Backoff backoff;
  private final Map<ProfileId, Setback> own = new HashMap<>();
  private final Map<String, Setback> places = new HashMap<>();
  private final ProgramWaits programs = new ProgramWaits();
  private final Map<ProfileId, Instant> renewed = new HashMap<>();

  Setbacks(Backoff backoff) {
    this.backoff = backoff;
  }

  /// Failures in a row.
  ///
  /// @param next when it is tried again
  /// @param known when the session was got that was to be replaced
  record Setback(int count, Instant next, Instant known, Failure why) {

    /// Whether it is tried again when its place, or its program, is.
    boolean isOfAll() {
      Hindrance kind = Hindrance.of(why);
      return kind == Hindrance.PLACE || kind == Hindrance.PROGRAM;
    }
  }

  void succeeded(Standing standing, Instant now) {
    Optional.ofNullable(own.remove(standing.id()))
        .flatMap(one -> ProgramWaits.of(one.why()))
        .ifPresent(programs::succeeded);
    programs.succeeded(standing.profile().name());
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
          case USER, PROGRAM -> Backoff.LONGEST;
          case REFUSED -> REFUSED_FOR;
        };
    own.put(standing.id(), new Setback(count, now.plus(wait), known, why));
    ProgramWaits.of(why).ifPresent(program -> programs.failed(program, why, left, now));
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
    programs.changed(now);
    own.replaceAll((_, one) -> new Setback(0, now, one.known(), one.why()));
    renewed.values().removeIf(at -> at.isAfter(now));
  }

  /// This one may be tried at once: what was in its way has changed. Where AWS is not reached, it
  /// waits for that as the others do.
  void tryNow(ProfileId profile, Instant now) {
    own.computeIfPresent(profile, (_, one) -> new Setback(0, now, one.known(), one.why()));
  }

  /// Forgets what is about sessions that are no more.
  void prune(List<Standing> all) {
    Set<ProfileId> there = all.stream().map(Standing::id).collect(Collectors.toSet());
    own.keySet().retainAll(there);
    for (Standing one : all) {
      own.computeIfPresent(
          one.id(), (_, mine) -> mine.known().equals(one.obtainedAt()) ? mine : null);
    }
    programs.retain(
        own.values().stream()
            .flatMap(one -> ProgramWaits.of(one.why()).stream())
            .collect(Collectors.toSet()));
  }

  Optional<Setback> of(Standing standing) {
    return Optional.ofNullable(own.get(standing.id()));
  }

  /// Why it could not be got, or cannot be as another one could not.
  ///
  /// @param root whose session it is made from, if none signs for it that lives
  Optional<Failure> why(Standing standing, Optional<ProfileName> root) {
    return of(standing).map(Setback::why).or(() -> program(standing, root).flatMap(programs::why));
  }

  /// Whether something has changed since it failed, so that it may be tried at once, or as soon as
  /// AWS is reached.
  boolean isDoubtful(Standing standing) {
    return of(standing).filter(one -> one.count() == 0 && !one.isOfAll()).isPresent();
  }

  /// What others are held up by as this one is, so that one tries for all: a program that gave
  /// nothing last, or AWS, which was last not reached where this one is got.
  ///
  /// @param root whose session it is made from, if none signs for it that lives
  Optional<String> heldUpBy(Standing standing, Optional<ProfileName> root) {
    return program(standing, root)
        .map(ProfileName::value)
        .or(() -> Optional.of(standing.lane()).filter(places::containsKey));
  }

  /// It is not run where a session signs that lives.
  private Optional<ProfileName> program(Standing standing, Optional<ProfileName> root) {
    return root.map(name -> of(standing).flatMap(one -> ProgramWaits.of(one.why())).orElse(name))
        .filter(name -> programs.why(name).isPresent());
  }

  /// When it may be tried next; an instant of the past if nothing holds it up.
  ///
  /// @param root whose session it is made from, if none signs for it that lives
  Instant nextTry(Standing standing, Optional<ProfileName> root, Instant now) {
    Instant next =
        of(standing).filter(one -> !one.isOfAll()).map(Setback::next).orElse(Instant.MIN);
    next = later(next, places.get(standing.lane()));
    Instant run = program(standing, root).map(programs::next).orElse(Instant.MIN);
    next = run.isAfter(next) ? run : next;
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
