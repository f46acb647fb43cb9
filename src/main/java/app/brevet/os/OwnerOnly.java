package app.brevet.os;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that nobody but their owner can read, from the moment they exist. What root
/// makes in somebody else's folder belongs to the owner of that folder.
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /// Whether the file system of this path has POSIX modes; Windows has access lists instead, which
  /// the user's own folders inherit.
  public static boolean hasPosixModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Makes an empty file of mode 0600.
  ///
  /// @throws IOException if it is there already, or cannot be made
  public static void createFile(Path file) throws IOException {
    Files.createFile(file, attributes(file, FILE));
    FileOwner.inherit(file);
  }

  /// Makes the folder and those above it that are missing, each of mode 0700.
  ///
  /// @throws IOException if one cannot be made, or is no folder
  public static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      createFolders(parent);
    }
    try {
      Files.createDirectory(folder, attributes(folder, FOLDER));
      FileOwner.inherit(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /// Whether nobody but the owner may read or write the file, as far as its system can tell.
  ///
  /// @throws IOException if its mode cannot be read
  public static boolean isOwnerOnly(Path file) throws IOException {
    return !hasPosixModes(file) || FILE.containsAll(Files.getPosixFilePermissions(file));
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
    return hasPosixModes(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }
}
