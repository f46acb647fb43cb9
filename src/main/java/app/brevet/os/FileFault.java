package app.brevet.os;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of fault an [IOException] was, as far as what to do about it goes.
///
/// Java tells most faults of a Unix apart by the system's message only, which is in the user's
/// language. Where there is a figure to ask for instead (room on the disk, a read-only mount), it
/// is asked for too.
public enum FileFault {
  /// The user may not do that with the file.
  NOT_ALLOWED,
  /// The disk, or the user's part of it, is full.
  NO_SPACE,
  /// A folder, a device or a circle of links is where a file should be, or a file where a folder
  /// should be.
  NOT_A_FILE,
  /// Anything else.
  OTHER;

  private static final int ONE_BLOCK = 4096;

  /// The kind of a fault while this file was read.
  public static FileFault reading(IOException fault) {
    if (fault instanceof AccessDeniedException || says(fault, "Operation not permitted")) {
      return NOT_ALLOWED;
    }
    boolean noFile =
        fault instanceof FileSystemLoopException
            || fault instanceof FileAlreadyExistsException // Where a folder should be made.
            || fault instanceof NotDirectoryException
            || says(fault, "Is a directory")
            || says(fault, "Not a directory")
            || says(fault, "Too many levels of symbolic links")
            || says(fault, "symbolic links in a circle");
    return noFile ? NOT_A_FILE : OTHER;
  }

  /// The kind of a fault while this file was written.
  public static FileFault writing(Path file, IOException fault) {
    FileFault kind = reading(fault);
    if (kind != OTHER) {
      return kind;
    }
    if (Files.isDirectory(file)) {
      return NOT_A_FILE;
    }
    if (says(fault, "Read-only file system") || isReadOnly(file)) {
      return NOT_ALLOWED;
    }
    boolean full =
        says(fault, "No space left")
            || says(fault, "not enough space")
            || says(fault, "quota exceeded")
            || isFull(file);
    return full ? NO_SPACE : OTHER;
  }

  private static boolean says(IOException fault, String words) {
    String said =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    return said != null && said.contains(words);
  }

  private static boolean isFull(Path file) {
    try {
      Optional<Path> folder = folderThatIsThere(file);
      return folder.isPresent() && Files.getFileStore(folder.get()).getUsableSpace() < ONE_BLOCK;
    } catch (IOException e) {
      return false; // Then it was another fault, and is told as such.
    }
  }

  private static boolean isReadOnly(Path file) {
    try {
      Optional<Path> folder = folderThatIsThere(file);
      return folder.isPresent() && Files.getFileStore(folder.get()).isReadOnly();
    } catch (IOException e) {
      return false; // Then it was another fault, and is told as such.
    }
  }

  private static Optional<Path> folderThatIsThere(Path file) {
    return Stream.iterate(
            Optional.ofNullable(file.toAbsolutePath().getParent()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .filter(Files::isDirectory)
        .findFirst();
  }
}
