package app.brevet.app;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.unlock.UnlockViewModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// The vault's passphrase, typed in the window; only where the user did something that needs it.
/// Whoever reads in the background finds the vault locked.
final class WindowPassphrase implements PassphraseSource {

  private final UnlockViewModel prompt;
  private final AtomicInteger wanted = new AtomicInteger();

  WindowPassphrase(UnlockViewModel prompt) {
    this.prompt = prompt;
  }

  /// Something that opens the vault because the user wants it open.
  @FunctionalInterface
  interface Opening<T, X extends Exception> {
    T run() throws X;
  }

  /// Asks for the passphrase if this needs it, and lets the dialog go afterwards.
  <T, X extends Exception> T asking(Opening<T, X> opening) throws X {
    wanted.incrementAndGet();
    try {
      return opening.run();
    } finally {
      wanted.decrementAndGet();
      settle();
    }
  }

  /// What a passphrase was asked for has ended, well or not.
  void settle() {
    prompt.settled();
  }

  @Override
  public Secret passphrase(Request request) throws KeychainException {
    if (wanted.get() == 0 && !request.creating()) {
      throw new KeychainException(KeychainReason.LOCKED, "nobody wants it opened just now");
    }
    CompletableFuture<Optional<Secret>> answer = prompt.ask(request.creating(), request.problem());
    try {
      return answer.get().orElseThrow(() -> none("given up"));
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw none("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a prompt never fails, it is answered or given up", e);
    }
  }

  private static KeychainException none(String why) {
    return new KeychainException(KeychainReason.NO_PASSPHRASE, why);
  }

  @Override
  public boolean asksAgain() {
    return true;
  }
}
