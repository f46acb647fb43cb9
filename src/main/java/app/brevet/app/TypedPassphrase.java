package app.brevet.app;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;

/// A passphrase that was typed before it was asked for. It is tried once: where it is wrong, that
/// is told where it was typed.
///
/// @param typed stays with whoever gave it
/// @param isForNew whether it was typed twice, for a vault that is not there yet
record TypedPassphrase(Secret typed, boolean isForNew) implements PassphraseSource {

  @Override
  public Secret passphrase(Request request) throws KeychainException {
    if (request.creating() && !isForNew) {
      // Typed once, it may be a slip, which would seal a new vault.
      throw new KeychainException(KeychainReason.ABSENT, "the vault that it opens is gone");
    }
    return typed.use(Secret::of);
  }
}
