package app.brevet.awsfile;

import app.brevet.model.FileReason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A shared AWS file was left as it was, as far as is known. The message never holds a value of the
/// file.
public final class AwsFileException extends Exception {

  private final FileReason reason;
  private final transient Path file;
  private final boolean mayBeWritten;

  /// A fault with this file.
  public AwsFileException(FileReason reason, Path file, String message, @Nullable Throwable cause) {
    this(reason, file, message, cause, false);
  }

  private AwsFileException(
      FileReason reason,
      Path file,
      @Nullable String message,
      @Nullable Throwable cause,
      boolean mayBeWritten) {
    super(message, cause);
    this.reason = reason;
    this.file = file;
    this.mayBeWritten = mayBeWritten;
  }

  /// The same of a write that may have come to the file before it failed.
  AwsFileException afterWriting() {
    return new AwsFileException(reason, file, getMessage(), this, true);
  }

  /// Whether the file may hold what was to be written all the same.
  public boolean mayBeWritten() {
    return mayBeWritten;
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
