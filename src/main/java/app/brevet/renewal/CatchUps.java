package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// When the sessions that are there are put once more into the files that missed them. No AWS is
/// needed for that, nor anybody, so it neither waits for a renewal nor holds one up.
final class CatchUps {

  /// Where it comes to nothing and nothing fails, as what is there is somebody else's by now, or a
  /// further home is away.
  private static final Duration SELDOM = Duration.ofSeconds(450);

  private final Backoff backoff;
  private final Map<ProfileId, Last> all = new HashMap<>();

  CatchUps(Backoff backoff) {
    this.backoff = backoff;
  }

  /// @param failures in a row
  private record Last(int failures, Instant next, Optional<Failure> why) {}

  void succeeded(Standing standing, Instant now) {
    all.put(standing.id(), new Last(0, now.plus(SELDOM), Optional.empty()));
  }

  void failed(Standing standing, Failure why, Instant now) {
    int failures = 1 + Optional.ofNullable(all.get(standing.id())).map(Last::failures).orElse(0);
    Duration wait = backoff.after(failures, Duration.between(now, standing.end()));
    all.put(standing.id(), new Last(failures, now.plus(wait), Optional.of(why)));
  }

  /// Everything may be tried at once.
  void tryAllNow() {
    all.clear();
  }

  /// Forgets what is about sessions that are in each file by now.
  void prune(List<Standing> standings) {
    if (!all.isEmpty()) {
      all.keySet()
          .retainAll(
              standings.stream()
                  .filter(one -> one.hold() == Standing.Hold.BEHIND)
                  .map(Standing::id)
                  .collect(Collectors.toSet()));
    }
  }

  /// When it may be tried next; an instant of the past if nothing holds it up.
  Instant next(Standing standing) {
    return Optional.ofNullable(all.get(standing.id())).map(Last::next).orElse(Instant.MIN);
  }

  /// Why a file did not take it last; empty if none refused.
  Optional<Failure> why(Standing standing) {
    return Optional.ofNullable(all.get(standing.id())).flatMap(Last::why);
  }
}
