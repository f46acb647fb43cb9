package app.brevet.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The real time, and what a test adds to it: real clients sign with the real time.
final class ShiftedClock implements InstantSource {

  private volatile Duration shift = Duration.ZERO;

  /// Lets the clock be this far ahead.
  void shift(Duration ahead) {
    shift = ahead;
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(shift);
  }
}
