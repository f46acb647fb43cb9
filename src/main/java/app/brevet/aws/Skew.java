package app.brevet.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// How far this machine's clock is from AWS's, measured from the `Date` header (RFC 9110, 6.6.1) of
/// AWS's answers. Good to about a second, for the header has whole seconds.
///
/// One instance serves all clients. It always compares with the wall clock as it is, so that a
/// caller may correct the clock by it without the correction being measured again.
public final class Skew {

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
  private static final Duration LONGEST_CALL = Timeouts.USUAL.call();

  private final InstantSource wallClock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Optional<Duration> measured = Optional.empty();

  /// Nothing is measured yet.
  public Skew(InstantSource wallClock) {
    this.wallClock = wallClock;
  }

  /// AWS's time minus this machine's, as last measured: positive if the clock here is behind. Empty
  /// before AWS's first answer.
  public Optional<Duration> measured() {
    return measured;
  }

  /// Calls the listener after each measure, on the thread that measured.
  public void onMeasured(Runnable listener) {
    listeners.add(listener);
  }

  /// The wall clock plus the skew last measured, which is AWS's time as well as it is known.
  public InstantSource corrected() {
    return () -> wallClock.instant().plus(measured.orElse(Duration.ZERO));
  }

  /// The wall clock as it is: the one that all processes of this machine have in common.
  public InstantSource wallClock() {
    return wallClock;
  }

  Instant wallTime() {
    return wallClock.instant();
  }

  /// Takes the `Date` of an answer to what was sent at one wall time and answered by another. Where
  /// no call takes that long, or it ended before it began, the clock was set or the machine slept
  /// between the two: such an answer measures nothing, and the last measure stays.
  void measure(Instant date, Instant sent, Instant answered) {
    Duration took = Duration.between(sent, answered);
    if (took.isNegative() || took.compareTo(LONGEST_CALL) > 0) {
      return;
    }
    Instant middle = sent.plus(took.dividedBy(2));
    measured = Optional.of(Duration.between(middle, date.plus(HALF_A_SECOND)));
    listeners.forEach(Runnable::run);
  }
}
