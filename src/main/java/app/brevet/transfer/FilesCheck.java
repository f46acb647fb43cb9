package app.brevet.transfer;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.FileCheck;
import app.brevet.awsfile.SharedFiles;
import app.brevet.model.FailureException;
import app.brevet.session.Failures;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Looks through both shared AWS files for what their readers take differently, and for what should
/// not be kept there.
public final class FilesCheck {

  private final SharedFiles files;
  private final Path backups;
  private final InstantSource clock;

  /// @param backups the folder for the copies that are kept before a repair
  /// @param clock tells which sessions are over
  public FilesCheck(SharedFiles files, Path backups, InstantSource clock) {
    this.files = files;
    this.backups = backups;
    this.clock = clock;
  }

  /// Both files as they are, the credentials file first. In one that is not there nothing is found.
  ///
  /// @throws FailureException if one is there and cannot be read
  public List<CheckedFile> look() throws FailureException {
    return List.of(
        look(files.credentials(), FileCheck.ofCredentials(files.credentials(), backups)),
        look(files.config(), FileCheck.ofConfig(files.config(), backups)));
  }

  private CheckedFile look(Path path, FileCheck check) throws FailureException {
    try {
      return new CheckedFile(path, check.look(clock.instant()));
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }
}
