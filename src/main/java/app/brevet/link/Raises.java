package app.brevet.link;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// One [Wish] that is asked of the one process, done one after the other on a thread of its own:
/// nobody who asks waits for it, and a fault in it ends no listening.
final class Raises implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("link-raise").factory());
  private Supplier<Optional<Effect>> effect = Optional::empty;
  private Optional<Runnable> raise = Optional.empty();
  private int early;

  /// Somebody asks.
  ///
  /// @return what it comes to, as far as that is known before it is done
  synchronized Optional<Effect> ask() {
    Optional<Effect> foreseen = effect.get();
    early++;
    answerEarlier();
    return foreseen;
  }

  /// From now on this is done when somebody asks, and at once for each who asked before.
  synchronized void answerBy(Supplier<Optional<Effect>> effect, Runnable raise) {
    this.effect = effect;
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
