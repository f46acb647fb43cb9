package app.brevet.renewal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// AWS's time as well as it is known: the wall clock with the skew last measured. Each reading
/// compares with a monotonic clock, which stands still in sleep.
///
/// A wall clock that went further than that one says that the system slept, or that it was set
/// forward. One that went back was set, and until AWS's next answer nobody knows to what: the time
/// goes on then as it went before, for a session that is believed to live is one that ends unseen.
final class AwsTime {

  /// A clock that is put right in small steps does not jump.
  private static final Duration TOLERANCE = Duration.ofSeconds(15);

  private final InstantSource wall;
  private final LongSupplier monotonicNanos;
  private final Supplier<Optional<Duration>> skew;
  private Instant last;
  private long lastNanos;
  private Duration lastSkew;
  private Duration held = Duration.ZERO;
  private boolean hasJumped;

  /// @param wall the machine's own clock
  /// @param skew AWS's time minus that clock, as last measured
  AwsTime(InstantSource wall, LongSupplier monotonicNanos, Supplier<Optional<Duration>> skew) {
    this.wall = wall;
    this.monotonicNanos = monotonicNanos;
    this.skew = skew;
    this.lastNanos = monotonicNanos.getAsLong();
    this.lastSkew = measured();
    this.last = wall.instant().plus(lastSkew);
  }

  /// The time.
  ///
  /// @param jumped whether it went on otherwise than the monotonic clock since the last reading, so
  ///   that everything has to be looked at afresh
  record Reading(Instant now, boolean jumped) {}

  /// Reads the clocks, and tells of a jump since the last such reading.
  Reading read() {
    Instant now = now();
    boolean jumped = hasJumped;
    hasJumped = false;
    return new Reading(now, jumped);
  }

  /// The time alone. A jump that is met here is told by the next [#read()]: whoever only wants to
  /// know the time does nothing about it.
  Instant now() {
    long nanos = monotonicNanos.getAsLong();
    Duration measured = measured();
    boolean measuredAnew = !measured.equals(lastSkew);
    if (measuredAnew) {
      held = Duration.ZERO;
    }
    Instant expected = last.plusNanos(nanos - lastNanos);
    Instant now = wall.instant().plus(measured).plus(held);
    Duration off = Duration.between(expected, now);
    boolean jumped = off.abs().compareTo(TOLERANCE) > 0;
    if (jumped && off.isNegative() && !measuredAnew) {
      held = held.minus(off);
      now = expected;
    }
    lastNanos = nanos;
    lastSkew = measured;
    last = now;
    hasJumped |= jumped;
    return now;
  }

  private Duration measured() {
    return skew.get().orElse(Duration.ZERO);
  }
}
