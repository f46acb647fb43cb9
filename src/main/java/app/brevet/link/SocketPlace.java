package app.brevet.link;

import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/// Where the socket is: in a folder that nobody but its owner can enter (0700).
///
/// A socket's path is short: 108 bytes with the closing zero on Linux and Windows (`unix(7)`), 104
/// on macOS. Where the folder's own path is longer, the socket lies in a folder in the system's
/// temporary one, named by a hash of the path. Others can make folders there too, so that one must
/// be the owner's of the first.
final class SocketPlace {

  private static final String NAME = "link.sock";
  private static final int MOST_BYTES = 103;
  private static final int HASH_DIGITS = 16;

  private SocketPlace() {}

  /// The path of the socket, whose folder is made.
  ///
  /// @param folder Brevet's own
  /// @param temporary the system's
  /// @throws IOException if the folder cannot be made, or is somebody else's
  static Path in(Path folder, Path temporary) throws IOException {
    OwnerOnly.createFolders(folder);
    close(folder);
    Path real = folder.toRealPath();
    if (length(real.resolve(NAME)) <= MOST_BYTES) {
      return real.resolve(NAME);
    }
    Path other = temporary.resolve("brevet-" + hash(real));
    OwnerOnly.createFolders(other);
    if (!Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
        || !Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(real))) {
      throw new FileSystemException(other.toString(), null, "belongs to somebody else");
    }
    close(other);
    return other.resolve(NAME);
  }

  private static void close(Path folder) throws IOException {
    if (OwnerOnly.hasPosixModes(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static int length(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String hash(Path folder) {
    byte[] name = folder.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, HASH_DIGITS);
  }
}
