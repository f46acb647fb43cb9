package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.file.Files;
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
  /// @param foreign what of the old bytes is others', if the change knows: in a large file, finding
  ///   that out takes as long as the change
  record Outcome<T>(Optional<byte[]> bytes, T told, Optional<ForeignPart> foreign) {

    /// Of a change that has not looked for what is others'.
    Outcome(Optional<byte[]> bytes, T told) {
      this(bytes, told, Optional.empty());
    }
  }

  private static final String LOCK = ".brevet.lock";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_ATTEMPTS = 50;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /// How often a file is looked at once more that a change leaves as it is. What is to be there,
  /// and is, will do; what is to go, and is not there, may not have been written yet.
  private static final int LOOKS_IF_THERE = 0;

  private static final int LOOKS_IF_GONE = 1;

  private final Path path;
  private final AwsFileKind kind;
  private final Backups backups;
  private final PatientReading patience;

  /// @param backups where a copy is put before a file is written in place, or for the first time
  ///   since others changed it
  SharedFile(Path path, AwsFileKind kind, Backups backups) {
    this.path = path;
    this.kind = kind;
    this.backups = backups;
    this.patience = new PatientReading(this, backups);
  }

  /// The path as it was given.
  Path path() {
    return path;
  }

  /// The bytes; empty if there is no file. One of more than 8 MiB is refused: some 30,000 profiles
  /// fit into that, and what is larger is no AWS file but something that got there by mistake.
  Optional<byte[]> read() throws AwsFileException {
    try {
      Path target = new AtomicFile(path).target();
      if (!new FileAccess(path, target).isReadable()) {
        return Optional.empty();
      }
      if (Files.size(target) > MOST_BYTES) {
        throw new AwsFileException(FileReason.TOO_LARGE, path, "over 8 MiB", null);
      }
      return new AtomicFile(target).read();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // Gone since it was looked at.
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
  }

  /// The bytes of a file that Brevet wrote to, once they seem whole: where it is empty, or not
  /// there, another tool may be about to write it, and this waits for it.
  Optional<byte[]> readWritten() throws AwsFileException {
    try {
      return patience.written(new AtomicFile(path).target());
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /// Refuses a change that could not be written, and one that refuses itself; writes nothing.
  void check(Change<?> change) throws AwsFileException {
    try {
      Path target = new AtomicFile(path).target();
      new FileAccess(path, target).requireWritable();
      var _ = settled(target, change, _ -> read(), LOOKS_IF_THERE);
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /// Makes the change, which puts something there, or leaves the file as it is; a change that
  /// changes nothing writes nothing.
  <T> T update(Change<T> given) throws AwsFileException {
    return update(given, patience::whole, LOOKS_IF_THERE);
  }

  /// As [#update], for a change of what Brevet wrote: that it is gone is not believed soon.
  <T> T updateWritten(Change<T> given) throws AwsFileException {
    return update(given, patience::written, LOOKS_IF_GONE);
  }

  /// As [#update], for a change of a state that a person has looked at: an empty file is believed
  /// soon.
  <T> T updateShown(Change<T> given) throws AwsFileException {
    return update(given, patience::shown, LOOKS_IF_GONE);
  }

  private <T> T update(Change<T> given, Reading reading, int looksIfSame) throws AwsFileException {
    Change<T> change = new OnceAState<>(given);
    check(change);
    try {
      Path target = new AtomicFile(path).target();
      try (FileLock _ = lockBeside(target)) {
        new AtomicFile(target).removeLeftovers();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
          Step<T> step = settled(target, change, reading, looksIfSame);
          if (isReplaced(target, step)) {
            return step.outcome().told();
          }
        }
      }
    } catch (IOException e) {
      throw FileFaults.writing(path, e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
    throw busy();
  }

  /// What the file holds, and what becomes of it.
  private record Step<T>(Optional<byte[]> before, Outcome<T> outcome) {
    boolean changesNothing() {
      Optional<byte[]> after = outcome.bytes();
      if (before.isEmpty() || after.isEmpty()) {
        return before.isEmpty() && after.isEmpty();
      }
      return Arrays.equals(before.get(), after.get());
    }
  }

  /// How a file is read.
  private interface Reading {
    Optional<byte[]> of(Path target) throws AwsFileException, IOException, InterruptedException;
  }

  /// The change made on the file as it is. Where it refuses the file is looked at once more: it may
  /// have been half written.
  ///
  /// @param looksIfSame how often it is looked at once more where the change changes nothing
  private <T> Step<T> settled(Path target, Change<T> change, Reading reading, int looksIfSame)
      throws AwsFileException, IOException, InterruptedException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<byte[]> before = reading.of(target);
      try {
        Step<T> step = new Step<>(before, change.apply(before));
        if (!step.changesNothing() || PatientReading.stays(target, before, looksIfSame)) {
          return step;
        }
      } catch (AwsFileException refusal) {
        if (PatientReading.stays(target, before, 1)) {
          throw refusal;
        }
      }
    }
    throw busy();
  }

  private FileLock lockBeside(Path target)
      throws IOException, AwsFileException, InterruptedException {
    return FileLock.acquire(target.resolveSibling(LOCK), PATIENCE).orElseThrow(this::busy);
  }

  private AwsFileException interrupted() {
    Thread.currentThread().interrupt();
    return busy();
  }

  /// That there was no moment without others.
  AwsFileException busy() {
    return new AwsFileException(
        FileReason.BUSY, path, "other programs kept changing or locking the file", null);
  }

  /// The folder may refuse to be forced to disk, or a second attempt fail, when the file has been
  /// replaced already.
  private boolean isReplaced(Path target, Step<?> step)
      throws AwsFileException, InterruptedException {
    try {
      return step.changesNothing()
          || new FileReplacement(target, kind, backups).make(step.before(), step.outcome());
    } catch (IOException e) {
      AwsFileException failure = FileFaults.writing(path, e);
      throw isAsBefore(target, step) ? failure : failure.afterWriting();
    } catch (InterruptedException e) {
      if (isAsBefore(target, step)) {
        throw e;
      }
      throw interrupted().afterWriting();
    }
  }

  private static boolean isAsBefore(Path target, Step<?> step) {
    try {
      return new AtomicFile(target).holds(step.before());
    } catch (IOException e) {
      return false; // Nobody knows then.
    }
  }
}
