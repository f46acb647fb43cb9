package app.brevet.model;

import java.util.Locale;

/// Why a program gave no code.
public enum CodeProgramReason {
  /// There is no such program.
  NOT_FOUND,
  /// It is there and cannot be started.
  NOT_EXECUTABLE,
  /// It ended with an error.
  FAILED,
  /// It did not end in time.
  TIMED_OUT,
  /// The last line that it printed is no code.
  NO_CODE,
  /// `ykman` is not there.
  YKMAN_MISSING,
  /// No YubiKey is there.
  NO_YUBIKEY,
  /// Several are there, and none was named.
  SEVERAL_YUBIKEYS,
  /// The YubiKey has no such account.
  NO_ACCOUNT,
  /// It has several accounts with that in their names.
  SEVERAL_ACCOUNTS,
  /// Its accounts are locked by a password.
  YUBIKEY_LOCKED,
  /// Nobody touched it.
  NOT_TOUCHED;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
