package app.brevet.custody;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.FailureException;
import app.brevet.session.Failures;
import java.util.Locale;

/// Whether the store of secrets can be used now.
public enum StoreState {
  /// The vault before its first secret: it can be used, for it is made then.
  NEW,
  /// It can be used.
  AVAILABLE,
  /// It is there, but must be opened first.
  LOCKED,
  /// It is not there.
  ABSENT;

  /// The state of this store. Asks nobody.
  ///
  /// @param recorded whether it is recorded that this store is in use
  /// @param hasPassphraseFile whether a file tells the vault's passphrase: then whether that opens
  ///   it is tried
  /// @throws FailureException if no store could be chosen, or the passphrase opens nothing
  public static StoreState of(Keychain keychain, boolean recorded, boolean hasPassphraseFile)
      throws FailureException {
    Keychain.State state = keychain.state();
    try {
      if (keychain.kind().isEmpty()) {
        keychain.list(); // None could be chosen: this tells why.
      }
      boolean isVault = keychain.kind().equals("vault");
      if (isVault && state == Keychain.State.ABSENT && !recorded) {
        return NEW;
      }
      if (isVault && state == Keychain.State.LOCKED && hasPassphraseFile) {
        keychain.unlock();
        return of(keychain.state());
      }
      return of(state);
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  private static StoreState of(Keychain.State state) {
    return switch (state) {
      case AVAILABLE -> AVAILABLE;
      case LOCKED -> LOCKED;
      case ABSENT -> ABSENT;
    };
  }

  /// The name in lower case, as it stands in JSON output.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
