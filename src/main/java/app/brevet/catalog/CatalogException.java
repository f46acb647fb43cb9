package app.brevet.catalog;

import app.brevet.model.FileReason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The profiles or settings cannot be read or written.
public final class CatalogException extends Exception {

  private final FileReason reason;
  private final transient Path file;

  /// A fault with this file. The message says what was wrong in it, by member.
  public CatalogException(FileReason reason, Path file, String message, @Nullable Throwable cause) {
    super(message, cause);
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
