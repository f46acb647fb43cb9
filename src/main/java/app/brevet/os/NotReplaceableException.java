package app.brevet.os;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A file that no other can be renamed onto: it is mounted by itself, as containers do with single
/// files (`EBUSY`, `EXDEV`), is held open on Windows, or belongs to another user, who would lose
/// it. It may still be written in place.
public final class NotReplaceableException extends FileSystemException {

  /// For the file, and what its system said.
  public NotReplaceableException(Path file, FileSystemException cause) {
    super(file.toString(), null, cause.getReason());
    initCause(cause);
  }
}
