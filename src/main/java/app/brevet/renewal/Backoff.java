package app.brevet.renewal;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// How long to wait after a failure: twice as long after each, with jitter, so that many who failed
/// together do not come back together. Never so long that a session ends meanwhile.
///
/// Source: AWS Architecture Blog, "Exponential Backoff And Jitter" (equal jitter).
final class Backoff {

  /// No wait is longer.
  static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 10;
  private static final int TRIES_BEFORE_THE_END = 4;

  private final Duration longest;
  private final DoubleSupplier random;

  /// @param random from 0 to 1
  Backoff(DoubleSupplier random) {
    this(LONGEST, random);
  }

  Backoff(Duration longest, DoubleSupplier random) {
    this.longest = longest;
    this.random = random;
  }

  /// The wait after so many failures in a row.
  ///
  /// @param left how much the session has left; zero if it is over
  Duration after(int failures, Duration left) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration wait = shorter(doubled, longest);
    Duration jittered =
        Duration.ofMillis((long) (wait.toMillis() * (1 + random.getAsDouble()) / 2));
    if (!left.isPositive()) {
      return jittered;
    }
    Duration share = left.dividedBy(TRIES_BEFORE_THE_END);
    return shorter(jittered, share.compareTo(SHORTEST) < 0 ? SHORTEST : share);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
