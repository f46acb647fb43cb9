package app.brevet.keychain.mac;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;

/// What the result codes of macOS's Security framework mean for a keychain.
///
/// Source: Apple's Security framework, "Security Framework Result Codes" (`SecBase.h`).
final class SecurityStatus {

  /// `errSecSuccess`.
  static final int SUCCESS = 0;

  /// `errSecItemNotFound`.
  static final int NOT_FOUND = -25300;

  /// `errSecDuplicateItem`.
  static final int DUPLICATE = -25299;

  private static final int DISK_FULL = -34;
  private static final int WRITE_PERMISSION = -61;
  private static final int NOT_AVAILABLE = -25291;
  private static final int READ_ONLY = -25292;
  private static final int NO_SUCH_KEYCHAIN = -25294;
  private static final int INVALID_KEYCHAIN = -25295;
  private static final int NO_DEFAULT_KEYCHAIN = -25307;
  private static final int INTERACTION_NOT_ALLOWED = -25308;
  private static final int INTERACTION_REQUIRED = -25315;
  private static final int DECODE = -26275;

  private SecurityStatus() {}

  /// The code as a fault of the keychain.
  static KeychainException fault(String call, int code) {
    return new KeychainException(reason(code), call + ": OSStatus " + code);
  }

  private static KeychainReason reason(int code) {
    return switch (code) {
      case NOT_FOUND -> KeychainReason.MISSING_ITEM;
      // It is locked, and there is no screen to ask on, as by SSH.
      case INTERACTION_NOT_ALLOWED, INTERACTION_REQUIRED -> KeychainReason.LOCKED;
      case NO_DEFAULT_KEYCHAIN, NO_SUCH_KEYCHAIN, NOT_AVAILABLE -> KeychainReason.ABSENT;
      case INVALID_KEYCHAIN, DECODE -> KeychainReason.CORRUPT;
      case DISK_FULL, WRITE_PERMISSION, READ_ONLY -> KeychainReason.NOT_WRITTEN;
      // The user cancelled (-128), or the password was wrong (-25293), or whatever else.
      default -> KeychainReason.DENIED;
    };
  }
}
