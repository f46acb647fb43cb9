package app.brevet.keychain;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Optional;

/// Where the vault's passphrase comes from: a prompt, a file, a dialog.
@FunctionalInterface
public interface PassphraseSource {

  /// What is asked for.
  ///
  /// @param creating whether a new vault is being made, so that a prompt asks twice
  /// @param problem why it is asked for again; empty the first time
  record Request(boolean creating, Optional<KeychainReason> problem) {}

  /// The passphrase; the caller closes it.
  ///
  /// @throws KeychainException with `NO_PASSPHRASE` or `PASSPHRASE_FILE` if there is none, or no
  ///   other than the one that was wrong: the user gave up
  Secret passphrase(Request request) throws KeychainException;

  /// Whether a wrong passphrase is no reason to fail: it is asked for until it is right, or until
  /// the user gives up. A file gives the same again, so it is read once.
  default boolean asksAgain() {
    return false;
  }
}
