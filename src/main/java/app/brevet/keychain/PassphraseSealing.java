package app.brevet.keychain;

import app.brevet.model.Secret;

/// Seals bytes by a passphrase, in a form that opens without Brevet too.
public interface PassphraseSealing {

  /// Whether the bytes are meant to be sealed in this form, be they whole or damaged.
  boolean isSealed(byte[] bytes);

  /// The bytes sealed by the passphrase, which is known to open them again. The caller wipes the
  /// bytes and closes the passphrase.
  ///
  /// @throws KeychainException with `NOT_WRITTEN` if what was sealed opens to something else
  byte[] seal(byte[] plain, Secret passphrase) throws KeychainException;

  /// What was sealed by the passphrase, be it by Brevet or not. The caller wipes it.
  ///
  /// @throws KeychainException with `WRONG_PASSPHRASE`, or `CORRUPT` and in the message what is
  ///   wrong: damaged, cut off, sealed for a key, or dearer to open than Brevet pays for
  byte[] open(byte[] sealed, Secret passphrase) throws KeychainException;
}
