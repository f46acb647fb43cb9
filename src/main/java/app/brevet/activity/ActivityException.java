package app.brevet.activity;

import app.brevet.model.FileReason;
import java.io.IOException;
import java.nio.file.Path;

/// The log is there and cannot be read.
public final class ActivityException extends Exception {

  private final FileReason reason;
  private final transient Path file;

  /// A fault with this file.
  public ActivityException(FileReason reason, Path file, IOException cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
    this.file = file;
  }

  /// Why.
  public FileReason reason() {
    return reason;
  }

  /// The file.
  public Path file() {
    return file;
  }
}
