package app.brevet.awsfile;

import app.brevet.model.FileDiff;
import app.brevet.model.FileReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/// A change of a shared AWS file that a person sees before it is made: it is made on that very
/// state of the file, after a copy was put aside, or not at all.
public final class ProposedChange {

  private final SharedFile file;
  private final Backups backups;
  private final Optional<byte[]> before;
  private final byte[] after;

  /// @param before what the file holds now; empty if there is none
  /// @param after what it should hold
  ProposedChange(SharedFile file, Backups backups, Optional<byte[]> before, byte[] after) {
    this.file = file;
    this.backups = backups;
    this.before = before;
    this.after = after;
  }

  /// The file.
  public Path file() {
    return file.path();
  }

  /// What would change, without secrets.
  public FileDiff diff() {
    return FileComparison.of(file(), before, Optional.of(after));
  }

  /// Refuses what [#make] would refuse; writes nothing.
  ///
  /// @throws AwsFileException as [#make] does
  public void check() throws AwsFileException {
    SharedFile.Change<Boolean> change = now -> onWhatWasShown(now, ProposedChange::alone);
    file.check(change);
  }

  /// Makes the change.
  ///
  /// @throws AwsFileException [FileReason#CHANGED] if the file is no longer what was shown, and as
  ///   any writing does; it is then as it was
  public void make() throws AwsFileException {
    var _ = makeWith(ProposedChange::alone);
  }

  /// Makes the change, and a further one of what it makes of the file, in one write: nobody reads
  /// the state between.
  ///
  /// @throws AwsFileException as [#make] does, and if the further one refuses
  <T> T makeWith(SharedFile.Change<T> further) throws AwsFileException {
    SharedFile.Change<T> change = now -> onWhatWasShown(now, further);
    file.check(change);
    if (before.isPresent()) {
      keepCopy(before.get());
    }
    return file.updateShown(change);
  }

  private static SharedFile.Outcome<Boolean> alone(Optional<byte[]> made) {
    return new SharedFile.Outcome<>(made, true);
  }

  private <T> SharedFile.Outcome<T> onWhatWasShown(
      Optional<byte[]> now, SharedFile.Change<T> further) throws AwsFileException {
    if (!isBefore(now)) {
      throw new AwsFileException(FileReason.CHANGED, file(), "changed since", null);
    }
    return further.apply(Optional.of(after));
  }

  private void keepCopy(byte[] bytes) throws AwsFileException {
    try {
      backups.keep(file(), bytes);
    } catch (IOException e) {
      throw FileFaults.writing(file(), e);
    }
  }

  private boolean isBefore(Optional<byte[]> now) {
    return now.map(ByteBuffer::wrap).equals(before.map(ByteBuffer::wrap));
  }
}
