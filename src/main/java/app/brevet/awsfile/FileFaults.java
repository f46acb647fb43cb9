package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.os.FileFault;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a fault of the file system means for a shared AWS file.
final class FileFaults {

  private FileFaults() {}

  /// For a fault while reading.
  static AwsFileException reading(Path file, IOException fault) {
    return of(FileFault.reading(fault), FileReason.NOT_READABLE, file, fault);
  }

  /// For a fault while writing.
  static AwsFileException writing(Path file, IOException fault) {
    return of(FileFault.writing(file, fault), FileReason.NOT_WRITABLE, file, fault);
  }

  /// For a fault while making a file in this folder.
  static AwsFileException writingInto(Path folder, IOException fault) {
    FileFault kind = FileFault.writing(folder.resolve("new"), fault);
    return of(kind, FileReason.NOT_WRITABLE, folder, fault);
  }

  private static AwsFileException of(
      FileFault kind, FileReason denied, Path file, IOException fault) {
    FileReason reason =
        switch (kind) {
          case NOT_ALLOWED -> denied;
          case NO_SPACE -> FileReason.NO_SPACE;
          case NOT_A_FILE -> FileReason.NOT_A_FILE;
          case OTHER -> FileReason.IO_FAULT;
        };
    return new AwsFileException(reason, file, said(fault), fault);
  }

  private static String said(IOException fault) {
    @Nullable String said =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    return said == null ? fault.getClass().getSimpleName() : said;
  }
}
