package app.brevet.cli;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.Keychain.State;
import app.brevet.keychain.KeychainException;
import app.brevet.model.FailureException;
import app.brevet.session.Failures;

/// Makes sure that a secret can be stored before anybody is asked for it.
final class OpenKeychain {

  private OpenKeychain() {}

  /// Opens the keychain; a vault that is not there is made with its first secret.
  ///
  /// @throws FailureException if it is locked or absent
  static void require(Keychain keychain) throws FailureException {
    boolean isNew = keychain.state() == State.ABSENT && keychain.kind().equals("vault");
    if (isNew) {
      return;
    }
    try {
      keychain.list();
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }
}
