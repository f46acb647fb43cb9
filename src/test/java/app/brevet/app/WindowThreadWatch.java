package app.brevet.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Looks every few milliseconds what the window's thread is doing, and how long it takes until it
/// does what it is given.
final class WindowThreadWatch implements AutoCloseable {

  private static final long EVERY_MILLIS = 5;
  private static final String WINDOW_THREAD = "JavaFX Application Thread";
  private static final Set<String> SLOW_PARTS =
      Set.of("app.brevet.keychain.", "app.brevet.aws.", "org.freedesktop.dbus.");

  private final ScheduledExecutorService looks =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
  private final Set<String> met = new ConcurrentSkipListSet<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong sentNanos = new AtomicLong(System.nanoTime());
  private final Thread thread;

  /// Begins at once.
  WindowThreadWatch() {
    thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(one -> one.getName().equals(WINDOW_THREAD))
            .findFirst()
            .orElseThrow();
    var _ = looks.scheduleAtFixedRate(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    beat();
  }

  private void look() {
    count.incrementAndGet();
    slowPart(thread.getStackTrace()).ifPresent(met::add);
  }

  private static Optional<String> slowPart(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> SLOW_PARTS.stream().anyMatch(frame.getClassName()::startsWith))
        .map(StackTraceElement::toString)
        .findFirst();
  }

  /// The next one is sent when the last has come.
  private void beat() {
    sentNanos.set(System.nanoTime());
    Platform.runLater(
        () -> {
          longestNanos.accumulateAndGet(System.nanoTime() - sentNanos.get(), Math::max);
          if (!looks.isShutdown()) {
            var _ = looks.schedule(this::beat, EVERY_MILLIS, TimeUnit.MILLISECONDS);
          }
        });
  }

  /// Forgets how long it took so far: what opens a window is drawing, and not what is looked for.
  void begin() {
    longestNanos.set(0);
  }

  /// How often it was looked.
  int looks() {
    return count.get();
  }

  /// Where the thread was met in what may take its time.
  Set<String> met() {
    return Set.copyOf(met);
  }

  /// The longest that it let anybody wait.
  Duration longestGap() {
    return Duration.ofNanos(longestNanos.get());
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
