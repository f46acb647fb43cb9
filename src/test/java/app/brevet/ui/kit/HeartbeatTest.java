package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On the caller's thread, with a timer that only writes down what it is asked for.
final class HeartbeatTest {

  private final WrittenTimer timer = new WrittenTimer();
  private int beats;
  private Duration next = Duration.ofSeconds(30);
  private final Heartbeat heart =
      new Heartbeat(
          () -> {
            beats++;
            return next;
          },
          timer,
          Runnable::run);

  private static final class WrittenTimer extends ScheduledThreadPoolExecutor {

    private final List<Duration> waits = new ArrayList<>();
    private final List<Runnable> ticks = new ArrayList<>();

    WrittenTimer() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      waits.add(Duration.of(delay, unit.toChronoUnit()));
      ticks.add(command);
      return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    void tick() {
      ticks.getLast().run();
    }
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void start_whenAtRest_thenItBeatsAtOnceAndThenAsTheBeatSays() {
    heart.start();
    assertThat(beats).isEqualTo(1);
    assertThat(timer.waits).containsExactly(Duration.ofSeconds(30));
    next = Duration.ofSeconds(1);
    timer.tick();
    assertThat(beats).isEqualTo(2);
    assertThat(timer.waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(1));
  }

  @Test
  void start_whenItRuns_thenItGoesOnAsItWas() {
    heart.start();
    heart.start();
    assertThat(beats).isEqualTo(1);
  }

  @Test
  void now_whenItRuns_thenTheTickThatWasDueIsNone() {
    heart.start();
    Runnable old = timer.ticks.getLast();
    heart.now();
    assertThat(beats).isEqualTo(2);
    old.run();
    assertThat(beats).as("the forgotten tick").isEqualTo(2);
  }

  @Test
  void stop_whenATickIsOnItsWay_thenItDoesNotBeat() {
    heart.start();
    heart.stop();
    timer.tick();
    heart.now();
    assertThat(beats).isEqualTo(1);
  }

  @Test
  void beat_whenItSaysNow_thenTheProcessorIsSpared() {
    next = Duration.ZERO;
    heart.start();
    assertThat(timer.waits).containsExactly(Duration.ofMillis(10));
  }
}
