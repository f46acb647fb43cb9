package app.brevet.link;

import org.jspecify.annotations.Nullable;

/// This process can neither be the one, nor reach the one that is.
public final class LinkException extends Exception {

  /// What kind of fault it was.
  public enum Reason {
    /// Another process is the one, and does not answer.
    BUSY,
    /// The folder, the lock or the socket cannot be made.
    IO_FAULT
  }

  private final Reason reason;

  /// A fault, with what caused it if an exception did.
  LinkException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// Why.
  public Reason reason() {
    return reason;
  }
}
