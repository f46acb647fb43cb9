package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/// Whether a shared AWS file may be read and written, told by its kind, its mode and the system.
///
/// The mode counts even where the system would not ask for it: a file that is read-only is its
/// owner's wish, though a rename would replace it, and so would the administrator. The system knows
/// what no mode tells: a disk that is read-only, a folder of somebody else's, an immutable file.
///
/// @param file the path as the user knows it
/// @param target what it leads to through symbolic links
record FileAccess(Path file, Path target) {

  /// Whether there is a file.
  ///
  /// @throws AwsFileException if it is there and may not be read, or is no file
  boolean isReadable() throws AwsFileException {
    try {
      Path folder = target.getParent();
      if (folder != null && Files.isDirectory(folder)) {
        require(folder, PosixFilePermission.OWNER_EXECUTE, FileReason.NOT_READABLE);
      }
      if (!Files.readAttributes(target, BasicFileAttributes.class).isRegularFile()) {
        throw new AwsFileException(FileReason.NOT_A_FILE, file, "is not a regular file", null);
      }
      require(target, PosixFilePermission.OWNER_READ, FileReason.NOT_READABLE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw FileFaults.reading(file, e);
    }
  }

  /// Refuses a file or a folder that may not be written.
  void requireWritable() throws AwsFileException {
    try {
      if (isReadable()) {
        require(target, PosixFilePermission.OWNER_WRITE, FileReason.NOT_WRITABLE);
      }
      Path folder = target.getParent();
      while (folder != null && !Files.exists(folder)) {
        if (Files.isSymbolicLink(folder)) {
          throw new AwsFileException(
              FileReason.NOT_A_FILE, file, "its folder is a link that leads nowhere", null);
        }
        folder = folder.getParent();
      }
      if (folder != null) {
        if (!Files.isDirectory(folder)) {
          throw new AwsFileException(FileReason.NOT_A_FILE, file, "its folder is a file", null);
        }
        require(folder, PosixFilePermission.OWNER_WRITE, FileReason.NOT_WRITABLE);
      }
    } catch (IOException e) {
      throw FileFaults.writing(file, e);
    }
  }

  private void require(Path path, PosixFilePermission permission, FileReason otherwise)
      throws IOException, AwsFileException {
    if (!OwnerOnly.hasPosixModes(path)) {
      return;
    }
    if (!Files.getPosixFilePermissions(path).contains(permission)) {
      throw new AwsFileException(otherwise, file, "its mode does not allow it: " + path, null);
    }
    if (permission == PosixFilePermission.OWNER_WRITE && !Files.isWritable(path)) {
      throw new AwsFileException(otherwise, file, "the system does not allow it: " + path, null);
    }
  }
}
