package app.brevet.link;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One [Wish] that is asked of the one process, done one after the other on a thread of its own:
/// nobody who asks waits for it, and a fault in it ends no listening.
final class Raises implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("link-raise").factory());
  private Optional<Runnable> raise = Optional.empty();
  private int early;

  /// Somebody asks.
  synchronized void ask() {
    early++;
    answerEarlier();
  }

  /// From now on this is done when somebody asks, and at once for each who asked before.
  synchronized void answerBy(Runnable raise) {
    this.raise = Optional.of(raise);
    answerEarlier();
  }

  private synchronized void answerEarlier() {
    while (raise.isPresent() && early > 0 && !thread.isShutdown()) {
      thread.execute(raise.get());
      early--;
    }
  }

  /// Begins nothing more.
  @Override
  public synchronized void close() {
    thread.shutdown();
  }
}
