package app.brevet.app;

import app.brevet.custody.Reopening;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.PassphraseTries;
import app.brevet.keychain.vault.VaultKeychain;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the vault once more with a passphrase that somebody types: that of a file proves nothing.
final class VaultReopening implements Reopening {

  private final Keychain keychain;
  private final Path vault;
  private final PassphraseSource passphrase;
  private final PassphraseTries tries;

  /// @param keychain the store that is in use
  /// @param vault the folder of the vault
  VaultReopening(
      Keychain keychain, Path vault, PassphraseSource passphrase, PassphraseTries tries) {
    this.keychain = keychain;
    this.vault = vault;
    this.passphrase = passphrase;
    this.tries = tries;
  }

  @Override
  public Optional<Keychain> reopened() throws KeychainException {
    keychain.state(); // Until it was asked for something, it may not be known which store it is.
    if (keychain.kind().isEmpty()) {
      keychain.list(); // None could be chosen: this tells why.
    }
    return keychain.kind().equals("vault")
        ? Optional.of(new VaultKeychain(vault, passphrase, tries))
        : Optional.empty();
  }
}
