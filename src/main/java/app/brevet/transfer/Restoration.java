package app.brevet.transfer;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.ProposedChange;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.session.Failures;

/// A shared AWS file's way back to one of its backups, for a person to look at first.
public final class Restoration {

  private final Backup backup;
  private final ProposedChange change;

  Restoration(Backup backup, ProposedChange change) {
    this.backup = backup;
    this.change = change;
  }

  /// Where it leads.
  public Backup backup() {
    return backup;
  }

  /// What would change, without secrets.
  public FileDiff diff() {
    return change.diff();
  }

  /// Puts the backup back, after a copy of what is there now.
  ///
  /// @throws FailureException if the file is no longer what was shown, or cannot be written; it is
  ///   then as it was
  public void make() throws FailureException {
    try {
      change.make();
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }
}
