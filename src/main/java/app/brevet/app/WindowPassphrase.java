package app.brevet.app;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.PassphraseWish;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.unlock.UnlockViewModel;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The vault's passphrase, typed in the window; only where the user did something that needs it,
/// and did so after the last lock. Whoever reads in the background finds the vault locked, also
/// while somebody else is asked: what opens it for the user tells that it is open.
final class WindowPassphrase implements PassphraseSource {

  private final UnlockViewModel prompt;
  private int locks;

  WindowPassphrase(UnlockViewModel prompt) {
    this.prompt = prompt;
  }

  /// Something that opens the vault because the user wants it open.
  @FunctionalInterface
  interface Opening<T, X extends Exception> {
    T run() throws X;
  }

  /// Asks for the passphrase if this needs it, and lets the dialog go afterwards. A wish is known
  /// by how many locks there were before it.
  <T, X extends Exception> T asking(Opening<T, X> opening) throws X {
    try {
      return PassphraseWish.<T, X>call(locks(), opening::run);
    } finally {
      settle();
    }
  }

  /// Brevet locks: what wanted a passphrase before this gets none any more. Acts that wait for the
  /// keychain one behind the other would each open the question anew, and the lock waits behind
  /// them.
  synchronized void lock() {
    locks++;
  }

  private synchronized int locks() {
    return locks;
  }

  /// @return how many locks there were until now
  private int requireWanted(boolean creating) throws KeychainException {
    int now = locks();
    OptionalInt wish = PassphraseWish.number();
    if (wish.isEmpty() && !creating) {
      throw new KeychainException(KeychainReason.LOCKED, "nobody wants it opened just now");
    }
    if (wish.orElse(now) != now) {
      throw none("it was locked since this was wanted");
    }
    return now;
  }

  /// What a passphrase was asked for has ended, well or not.
  void settle() {
    prompt.settled();
  }

  @Override
  public Secret passphrase(Request request) throws KeychainException {
    int before = requireWanted(request.creating());
    CompletableFuture<Optional<Secret>> answer = prompt.ask(request.creating(), request.problem());
    if (locks() != before) {
      withdraw(answer); // Locked between the two, before there was a question to give up.
      throw none("locked meanwhile");
    }
    try {
      return answer.get().orElseThrow(() -> none("given up"));
    } catch (InterruptedException e) {
      withdraw(answer);
      Thread.currentThread().interrupt();
      throw none("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a prompt never fails, it is answered or given up", e);
    }
  }

  private static void withdraw(CompletableFuture<Optional<Secret>> answer) {
    if (!answer.cancel(false)) {
      answer.join().ifPresent(Secret::close); // Typed at this very moment.
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
