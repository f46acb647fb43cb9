package app.brevet.app;

import app.brevet.aws.Iam;
import app.brevet.awsfile.SharedFiles;
import app.brevet.session.Profiles;
import app.brevet.session.SessionGround;
import app.brevet.transfer.ImportGround;
import java.nio.file.Path;
import java.util.Map;

/// Where an import looks.
///
/// @param backups where copies of changed files are kept
record WiredImport(SharedFiles files, Map<String, String> environment, Path backups) {

  /// The import on these floors.
  ImportGround ground(Profiles profiles, SessionGround session, Iam iam) {
    return new ImportGround(
        profiles,
        session.keys(),
        session.delivery(),
        session.sts(),
        iam,
        files,
        environment,
        backups);
  }

  /// Tells nothing of the environment, which may hold a secret.
  @Override
  public String toString() {
    return "WiredImport[" + files + "]";
  }
}
