package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseTries;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Arrays;

/// The vault's identity as it lies in `vault-key.age`: sealed by the passphrase.
final class SealedIdentity {

  private final VaultFolder folder;
  private final PassphraseTries tries;
  private final int logN;

  /// @param logN the base-2 logarithm of the cost of new passphrases
  SealedIdentity(VaultFolder folder, PassphraseTries tries, int logN) {
    this.folder = folder;
    this.tries = tries;
    this.logN = logN;
  }

  /// The identity file, opened, and the bytes that were opened.
  static final class Opened implements AutoCloseable {

    private final byte[] sealed;
    private final byte[] text;

    private Opened(byte[] sealed, byte[] text) {
      this.sealed = sealed;
      this.text = text;
    }

    /// The key in it. The caller closes it.
    ///
    /// @throws KeychainException with `CORRUPT` if there is none
    VaultIdentity identity() throws KeychainException {
      return VaultIdentity.parse(text, VaultFolder.KEY);
    }

    @Override
    public void close() {
      Arrays.fill(text, (byte) 0);
    }
  }

  /// Lets a try pass before anybody is asked for a passphrase.
  ///
  /// @throws KeychainException with `TOO_MANY_TRIES` if it is too early
  void requireAllowed() throws KeychainException {
    tries.requireAllowed();
  }

  /// The identity file, opened by this passphrase. The caller closes it.
  ///
  /// @throws KeychainException with `WRONG_PASSPHRASE`, `TOO_MANY_TRIES` or `CORRUPT`
  Opened open(Secret passphrase) throws KeychainException {
    byte[] sealed = folder.read(VaultFolder.KEY);
    try (VaultFolder.Turn _ = folder.awaitTurn()) {
      tries.requireAllowed(); // Whoever had the turn before may have been wrong once more.
      return new Opened(sealed, counted(sealed, passphrase));
    }
  }

  private byte[] counted(byte[] sealed, Secret passphrase) throws KeychainException {
    try {
      byte[] text = opened(sealed, passphrase);
      tries.right();
      return text;
    } catch (KeychainException e) {
      if (e.reason() == KeychainReason.WRONG_PASSPHRASE) {
        tries.wrong();
      }
      throw e;
    }
  }

  private byte[] opened(byte[] sealed, Secret passphrase) throws KeychainException {
    return AgeFile.open(sealed, new ScryptRecipient(passphrase, logN), VaultFolder.KEY);
  }

  /// The identity file sealed by this passphrase.
  byte[] seal(byte[] text, Secret passphrase) throws KeychainException {
    try (VaultFolder.Turn _ = folder.awaitTurn()) {
      return AgeFile.seal(text, new ScryptRecipient(passphrase, logN));
    }
  }

  /// Replaces what is sealed by the same under a new passphrase, which is known to open it before
  /// the old one goes. Nothing is left that the old one opens.
  ///
  /// @throws KeychainException with `NOT_WRITTEN` if it could not be written, or another process
  ///   was faster; then the passphrase is as it was
  void reseal(Opened before, Secret passphrase) throws KeychainException {
    byte[] now = seal(before.text, passphrase);
    try (VaultFolder.Turn _ = folder.awaitTurn()) {
      byte[] again = opened(now, passphrase);
      boolean same = Arrays.equals(again, before.text);
      Arrays.fill(again, (byte) 0);
      if (!same) {
        throw new KeychainException(
            KeychainReason.NOT_WRITTEN, "the new passphrase opens something else");
      }
    }
    folder.replaceKey(before.sealed, now);
  }
}
