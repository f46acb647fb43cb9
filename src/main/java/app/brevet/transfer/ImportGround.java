package app.brevet.transfer;

import app.brevet.aws.Iam;
import app.brevet.aws.Sts;
import app.brevet.awsfile.ImportableFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.session.Delivery;
import app.brevet.session.LongTermKeys;
import app.brevet.session.Profiles;
import java.nio.file.Path;
import java.util.Map;

/// What importing stands on, made by whoever wires the floors.
///
/// @param delivery tells which key ids are of sessions that Brevet delivered
/// @param files where the SDKs look
/// @param environment the process's
/// @param backups the folder for the copy of a file that is changed
public record ImportGround(
    Profiles profiles,
    LongTermKeys keys,
    Delivery delivery,
    Sts sts,
    Iam iam,
    SharedFiles files,
    Map<String, String> environment,
    Path backups) {

  /// Tells nothing of the environment, which may hold a secret.
  @Override
  public String toString() {
    return "ImportGround[" + files + "]";
  }

  ImportableFile credentials(Path path) {
    return ImportableFile.credentials(path, backups);
  }

  ImportableFile config(Path path) {
    return ImportableFile.config(path, backups);
  }
}
