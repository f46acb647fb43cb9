package app.brevet.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the window does again and again, each time saying when the next is due. One scheduled tick,
/// never an animation, which would keep the 60 Hz pulse alive; nothing ticks while it is stopped.
///
/// All methods are for the window's thread, and the beat runs on it.
public final class Heartbeat {

  private static final Duration LEAST = Duration.ofMillis(10);

  private final Supplier<Duration> beat;
  private final ScheduledExecutorService timer;
  private final Executor window;

  private boolean running;
  private @Nullable ScheduledFuture<?> next;

  /// A heart at rest.
  ///
  /// @param beat does what is due, and says in how long the next beat is
  public Heartbeat(Supplier<Duration> beat) {
    this(
        beat,
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("window-heartbeat").factory()),
        new WindowThread());
  }

  Heartbeat(Supplier<Duration> beat, ScheduledExecutorService timer, Executor window) {
    this.beat = beat;
    this.timer = timer;
    this.window = window;
  }

  /// Beats now, and then as each beat says. A running heart goes on as it was.
  public void start() {
    if (!running) {
      running = true;
      now();
    }
  }

  /// No beat from here on.
  public void stop() {
    running = false;
    forget();
  }

  /// Beats at once, and the next is counted from here. Nothing while stopped.
  public void now() {
    if (!running) {
      return;
    }
    forget();
    Duration wait = beat.get();
    if (running) {
      schedule(wait.compareTo(LEAST) < 0 ? LEAST : wait);
    }
  }

  private void schedule(Duration wait) {
    forget();
    Tick tick = new Tick();
    tick.future =
        timer.schedule(
            () -> window.execute(() -> arrived(tick)), wait.toNanos(), TimeUnit.NANOSECONDS);
    next = tick.future;
  }

  /// A tick that was forgotten while it was on its way to the window's thread is none.
  private void arrived(Tick tick) {
    if (next != null && next.equals(tick.future)) {
      now();
    }
  }

  private void forget() {
    if (next != null) {
      next.cancel(false);
      next = null;
    }
  }

  private static final class Tick {
    private @Nullable ScheduledFuture<?> future;
  }
}
