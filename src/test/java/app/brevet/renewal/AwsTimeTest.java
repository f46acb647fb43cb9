package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A jump is told once, and to whoever does something about it.
final class AwsTimeTest {

  private static final Duration BY = Duration.ofHours(2);

  private final MutableClock wall = new MutableClock(Instant.parse("2026-11-27T08:00:00Z"));
  private Optional<Duration> skew = Optional.empty();
  private final AwsTime time = new AwsTime(wall, () -> 0, () -> skew);

  @Test
  void read_whenTheJumpWasMetByWhoeverOnlyAskedForTheTime_thenItIsToldAllTheSame() {
    wall.advance(BY);
    assertThat(time.now()).isEqualTo(wall.instant());

    assertThat(time.read().jumped()).isTrue();
    assertThat(time.read().jumped()).isFalse();
  }

  @Test
  void read_whenAwsPutsAClockRightThatWasSetForward_thenThatIsAJump() {
    wall.advance(BY);
    assertThat(time.read().jumped()).isTrue();
    skew = Optional.of(BY.negated());

    Instant right = time.now();

    assertThat(right).isEqualTo(wall.instant().minus(BY));
    assertThat(time.read()).isEqualTo(new AwsTime.Reading(right, true));
  }
}
