package app.brevet.keychain;

import app.brevet.model.Secret;

/// Where the vault's passphrase comes from: a prompt, a file, a dialog.
@FunctionalInterface
public interface PassphraseSource {

  /// The passphrase; the caller closes it.
  ///
  /// @param creating whether a new vault is being made, so that a prompt asks twice
  /// @throws KeychainException with `NO_PASSPHRASE` or `PASSPHRASE_FILE` if there is none
  Secret passphrase(boolean creating) throws KeychainException;
}
