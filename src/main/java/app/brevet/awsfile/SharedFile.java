package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import app.brevet.os.InPlaceFile;
import app.brevet.os.NotReplaceableException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// A shared AWS file on the disk, changed as a whole or not at all, also when other programs change
/// it at the same time.
///
/// All Brevet processes lock a file of their own beside it: a lock on the file itself would be lost
/// with the rename. Other tools lock nothing, so the file is read again right before it is
/// replaced, and the change is made anew on what they wrote.
final class SharedFile {

  /// A new content made from the old one.
  ///
  /// @param <T> what there is to tell about it
  interface Change<T> {
    /// The new bytes and what to tell.
    ///
    /// @param before the old bytes; empty if there is no file
    /// @throws AwsFileException if the file must stay as it is
    Outcome<T> apply(Optional<byte[]> before) throws AwsFileException;
  }

  /// What a change makes.
  ///
  /// @param bytes the new bytes; empty for no file
  record Outcome<T>(Optional<byte[]> bytes, T told) {}

  private static final String LOCK = ".brevet.lock";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_ATTEMPTS = 50;

  private final Path path;
  private final Backups backups;

  /// @param backups where a copy is put before a file is written in place
  SharedFile(Path path, Backups backups) {
    this.path = path;
    this.backups = backups;
  }

  /// The path as it was given.
  Path path() {
    return path;
  }

  /// The bytes; empty if there is no file.
  Optional<byte[]> read() throws AwsFileException {
    try {
      Path target = new AtomicFile(path).target();
      return new FileAccess(path, target).isReadable()
          ? new AtomicFile(target).read()
          : Optional.empty();
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
  }

  /// Refuses a change that could not be written, and one that refuses itself; writes nothing.
  void check(Change<?> change) throws AwsFileException {
    try {
      new FileAccess(path, new AtomicFile(path).target()).requireWritable();
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
    var _ = change.apply(read());
  }

  /// Makes the change, or leaves the file as it is; a change that changes nothing writes nothing.
  <T> T update(Change<T> change) throws AwsFileException {
    check(change);
    try {
      Path target = new AtomicFile(path).target();
      try (FileLock _ = lockBeside(target)) {
        new AtomicFile(target).removeLeftovers();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
          Optional<byte[]> before = read();
          Outcome<T> outcome = change.apply(before);
          if (replace(target, before, outcome.bytes())) {
            return outcome.told();
          }
        }
      }
    } catch (IOException e) {
      throw FileFaults.writing(path, e);
    }
    throw busy();
  }

  private FileLock lockBeside(Path target) throws IOException, AwsFileException {
    try {
      return FileLock.acquire(target.resolveSibling(LOCK), PATIENCE).orElseThrow(this::busy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private AwsFileException busy() {
    return new AwsFileException(
        FileReason.BUSY, path, "other programs kept changing or locking the file", null);
  }

  private boolean replace(Path target, Optional<byte[]> before, Optional<byte[]> after)
      throws IOException {
    AtomicFile file = new AtomicFile(target);
    if (after.isEmpty()) {
      boolean still = file.holds(before);
      if (still) {
        file.remove();
      }
      return still;
    }
    if (before.isEmpty()) {
      return file.replace(before, after.get());
    }
    if (Arrays.equals(before.get(), after.get())) {
      return true;
    }
    try {
      InPlaceFile inPlace = new InPlaceFile(target);
      return inPlace.hasOtherNames()
          ? overwrite(target, before.get(), after.get())
          : file.replace(before, after.get());
    } catch (NoSuchFileException e) {
      return false; // Somebody removed it meanwhile: the change is made anew.
    } catch (NotReplaceableException e) {
      return overwrite(target, before.get(), after.get());
    }
  }

  private boolean overwrite(Path target, byte[] before, byte[] after) throws IOException {
    backups.keep(target, before);
    return new InPlaceFile(target).replace(before, after);
  }
}
