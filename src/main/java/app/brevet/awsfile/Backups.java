package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Copies of shared AWS files, byte for byte, the last ten of each, readable by their owner only.
/// Processes share them.
///
/// States with the same [ForeignPart] count as one, and the latest stands for it. To make room the
/// oldest goes, but never the newest that reads well: a file that another tool emptied or cut does
/// not push out what it should be restored from.
final class Backups {

  private static final int MOST = 10;

  private final Path folder;
  private final Optional<AwsFileKind> kind;

  /// Of files of which it is not known here what they are.
  Backups(Path folder) {
    this(folder, Optional.empty());
  }

  private Backups(Path folder, Optional<AwsFileKind> kind) {
    this.folder = folder;
    this.kind = kind;
  }

  /// Of config files, which is noted beside their copies: when another is the current one, nothing
  /// else may tell.
  static Backups ofConfig(Path folder) {
    return new Backups(folder, Optional.of(AwsFileKind.CONFIG));
  }

  /// Puts a copy aside.
  ///
  /// @param file the file, which is there
  /// @param bytes what it holds
  /// @throws IOException if the file is not there any more, or cannot be looked at
  /// @throws AwsFileException if the copy could not be written; the older ones are as they were
  void keep(Path file, byte[] bytes) throws IOException, AwsFileException {
    keep(file, bytes, ForeignPart.of(bytes).digest());
  }

  private void keep(Path file, byte[] bytes, String foreign) throws IOException, AwsFileException {
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    CopyFolder copies = CopyFolder.of(folder, file);
    change(
        copies,
        () -> {
          add(copies, bytes, changed, foreign);
          if (kind.isPresent()) {
            copies.note(kind.get());
          }
        });
  }

  /// Puts a copy aside if there is anything in the file that the newest copy does not have, other
  /// than sessions: those are renewed all day, and die by themselves.
  ///
  /// @param part what of the bytes is others'
  /// @throws IOException as [#keep]
  /// @throws AwsFileException as [#keep]
  void keepIfForeignDiffers(Path file, byte[] bytes, ForeignPart part)
      throws IOException, AwsFileException {
    String foreign = part.digest();
    if (foreign.equals(ForeignPart.NOTHING)) {
      return;
    }
    List<KeptCopy> old = CopyFolder.of(folder, file).copies();
    if (old.isEmpty() || !old.getLast().foreign().equals(foreign)) {
      keep(file, bytes, foreign);
    }
  }

  /// The copies of this file, the oldest first.
  ///
  /// @throws IOException if the folder cannot be read
  List<KeptCopy> copies(Path file) throws IOException {
    return CopyFolder.of(folder, file).copies();
  }

  /// Whether a copy of this file has anything in it that only others could write again.
  ///
  /// @throws IOException as [#copies]
  boolean haveForeign(Path file) throws IOException {
    return copies(file).stream().anyMatch(copy -> !copy.foreign().equals(ForeignPart.NOTHING));
  }

  /// Removes these copies of the file; some may be gone already.
  ///
  /// @throws IOException if the file's links cannot be followed
  /// @throws AwsFileException if one could not be removed
  void forget(Path file, Collection<KeptCopy> copies) throws IOException, AwsFileException {
    change(
        CopyFolder.of(folder, file),
        () -> {
          for (KeptCopy copy : copies) {
            Files.deleteIfExists(copy.path());
          }
        });
  }

  private interface Change {
    void make() throws IOException;
  }

  private static void change(CopyFolder copies, Change change) throws AwsFileException {
    Path folder = copies.folder();
    try {
      Optional<FileLock> lock = copies.lock();
      if (lock.isEmpty()) {
        throw new AwsFileException(FileReason.BUSY, folder, "others held its lock", null);
      }
      try (FileLock _ = lock.get()) {
        copies.removeLeftovers();
        change.make();
      }
    } catch (IOException e) {
      throw FileFaults.writingInto(folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwsFileException(FileReason.BUSY, folder, "stopped while waiting", e);
    }
  }

  private static void add(CopyFolder copies, byte[] bytes, Instant changed, String foreign)
      throws IOException {
    List<KeptCopy> old = copies.copies();
    if (!old.isEmpty() && Arrays.equals(old.getLast().bytes(), bytes)) {
      return;
    }
    long number = old.isEmpty() ? 1 : old.getLast().number() + 1;
    copies.write(KeptCopy.next(copies.folder(), number, changed, foreign), bytes);
    for (KeptCopy copy : old) {
      if (isReplaced(copy, foreign, bytes)) {
        Files.deleteIfExists(copy.path());
      }
    }
    makeRoom(copies.copies());
  }

  private static boolean isReplaced(KeptCopy copy, String foreign, byte[] bytes)
      throws IOException {
    if (copy.foreign().equals(foreign)) {
      return (KeptCopy.readsWell(bytes) || !KeptCopy.readsWell(copy.bytes()))
          && ForeignPart.digestWithSessions(copy.bytes())
              .equals(ForeignPart.digestWithSessions(bytes));
    }
    return copy.foreign().isEmpty() && Arrays.equals(copy.bytes(), bytes);
  }

  private static void makeRoom(List<KeptCopy> copies) throws IOException {
    int tooMany = copies.size() - MOST;
    if (tooMany <= 0) {
      return;
    }
    Optional<KeptCopy> good = KeptCopy.newestGood(copies);
    List<KeptCopy> spare =
        copies.stream().filter(copy -> !good.equals(Optional.of(copy))).limit(tooMany).toList();
    for (KeptCopy copy : spare) {
      Files.deleteIfExists(copy.path());
    }
  }
}
