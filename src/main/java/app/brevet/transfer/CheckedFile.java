package app.brevet.transfer;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.FileCheck;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.model.FileFinding;
import app.brevet.session.Failures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A shared AWS file as it was when it was looked through.
public final class CheckedFile {

  private final Path path;
  private final FileCheck.Result result;

  CheckedFile(Path path, FileCheck.Result result) {
    this.path = path;
    this.result = result;
  }

  /// The file.
  public Path path() {
    return path;
  }

  /// What was found, in the order of the file; what concerns it as a whole first.
  public List<FileFinding> findings() {
    return result.findings();
  }

  /// What [#repair()] would change in the text, without secrets; empty if nothing.
  public Optional<FileDiff> diff() {
    return result.diff();
  }

  /// Whether [#repair()] would take the rights of others to the file away.
  public boolean makesPrivate() {
    return findings().stream().anyMatch(found -> found.kind() == FileFinding.Kind.OPEN_MODE);
  }

  /// Whether there is anything that [#repair()] would do.
  public boolean isRepairable() {
    return makesPrivate() || diff().isPresent();
  }

  /// Repairs what can be repaired without a change of what the file says, after a copy was put
  /// aside. It is done on the very state of the file that was looked at, or not at all.
  ///
  /// @throws FailureException if the file changed since, or cannot be written; it is then as it was
  public void repair() throws FailureException {
    try {
      result.repair();
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }
}
