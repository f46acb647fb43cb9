package app.brevet.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
public final class MutableClock implements InstantSource {

  private Instant now;

  /// A clock at this instant.
  public MutableClock(Instant now) {
    this.now = now;
  }

  /// Moves it on; backwards if the duration is negative.
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }
}
