package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.SystemSignals.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/// With two clocks that are moved by hand.
final class ClockJumpsTest {

  private final List<Signal> told = new ArrayList<>();
  private Instant wall = Instant.parse("2026-01-02T03:04:05Z");
  private long nanos;

  private void look(Duration wallTime, Duration monotonicTime) {
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      ClockJumps jumps = new ClockJumps(() -> wall, () -> nanos, told::add, timer);
      wall = wall.plus(wallTime);
      nanos += monotonicTime.toNanos();
      jumps.look();
    }
  }

  @Test
  void look_whenBothClocksWentOnAlike_thenNothing() {
    look(Duration.ofSeconds(30), Duration.ofSeconds(31));
    assertThat(told).isEmpty();
  }

  @Test
  void look_whenTheWallClockWentFurther_thenTheSystemWoke() {
    look(Duration.ofMinutes(10), Duration.ofSeconds(30));
    assertThat(told).containsExactly(Signal.WAKES);
  }

  @Test
  void look_whenTheWallClockWasPutRightALittle_thenNothing() {
    look(Duration.ofSeconds(45), Duration.ofSeconds(30));
    assertThat(told).isEmpty();
  }

  @Test
  void look_whenTheWallClockWasSetBack_thenNothing() {
    look(Duration.ofHours(-1), Duration.ofSeconds(30));
    assertThat(told).isEmpty();
  }
}
