package app.brevet.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A timer that only writes down what it is asked for.
final class WrittenTimer extends ScheduledThreadPoolExecutor {

  final List<Duration> waits = new ArrayList<>();
  final List<ScheduledFuture<?>> futures = new ArrayList<>();
  private final List<Runnable> ticks = new ArrayList<>();

  WrittenTimer() {
    super(1);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    waits.add(Duration.of(delay, unit.toChronoUnit()));
    ticks.add(command);
    ScheduledFuture<?> future = super.schedule(() -> {}, 1, TimeUnit.DAYS);
    futures.add(future);
    return future;
  }

  /// The last that was asked for is due.
  void tick() {
    ticks.getLast().run();
  }
}
