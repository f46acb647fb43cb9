package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClockWaitingTest {

  private static final Instant AT = Instant.parse("2026-11-22T08:00:30Z");

  @Test
  void until_whenTheTimeHasCome_thenReturnsAtOnce() throws Exception {
    Deque<Instant> clock = new ArrayDeque<>(List.of(AT));

    new ClockWaiting(clock::remove).until(AT);

    assertThat(clock).isEmpty();
  }

  @Test
  void until_whenTheClockIsSetMeanwhile_thenItGoesByTheClock() throws Exception {
    Deque<Instant> clock =
        new ArrayDeque<>(List.of(AT.minusMillis(3), AT.minusMillis(5), AT.plusSeconds(9)));

    new ClockWaiting(clock::remove).until(AT);

    assertThat(clock).isEmpty();
  }

  @Test
  void until_whenInterrupted_thenStopsWaiting() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> new ClockWaiting(() -> AT.minusSeconds(30)).until(AT));
  }
}
