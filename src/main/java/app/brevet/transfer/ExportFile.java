package app.brevet.transfer;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileFault;
import app.brevet.session.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The file that an export is in: read as far as one can be long, written whole and for its owner
/// alone.
record ExportFile(Path path) {

  /// The most bytes that are read: a file is held in memory several times while it is opened.
  static final int MOST_BYTES = 8 * 1024 * 1024;

  /// The bytes in it.
  ///
  /// @throws FailureException if it is not there, is no file, cannot be read, or is too large
  byte[] read() throws FailureException {
    if (!Files.exists(path)) {
      throw untouched(FileReason.MISSING, "");
    }
    if (!Files.isRegularFile(path)) {
      throw untouched(FileReason.NOT_A_FILE, "");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw untouched(FileReason.DAMAGED, "it is larger than 8 MB");
      }
      return bytes;
    } catch (IOException e) {
      throw Failures.ofFile(path, reading(e), e);
    }
  }

  private static FileReason reading(IOException e) {
    return switch (FileFault.reading(e)) {
      case NOT_ALLOWED -> FileReason.NOT_READABLE;
      case NOT_A_FILE -> FileReason.NOT_A_FILE;
      case NO_SPACE, OTHER -> FileReason.IO_FAULT;
    };
  }

  /// Refuses a file that may not be written, before anybody is asked for anything.
  ///
  /// @param replace whether one that is there may be
  void requireFree(boolean replace) throws FailureException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(path)) {
      throw untouched(FileReason.NOT_A_FILE, "");
    }
    if (!Files.isDirectory(folder)) {
      throw new FailureException(new Failure.FileUntouched(folder, FileReason.MISSING, ""));
    }
    if (!replace && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw untouched(FileReason.EXISTS, "");
    }
  }

  /// Puts the bytes there, for the owner alone (0600), and reads them once more before they count.
  ///
  /// @param replace whether a file that is there gives way
  /// @throws FailureException if they cannot be written; what was there is there still
  void write(byte[] bytes, boolean replace) throws FailureException {
    requireFree(replace);
    if (bytes.length > MOST_BYTES) {
      throw untouched(FileReason.IO_FAULT, "the export has more than 8 MB");
    }
    AtomicFile file = new AtomicFile(path);
    AtomicFile.Check same = written -> requireSame(written, bytes);
    try {
      if (replace) {
        file.write(bytes, same);
      } else if (!file.replace(Optional.empty(), bytes, same)) {
        throw untouched(FileReason.EXISTS, "");
      }
    } catch (IOException e) {
      throw Failures.ofWriting(path, e);
    }
  }

  private static void requireSame(Path written, byte[] bytes) throws IOException {
    if (!Arrays.equals(Files.readAllBytes(written), bytes)) {
      throw new IOException("the disk gives back something else than was written");
    }
  }

  /// That the file is as it was, and why.
  FailureException untouched(FileReason reason, String detail) {
    return new FailureException(new Failure.FileUntouched(path, reason, detail));
  }
}
