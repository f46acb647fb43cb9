package app.brevet.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A file that is always whole: readers see the old bytes or the new ones, whenever the writer
/// dies. New files are readable by their owner only.
///
/// Written is a temporary file in the target's own folder, given the target's owner and group,
/// forced to disk, then renamed onto the target (POSIX `rename`), then the folder is forced (but
/// for [#writeUnforced(byte[])]). A symbolic link stays a link: what it leads to is replaced.
public final class AtomicFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;
  private final Set<PosixFilePermission> mostRights;

  /// The file of this path, which need not be there. Others lose the right to read or write it.
  public AtomicFile(Path path) {
    this(path, OWNER_ONLY);
  }

  private AtomicFile(Path path, Set<PosixFilePermission> mostRights) {
    this.path = path;
    this.mostRights = mostRights;
  }

  /// As [#AtomicFile(Path)], but whoever could read or write the file still can. For a file in
  /// which nothing secret is written.
  public static AtomicFile keepingRights(Path path) {
    return new AtomicFile(path, EnumSet.allOf(PosixFilePermission.class));
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
  /// @throws NotReplaceableException if a file is there that no other can be renamed onto
  /// @throws IOException if it could not be written; the file is then as it was
  public void write(byte[] bytes) throws IOException {
    writeIf(bytes, _ -> true);
  }

  /// As [#write(byte[])], but leaves it to the system when the bytes come to the disk: several
  /// times as fast. A power failure may leave the old bytes, none, or others of the same length;
  /// for what may be lost without harm.
  ///
  /// @throws NotReplaceableException if a file is there that no other can be renamed onto
  /// @throws IOException if it could not be written; the file is then as it was
  public void writeUnforced(byte[] bytes) throws IOException {
    writeIf(bytes, _ -> true, Way.UNFORCED);
  }

  /// As [#write(byte[])], once what was written has been looked at.
  ///
  /// @param check throws where the new bytes are not to take the old ones' place
  public void write(byte[] bytes, Check check) throws IOException {
    writeIf(
        bytes,
        written -> {
          check.check(written);
          return true;
        });
  }

  /// Writes these bytes beside the file, and takes them away: for whoever must know beforehand
  /// whether the file could be written.
  ///
  /// @throws IOException if it could not
  public void tryOut(byte[] bytes) throws IOException {
    writeIf(bytes, _ -> false);
  }

  /// Replaces the file by these bytes if it still holds those before, which is looked up at the
  /// last moment, when the new bytes already are on the disk. Where it is to be new, a file that
  /// others make meanwhile is never replaced.
  ///
  /// @param before what the file held when the new bytes were made; empty if there was none
  /// @return whether it was replaced
  /// @throws NotReplaceableException if a file is there that no other can be renamed onto
  /// @throws IOException if it could not be written; the file is then as it was
  public boolean replace(Optional<byte[]> before, byte[] bytes) throws IOException {
    return writeIf(bytes, _ -> holds(before), replacing(before));
  }

  /// As [#replace(Optional, byte[])], once what was written has been looked at.
  ///
  /// @param check throws where the new bytes are not to take the old ones' place
  public boolean replace(Optional<byte[]> before, byte[] bytes, Check check) throws IOException {
    return writeIf(
        bytes,
        written -> {
          check.check(written);
          return holds(before);
        },
        replacing(before));
  }

  private static Way replacing(Optional<byte[]> before) {
    return before.isEmpty() ? Way.NEW : Way.REPLACING;
  }

  /// A look at what was written, before it counts.
  @FunctionalInterface
  public interface Check {

    /// Looks at the file beside the target that will be renamed onto it.
    ///
    /// @throws IOException if it is not to be
    void check(Path written) throws IOException;
  }

  /// Whether the file holds these bytes, or is not there if there are none.
  ///
  /// @throws IOException if it is there and cannot be read
  public boolean holds(Optional<byte[]> bytes) throws IOException {
    Optional<byte[]> now = read();
    return now.isPresent() == bytes.isPresent()
        && (now.isEmpty() || Arrays.equals(now.get(), bytes.get()));
  }

  /// Removes the file, if there is one, and forces that to disk.
  ///
  /// @throws IOException if it is there and cannot be removed
  public void remove() throws IOException {
    Path target = target();
    if (Files.deleteIfExists(target)) {
      forceFolder(LinkEnd.parentOf(target));
    }
  }

  /// Removes the temporary files of writers that died. Only for a caller that holds the lock which
  /// all writers of this file share: the temporary file of a living one would go as well.
  ///
  /// @throws IOException if one is there and cannot be removed
  public void removeLeftovers() throws IOException {
    Path target = target();
    Path folder = LinkEnd.parentOf(target);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> TemporaryName.isOf(target, file))) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Whether it has the name of a temporary file: of one that is being written, or of a writer that
  /// died.
  public static boolean isTemporary(Path file) {
    return TemporaryName.isOne(file);
  }

  /// What the path leads to through symbolic links, the last of which may dangle.
  ///
  /// @throws FileSystemLoopException if the links go in a circle
  /// @throws IOException if a link cannot be read
  public Path target() throws IOException {
    return LinkEnd.of(path);
  }

  private boolean writeIf(byte[] bytes, Condition condition) throws IOException {
    return writeIf(bytes, condition, Way.REPLACING);
  }

  private boolean writeIf(byte[] bytes, Condition condition, Way way) throws IOException {
    Path target = target();
    Path folder = LinkEnd.parentOf(target);
    OwnerOnly.createFolders(folder);
    Path temporary = TemporaryName.beside(target);
    boolean isTemporaryThere = true;
    try {
      OwnerOnly.createFile(temporary);
      keepMode(target, temporary);
      keepOwner(target, temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        Bytes.writeFrom(0, bytes, channel);
        if (way != Way.UNFORCED) {
          channel.force(true);
        }
      }
      if (!condition.holds(temporary)
          || (way == Way.NEW && !Placement.isFirst(temporary, target))) {
        return false;
      }
      if (way != Way.NEW) {
        Placement.move(temporary, target);
        isTemporaryThere = false;
      }
    } finally {
      if (isTemporaryThere) {
        Files.deleteIfExists(temporary);
      }
    }
    if (way != Way.UNFORCED) {
      forceFolder(folder);
    }
    return true;
  }

  private void keepMode(Path target, Path temporary) throws IOException {
    if (!OwnerOnly.hasPosixModes(temporary) || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Set<PosixFilePermission> mode = EnumSet.copyOf(mostRights);
    mode.retainAll(Files.getPosixFilePermissions(target));
    mode.add(PosixFilePermission.OWNER_WRITE);
    Files.setPosixFilePermissions(temporary, mode);
  }

  /// A file of another user's stays that user's, or is not replaced at all.
  private static void keepOwner(Path target, Path temporary) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Optional<FileOwner> owner = FileOwner.of(target);
    try {
      if (owner.isPresent()) {
        owner.get().take(temporary);
      }
    } catch (FileSystemException e) {
      throw new NotReplaceableException(target, e);
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

  /// How a file takes its place.
  private enum Way {
    /// In the place of an older one, if there is one.
    REPLACING,
    /// Where there is none: nothing is ever replaced.
    NEW,
    /// As `REPLACING`, but nothing is forced to the disk.
    UNFORCED
  }

  private interface Condition {
    boolean holds(Path written) throws IOException;
  }
}
