package app.brevet.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// A file that is written over instead of being replaced, because its identity matters: other names
/// of it exist (hard links), or it cannot be renamed onto ([NotReplaceableException]).
///
/// Readers may see it half written, and a writer that dies leaves it so: keep a copy first.
public final class InPlaceFile {

  private final Path path;

  /// The file of this path, which is there.
  public InPlaceFile(Path path) {
    this.path = path;
  }

  /// Whether the file has other names, which a rename onto this one would leave with the old bytes.
  ///
  /// @throws IOException if the file is not there
  public boolean hasOtherNames() throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getAttribute(path, "unix:nlink") instanceof Integer links
        && links > 1;
  }

  /// Writes the bytes over those before, if they still are there, and leaves the file to its owner
  /// only. When that fails half way, the bytes before are put back.
  ///
  /// @return whether it was written
  /// @throws IOException if it could not be written
  public boolean replace(byte[] before, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      if (!Arrays.equals(Files.readAllBytes(path), before)) {
        return false;
      }
      keepToOwner();
      try {
        overwrite(channel, bytes);
      } catch (IOException e) {
        overwrite(channel, before);
        throw e;
      }
      return true;
    }
  }

  /// Longer bytes are complete before shorter ones are cut: on a full disk nothing was given up.
  private static void overwrite(FileChannel channel, byte[] bytes) throws IOException {
    Bytes.writeFrom(0, bytes, channel);
    channel.force(true);
    channel.truncate(bytes.length);
    channel.force(true);
  }

  private void keepToOwner() throws IOException {
    if (OwnerOnly.hasPosixModes(path)) {
      Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
      mode.addAll(Files.getPosixFilePermissions(path));
      mode.retainAll(PosixFilePermissions.fromString("rw-------"));
      if (!mode.equals(Files.getPosixFilePermissions(path))) { // Only its owner may set it at all.
        Files.setPosixFilePermissions(path, mode);
      }
    }
  }
}
