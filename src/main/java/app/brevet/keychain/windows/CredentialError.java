package app.brevet.keychain.windows;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;

/// What the error codes of Windows mean for a keychain.
///
/// Source: Win32 API, "System Error Codes", as far as the pages of the `Cred` functions name them.
final class CredentialError {

  /// `ERROR_NOT_FOUND`: there is no such credential, or none at all.
  static final int NOT_FOUND = 1168;

  private static final int NOT_ENOUGH_MEMORY = 8;
  private static final int INVALID_DATA = 13;
  private static final int DISK_FULL = 112;
  private static final int NO_SUCH_LOGON_SESSION = 1312;
  private static final int BAD_STUB_DATA = 1783;

  private CredentialError() {}

  /// The error as a fault of the keychain.
  static KeychainException fault(String call, int code) {
    return new KeychainException(reason(code), call + ": Windows error " + code);
  }

  private static KeychainReason reason(int code) {
    return switch (code) {
      // A login over the network, as by SSH, has no credentials of its own.
      case NO_SUCH_LOGON_SESSION -> KeychainReason.ABSENT;
      case NOT_FOUND -> KeychainReason.MISSING_ITEM;
      case INVALID_DATA -> KeychainReason.CORRUPT;
      // The last one says that the secret is longer than Windows takes.
      case NOT_ENOUGH_MEMORY, DISK_FULL, BAD_STUB_DATA -> KeychainReason.NOT_WRITTEN;
      default -> KeychainReason.DENIED;
    };
  }
}
