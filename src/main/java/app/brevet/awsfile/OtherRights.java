package app.brevet.awsfile;

import app.brevet.os.AtomicFile;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// What others than its owner may do with a shared AWS file, where the system has POSIX modes.
///
/// @param file the path as the user knows it, which may be a symbolic link
record OtherRights(Path file) {

  private static final Set<PosixFilePermission> TO_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> TO_READ =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /// Whether there are rights that should not be: to write, and to read where there are secrets.
  ///
  /// @throws AwsFileException if the mode cannot be read
  boolean areTooMany(boolean holdsSecrets) throws AwsFileException {
    try {
      Path target = new AtomicFile(file).target();
      if (!OwnerOnly.hasPosixModes(target)) {
        return false;
      }
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(target);
      return mode.stream().anyMatch(TO_WRITE::contains)
          || (holdsSecrets && mode.stream().anyMatch(TO_READ::contains));
    } catch (IOException e) {
      throw FileFaults.reading(file, e);
    }
  }

  /// Takes all of them; the owner's stay, also where they are few.
  ///
  /// @throws AwsFileException if the mode cannot be changed
  void take() throws AwsFileException {
    try {
      Path target = new AtomicFile(file).target();
      Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
      mode.addAll(Files.getPosixFilePermissions(target));
      mode.retainAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      Files.setPosixFilePermissions(target, mode);
    } catch (IOException e) {
      throw FileFaults.writing(file, e);
    }
  }
}
