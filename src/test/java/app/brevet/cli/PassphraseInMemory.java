package app.brevet.cli;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseProtected;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Optional;

/// A store that has a passphrase and nothing else; it is `old` at first.
final class PassphraseInMemory implements PassphraseProtected {

  private String passphrase = "old";

  /// The passphrase as it is now.
  String passphrase() {
    return passphrase;
  }

  @Override
  public void changePassphrase(PassphraseSource now, PassphraseSource next)
      throws KeychainException {
    try (Secret given = now.passphrase(new PassphraseSource.Request(false, Optional.empty()))) {
      if (!given.reveal().equals(passphrase)) {
        throw new KeychainException(KeychainReason.WRONG_PASSPHRASE, "wrong");
      }
    }
    try (Secret given = next.passphrase(new PassphraseSource.Request(true, Optional.empty()))) {
      passphrase = given.reveal();
    }
  }
}
