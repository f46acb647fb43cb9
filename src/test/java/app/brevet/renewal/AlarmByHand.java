package app.brevet.renewal;

import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An alarm that calls while a test lets time go by, on the wall clock and the monotonic one alike.
final class AlarmByHand implements Alarm {

  private final MutableClock clock;
  private Optional<Instant> due = Optional.empty();
  private Runnable call = () -> {};
  private long nanos;

  AlarmByHand(MutableClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void set(Duration after, Runnable what) {
    due = Optional.of(clock.instant().plus(after));
    call = what;
  }

  @Override
  public synchronized void clear() {
    due = Optional.empty();
  }

  @Override
  public void close() {
    clear();
  }

  boolean isSet() {
    return due.isPresent();
  }

  /// The monotonic clock.
  long nanos() {
    return nanos;
  }

  /// Calls now.
  void ring() {
    call.run();
  }

  /// As time goes by, the alarm calls.
  void goOn(Duration by) {
    Instant end = clock.instant().plus(by);
    while (due.isPresent() && !due.get().isAfter(end)) {
      passTo(due.get());
      due = Optional.empty();
      call.run();
    }
    passTo(end);
  }

  private void passTo(Instant at) {
    Duration time = Duration.between(clock.instant(), at);
    nanos += time.isNegative() ? 0 : time.toNanos();
    clock.advance(time.isNegative() ? Duration.ZERO : time);
  }
}
