package app.brevet.custody;

import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.session.Failures;
import java.util.Optional;
import java.util.function.Supplier;

/// Both stores that secrets can be in, each made when it is needed.
///
/// @param mayAskToUnlock whether somebody is there whom the system can ask for a password
/// @param forced the one that the environment asks for, whatever is recorded
public record StorePair(
    Supplier<Keychain> system,
    Supplier<Keychain> vault,
    boolean mayAskToUnlock,
    Optional<Kind> forced) {

  /// Makes sure that the environment does not forbid this store.
  ///
  /// @throws FailureException with `FORBIDDEN_STORE` if it does
  void requireAllowed(Kind kind) throws FailureException {
    if (forced.filter(other -> other != kind).isPresent()) {
      throw new FailureException(
          new Failure.KeychainFailed(KeychainReason.FORBIDDEN_STORE, name(kind), ""));
    }
  }

  /// Its name for people, as far as that is known without opening it.
  String name(Kind kind) {
    try (Keychain store = make(kind)) {
      return store.displayName();
    }
  }

  private Keychain make(Kind kind) {
    return kind == Kind.SYSTEM ? system.get() : vault.get();
  }

  /// This store, open; the user may be asked for what opens it. A vault that is not there is made.
  /// The caller closes it.
  ///
  /// @throws FailureException if it is not there, or stays closed
  Keychain openToFill(Kind kind) throws FailureException {
    Keychain store = make(kind);
    return opened(kind, store, kind == Kind.VAULT || store.state() != Keychain.State.ABSENT);
  }

  /// This store, open as for [#openToFill(Kind)], but none is made.
  ///
  /// @throws FailureException if it is not there, or stays closed
  Keychain openToEmpty(Kind kind) throws FailureException {
    Keychain store = make(kind);
    return opened(kind, store, store.state() != Keychain.State.ABSENT);
  }

  /// Whether there is no such store at all.
  boolean isAbsent(Kind kind) {
    try (Keychain store = make(kind)) {
      return store.state() == Keychain.State.ABSENT;
    }
  }

  private Keychain opened(Kind kind, Keychain store, boolean worthTrying) throws FailureException {
    try {
      if (!worthTrying) {
        throw new KeychainException(KeychainReason.ABSENT, "it is not there");
      }
      if (store.state() != Keychain.State.AVAILABLE) {
        requireSomebody(kind);
        store.unlock();
      }
      return store;
    } catch (KeychainException e) {
      String name = store.displayName();
      store.close();
      throw Failures.of(e, name);
    }
  }

  /// Whom a vault asks is the matter of its own source of passphrases.
  private void requireSomebody(Kind kind) throws KeychainException {
    if (!mayAskToUnlock && kind == Kind.SYSTEM) {
      throw new KeychainException(KeychainReason.LOCKED, "nobody can be asked to unlock it");
    }
  }
}
