package app.brevet.activity;

import java.util.Optional;

/// On whose behalf a thread works just now, where that is another than usual: the tray's menu asks
/// for acts that the window does, and Brevet itself for renewals. What is begun on another thread
/// takes it along with [#carried(Runnable)].
public final class Asking {

  private static final ScopedValue<Asker> NOW = ScopedValue.newInstance();

  private Asking() {}

  /// Does this on behalf of the asker.
  public static void as(Asker asker, Runnable act) {
    ScopedValue.where(NOW, asker).run(act);
  }

  /// Does this on behalf of the asker.
  ///
  /// @param <X> what it throws
  public static <T, X extends Exception> T call(Asker asker, Act<T, X> act) throws X {
    return ScopedValue.where(NOW, asker).<T, X>call(act::call);
  }

  /// What is done for somebody.
  @FunctionalInterface
  public interface Act<T, X extends Exception> {

    /// Does it.
    T call() throws X;
  }

  /// The same task, which, wherever it runs, is done on behalf of who asks now.
  public static Runnable carried(Runnable task) {
    return now().<Runnable>map(asker -> () -> as(asker, task)).orElse(task);
  }

  /// Who asks; empty if it is whoever usually does.
  public static Optional<Asker> now() {
    return NOW.isBound() ? Optional.of(NOW.get()) : Optional.empty();
  }
}
