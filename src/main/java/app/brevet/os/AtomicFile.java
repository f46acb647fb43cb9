package app.brevet.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A file that is always whole: readers see the old bytes or the new ones, whenever the writer
/// dies. New files are readable by their owner only.
///
/// Written is a temporary file in the target's own folder, forced to disk, then renamed onto the
/// target (POSIX `rename`), then the folder is forced. A symbolic link stays a link: what it leads
/// to is replaced.
public final class AtomicFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int MOST_LINKS = 40;

  private final Path path;

  /// The file of this path, which need not be there.
  public AtomicFile(Path path) {
    this.path = path;
  }

  /// The path as it was given.
  public Path path() {
    return path;
  }

  /// The bytes; empty if there is no such file.
  ///
  /// @throws IOException if it is there and cannot be read
  public Optional<byte[]> read() throws IOException {
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Replaces the file by these bytes, and makes its folder if there is none (0700).
  ///
  /// @throws IOException if it could not be written; the file is then as it was
  public void write(byte[] bytes) throws IOException {
    Path target = target();
    Path folder = parentOf(target);
    OwnerOnly.createFolders(folder);
    Path temporary = temporaryBeside(target);
    try {
      OwnerOnly.createFile(temporary);
      keepStricterMode(target, temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(folder);
  }

  /// Removes the file, if there is one.
  ///
  /// @throws IOException if it is there and cannot be removed
  public void remove() throws IOException {
    Files.deleteIfExists(target());
  }

  /// What the path leads to through symbolic links, the last of which may dangle.
  ///
  /// @throws IOException if the links go in a circle
  public Path target() throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("symbolic links in a circle: " + path);
      }
      target = parentOf(target).resolve(Files.readSymbolicLink(target)).normalize();
    }
    return target;
  }

  private static Path parentOf(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("not a file: " + file);
    }
    return parent;
  }

  private static Path temporaryBeside(Path target) throws IOException {
    String unique = Long.toHexString(ProcessHandle.current().pid() ^ System.nanoTime());
    return parentOf(target).resolve("." + target.getFileName() + "." + unique + ".tmp");
  }

  private static void keepStricterMode(Path target, Path temporary) throws IOException {
    if (!OwnerOnly.hasPosixModes(temporary) || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Set<PosixFilePermission> mode = EnumSet.copyOf(OWNER_ONLY);
    mode.retainAll(Files.getPosixFilePermissions(target));
    mode.add(PosixFilePermission.OWNER_WRITE);
    Files.setPosixFilePermissions(temporary, mode);
  }

  private static void move(Path from, Path onto) throws IOException {
    try {
      Files.move(from, onto, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("cannot be replaced in one step: " + onto, e);
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    if (!OwnerOnly.hasPosixModes(folder)) {
      return; // Windows opens no folder; its file system keeps renames in order by itself.
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
