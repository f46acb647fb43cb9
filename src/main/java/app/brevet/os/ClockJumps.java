package app.brevet.os;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The signals of a system that may tell none: each 30 s the wall clock is compared with the
/// monotonic one, which stands still in sleep. A wall clock that went further says that the system
/// slept, or that it was set: both are a reason to look at everything afresh.
///
/// That the screen is locked cannot be seen so, nor sleep before it comes.
public final class ClockJumps implements SystemSignals {

  private static final Duration PERIOD = Duration.ofSeconds(30);

  /// A clock that is put right in small steps does not jump.
  private static final Duration TOLERANCE = Duration.ofSeconds(15);

  private final InstantSource wall;
  private final LongSupplier monotonicNanos;
  private final Consumer<Signal> told;
  private final ScheduledExecutorService timer;
  private Instant lastWall;
  private long lastNanos;

  /// A watch that has just looked, and looks again when it is told to.
  ClockJumps(
      InstantSource wall,
      LongSupplier monotonicNanos,
      Consumer<Signal> told,
      ScheduledExecutorService timer) {
    this.wall = wall;
    this.monotonicNanos = monotonicNanos;
    this.told = told;
    this.timer = timer;
    this.lastWall = wall.instant();
    this.lastNanos = monotonicNanos.getAsLong();
  }

  /// Watches from now on.
  ///
  /// @param wall the machine's own clock
  /// @param told called on a thread of this watch
  public static ClockJumps watch(InstantSource wall, Consumer<Signal> told) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock-jumps").factory());
    ClockJumps jumps = new ClockJumps(wall, System::nanoTime, told, timer);
    var _ =
        timer.scheduleWithFixedDelay(
            jumps::look, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
    return jumps;
  }

  /// Compares the two soon, on the thread of this watch.
  public void lookNow() {
    try {
      timer.execute(this::look);
    } catch (RejectedExecutionException e) {
      // It is closed: nobody wants to know any more.
    }
  }

  /// Compares the two.
  void look() {
    Instant nowWall = wall.instant();
    long nowNanos = monotonicNanos.getAsLong();
    Duration jump = Duration.between(lastWall, nowWall).minusNanos(nowNanos - lastNanos);
    lastWall = nowWall;
    lastNanos = nowNanos;
    if (jump.compareTo(TOLERANCE) > 0) {
      told.accept(Signal.WAKES);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
