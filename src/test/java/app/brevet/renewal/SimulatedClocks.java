package app.brevet.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The clocks of a simulated machine: AWS's time, and what the machine knows of it.
final class SimulatedClocks {

  private Instant aws;
  private Duration ahead = Duration.ZERO;
  private Optional<Duration> skew = Optional.empty();
  private long nanos;
  private boolean asleep;
  private final AwsTime time;

  SimulatedClocks(Instant aws, Planted fault) {
    this.aws = aws;
    this.time =
        switch (fault) {
          case MONOTONIC_CLOCK ->
              new AwsTime(() -> aws.plusNanos(nanos), () -> nanos, Optional::empty);
          case BELIEVED_CLOCK -> new AwsTime(this::wall, this::wallNanos, () -> skew);
          default -> new AwsTime(this::wall, () -> nanos, () -> skew);
        };
  }

  private Instant wall() {
    return aws.plus(ahead);
  }

  private long wallNanos() {
    return Duration.between(Instant.EPOCH, wall()).toNanos();
  }

  Instant aws() {
    return aws;
  }

  /// What the machine takes for the time.
  AwsTime.Reading read() {
    return time.read();
  }

  /// The same, where nothing is done about a jump.
  Instant known() {
    return time.now();
  }

  /// The time as sessions are stamped with it.
  Instant corrected() {
    return wall().plus(skew.orElse(Duration.ZERO));
  }

  /// Whether the machine believes that it is later than it is: somebody set its clock forward,
  /// which looks like sleep until AWS answers once.
  boolean isFast() {
    return corrected().isAfter(aws.plusSeconds(60));
  }

  /// Whether what lives still is taken for ended, by a clock that is or was set forward: the one
  /// that is set back is believed once AWS answers.
  boolean takeEndsForOver() {
    return known().isAfter(aws.plusSeconds(60));
  }

  void goOnTo(Instant at) {
    if (!asleep) {
      nanos += Duration.between(aws, at).toNanos();
    }
    aws = at;
  }

  void setAsleep(boolean now) {
    asleep = now;
  }

  /// Somebody sets the clock.
  void step(Duration by) {
    ahead = ahead.plus(by);
  }

  /// AWS answers, and says what time it is.
  void hearFromAws() {
    skew = Optional.of(ahead.negated());
  }

  /// No look follows another sooner than a second.
  static Duration notLess(Duration wait) {
    Duration least = Duration.ofSeconds(1);
    return wait.compareTo(least) < 0 ? least : wait;
  }
}
