package app.brevet.app;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The toolkit's way to the screen. It takes its time, mostly in native code, so it is opened
/// before all else, and whoever needs it waits.
final class Screen {

  private static final Duration TIME_TO_OPEN = Duration.ofSeconds(10);

  private final CompletableFuture<Void> toolkit;

  private Screen(CompletableFuture<Void> toolkit) {
    this.toolkit = toolkit;
  }

  /// Begins to open it, on a thread of its own.
  static Screen opening() {
    return new Screen(
        CompletableFuture.runAsync(
            Screen::open, task -> Thread.ofPlatform().name("toolkit").start(task)));
  }

  private static void open() {
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
  }

  /// Waits until it is open.
  ///
  /// @throws IOException if it cannot be used
  void await() throws IOException, InterruptedException {
    try {
      toolkit.get();
    } catch (ExecutionException e) {
      throw new IOException(toolkit.exceptionNow().getMessage(), e);
    }
  }

  /// Waits until it is open or cannot be opened, for as long as that may take at most. A process
  /// that ends while the toolkit is half open would print what the toolkit's own shutdown trips
  /// over, and wait for it in vain (JavaFX 26, `QuantumToolkit.dispose`).
  void settle() {
    try {
      toolkit.get(TIME_TO_OPEN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Nothing is half open, or nobody knows when it will be: the process ends all the same.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
