package app.brevet.awsfile;

import app.brevet.model.FileReason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A shared AWS file was left as it was. The message never holds a value of the file.
public final class AwsFileException extends Exception {

  private final FileReason reason;
  private final transient Path file;

  /// A fault with this file.
  public AwsFileException(FileReason reason, Path file, String message, @Nullable Throwable cause) {
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
