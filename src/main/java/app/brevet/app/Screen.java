package app.brevet.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// The toolkit's way to the screen. It takes its time, mostly in native code, so it is opened
/// before all else, and whoever needs it waits.
final class Screen {

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
}
