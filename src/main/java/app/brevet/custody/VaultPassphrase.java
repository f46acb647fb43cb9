package app.brevet.custody;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseProtected;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.FailureException;
import app.brevet.session.Failures;

/// Changing the vault's passphrase. The key that the passphrase seals stays the same, and the
/// secrets with it: who has an old copy of the sealed key and knows the old passphrase can still
/// open the vault.
public final class VaultPassphrase {

  private final PassphraseProtected vault;
  private final PassphraseSource now;
  private final String name;

  /// @param now asks for the passphrase that opens it now, or reads it from its file
  /// @param name the vault's name for people
  public VaultPassphrase(PassphraseProtected vault, PassphraseSource now, String name) {
    this.vault = vault;
    this.now = now;
    this.name = name;
  }

  /// Changes it.
  ///
  /// @param next asks for the new one, once the one before was right
  /// @throws FailureException if there is no vault, if the one before is wrong, or the vault cannot
  ///   be written; the passphrase is then as it was
  public void change(PassphraseSource next) throws FailureException {
    try {
      vault.changePassphrase(now, next);
    } catch (KeychainException e) {
      throw Failures.of(e, name);
    }
  }
}
