package app.brevet.model;

import java.util.Locale;

/// Why the keychain did not do what it was asked.
public enum KeychainReason {
  /// It is there, but closed, and nobody could be asked to open it.
  LOCKED,
  /// There is none, or it does not answer at all.
  ABSENT,
  /// The user or the system said no.
  DENIED,
  /// It did not answer in time.
  TIMED_OUT,
  /// What it holds cannot be read.
  CORRUPT,
  /// The passphrase does not open the vault.
  WRONG_PASSPHRASE,
  /// Too many passphrases were wrong; the detail is how long there is to wait.
  TOO_MANY_TRIES,
  /// The vault needs a passphrase and none could be asked for.
  NO_PASSPHRASE,
  /// The file that holds the passphrase is missing, empty, or readable by others.
  PASSPHRASE_FILE,
  /// The item is not there, though the profile says so.
  MISSING_ITEM,
  /// The vault's file could not be written.
  NOT_WRITTEN,
  /// The store that was recorded at first use is another than the one asked for now.
  OTHER_STORE,
  /// The store that secrets are to be moved to holds another secret for the same thing.
  DIFFERENT_SECRET,
  /// Secrets are to be moved to a store that `BREVET_KEYCHAIN` forbids.
  FORBIDDEN_STORE,
  /// A move of all secrets to the other store is not finished.
  UNFINISHED_MOVE;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
