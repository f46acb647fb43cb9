package app.brevet.app;

import app.brevet.session.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits by a clock that may be set, or corrected, meanwhile: it is looked at every second.
final class ClockWaiting implements Waiting {

  private static final Duration LONGEST_LOOK_AWAY = Duration.ofSeconds(1);
  private static final Duration SHORTEST_LOOK_AWAY = Duration.ofMillis(1);

  private final InstantSource clock;

  ClockWaiting(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void until(Instant at) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), at);
    while (left.isPositive()) {
      Duration nap = left.compareTo(LONGEST_LOOK_AWAY) > 0 ? LONGEST_LOOK_AWAY : left;
      Thread.sleep(nap.plus(SHORTEST_LOOK_AWAY));
      left = Duration.between(clock.instant(), at);
    }
  }
}
