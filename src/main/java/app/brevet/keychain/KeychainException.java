package app.brevet.keychain;

import app.brevet.model.KeychainReason;

/// The keychain did not do what it was asked. The message never holds a secret.
public final class KeychainException extends Exception {

  private final KeychainReason reason;

  /// A fault that no other exception caused.
  public KeychainException(KeychainReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// A fault with its cause.
  public KeychainException(KeychainReason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// Why.
  public KeychainReason reason() {
    return reason;
  }
}
