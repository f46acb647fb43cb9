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

  /// Makes the change.
  ///
  /// @throws AwsFileException [FileReason#CHANGED] if the file is no longer what was shown, and as
  ///   any writing does; it is then as it was
  public void make() throws AwsFileException {
    SharedFile.Change<Boolean> change = this::onWhatWasShown;
    file.check(change);
    if (before.isPresent()) {
      keepCopy(before.get());
    }
    file.updateShown(change);
  }

  private SharedFile.Outcome<Boolean> onWhatWasShown(Optional<byte[]> now) throws AwsFileException {
    if (!isBefore(now)) {
      throw new AwsFileException(FileReason.CHANGED, file(), "changed since", null);
    }
    return new SharedFile.Outcome<>(Optional.of(after), true);
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
