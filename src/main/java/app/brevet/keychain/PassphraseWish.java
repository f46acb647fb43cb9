package app.brevet.keychain;

import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// What a thread does for a user who wants the vault open, so that its [PassphraseSource] may ask.
/// A thread that reads by itself has no such wish, also while another's question is open. A
/// keychain with a thread of its own takes the caller's along with [#carried(Callable)].
public final class PassphraseWish {

  private static final ScopedValue<Integer> NOW = ScopedValue.newInstance();

  private PassphraseWish() {}

  /// Does this with the wish.
  ///
  /// @param number what its source knows it by
  /// @param <X> what it throws
  public static <T, X extends Exception> T call(int number, Act<T, X> act) throws X {
    return ScopedValue.where(NOW, number).<T, X>call(act::call);
  }

  /// What is done with a wish.
  @FunctionalInterface
  public interface Act<T, X extends Exception> {

    /// Does it.
    T call() throws X;
  }

  /// The same, which, on whatever thread, is done with the wish of this thread, or with none.
  static <T> Callable<T> carried(Callable<T> work) {
    if (!NOW.isBound()) {
      return work;
    }
    int number = NOW.get();
    return () -> ScopedValue.where(NOW, number).call(work::call);
  }

  /// The number of this thread's wish; empty if it has none.
  public static OptionalInt number() {
    return NOW.isBound() ? OptionalInt.of(NOW.get()) : OptionalInt.empty();
  }
}
