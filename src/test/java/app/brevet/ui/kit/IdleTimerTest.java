package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On the caller's thread, with a clock and a timer that are moved by hand.
final class IdleTimerTest {

  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final WrittenTimer timer = new WrittenTimer();
  private final MutableClock clock = new MutableClock(Instant.parse("2026-01-02T03:04:05Z"));
  private int idle;
  private final IdleTimer idleness =
      new IdleTimer(clock, () -> idle++, beat -> new Heartbeat(beat, timer, Runnable::run));

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void start_whenNobodyComes_thenItLooksOnceAndTells() {
    idleness.start(LIMIT);
    assertThat(timer.waits).containsExactly(LIMIT);

    pass(LIMIT);
    timer.tick();

    assertThat(idle).isEqualTo(1);
  }

  @Test
  void use_whenSomebodyIsThere_thenItLooksAgainOnlyWhenThatTimeIsOver() {
    idleness.start(LIMIT);
    pass(Duration.ofMinutes(10));
    idleness.use();
    assertThat(timer.waits).hasSize(1);

    pass(Duration.ofMinutes(5));
    timer.tick();

    assertThat(idle).isZero();
    assertThat(timer.waits).endsWith(Duration.ofMinutes(10));
  }

  @Test
  void start_whenItNeverMatters_thenNothingTicks() {
    idleness.start(Duration.ZERO);
    assertThat(timer.waits).isEmpty();
  }

  @Test
  void stop_whenItIsLockedAlready_thenNothingTicks() {
    idleness.start(LIMIT);
    idleness.stop();
    assertThat(timer.futures).allMatch(java.util.concurrent.Future::isCancelled);
  }

  @Test
  void look_whenTheSystemSleptMeanwhile_thenItTellsAtOnce() {
    idleness.start(LIMIT);
    pass(Duration.ofHours(8));

    idleness.look();

    assertThat(idle).isEqualTo(1);
  }

  @Test
  void look_whenTheClockWasSetBack_thenItCountsFromThere() {
    idleness.start(LIMIT);
    pass(Duration.ofHours(-1));

    idleness.look();

    assertThat(idle).isZero();
    assertThat(timer.waits).endsWith(LIMIT);
  }
}
