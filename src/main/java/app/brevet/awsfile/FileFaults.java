package app.brevet.awsfile;

import app.brevet.model.FileReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a fault of the file system means for a shared AWS file.
final class FileFaults {

  private static final int ONE_BLOCK = 4096;

  private FileFaults() {}

  /// For a fault while reading.
  static AwsFileException reading(Path file, IOException fault) {
    return of(FileReason.NOT_READABLE, file, fault);
  }

  /// For a fault while writing.
  static AwsFileException writing(Path file, IOException fault) {
    return of(FileReason.NOT_WRITABLE, file, fault);
  }

  private static AwsFileException of(FileReason denied, Path file, IOException fault) {
    String said = said(fault);
    FileReason reason = FileReason.IO_FAULT;
    if (fault instanceof AccessDeniedException) {
      reason = denied;
    } else if (fault instanceof FileSystemLoopException
        || fault instanceof NotDirectoryException
        || said.contains("Not a directory")
        || said.contains("Is a directory")
        || said.contains("Too many levels of symbolic links")) {
      reason = FileReason.NOT_A_FILE;
    } else if (denied == FileReason.NOT_WRITABLE && isReadOnly(file)) {
      reason = FileReason.NOT_WRITABLE;
    } else if (said.contains("No space left")
        || said.contains("not enough space")
        || said.contains("quota exceeded")
        || (denied == FileReason.NOT_WRITABLE && isFull(file))) {
      reason = FileReason.NO_SPACE;
    }
    return new AwsFileException(reason, file, said, fault);
  }

  private static String said(IOException fault) {
    @Nullable String said =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    return said == null ? fault.getClass().getSimpleName() : said;
  }

  /// The system's words for a full disk depend on its language, the figure does not.
  private static boolean isFull(Path file) {
    try {
      Optional<Path> folder = folderThatIsThere(file);
      return folder.isPresent() && Files.getFileStore(folder.get()).getUsableSpace() < ONE_BLOCK;
    } catch (IOException e) {
      return false; // It is another fault then, and is reported as such.
    }
  }

  private static boolean isReadOnly(Path file) {
    try {
      Optional<Path> folder = folderThatIsThere(file);
      return folder.isPresent() && Files.getFileStore(folder.get()).isReadOnly();
    } catch (IOException e) {
      return false; // It is another fault then, and is reported as such.
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
