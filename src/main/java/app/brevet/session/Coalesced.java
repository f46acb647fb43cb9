package app.brevet.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Work that is asked for often and need be done once for all who asked before it began.
final class Coalesced {

  private final Executor executor;
  private final Runnable work;
  private final AtomicBoolean requested = new AtomicBoolean();

  Coalesced(Executor executor, Runnable work) {
    this.executor = executor;
    this.work = work;
  }

  void request() {
    if (requested.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  /// Whoever asks while it runs is not content with what it saw, so it runs once more then.
  private void run() {
    requested.set(false);
    work.run();
  }
}
