package app.brevet.mfa;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The memory of spent codes cannot be used.
public final class MfaException extends Exception {

  /// Why.
  public enum Reason {
    /// Its file cannot be read or written.
    IO_FAULT,
    /// Another process held it for too long.
    BUSY
  }

  private final Reason reason;
  private final transient Path file;

  /// A fault with this file.
  public MfaException(Reason reason, Path file, @Nullable Throwable cause) {
    super(reason + ": " + file, cause);
    this.reason = reason;
    this.file = file;
  }

  /// Why.
  public Reason reason() {
    return reason;
  }

  /// The file that could not be used.
  public Path file() {
    return file;
  }
}
