package app.brevet.cli;

import app.brevet.aws.Iam;
import app.brevet.awsfile.SharedFiles;
import app.brevet.session.Profiles;
import app.brevet.session.SessionGround;
import app.brevet.transfer.ImportGround;
import java.nio.file.Path;
import java.util.Map;

/// An import whose files are in a temporary folder, below `.aws` or where the environment says.
final class ImportInMemory {

  private ImportInMemory() {}

  static ImportGround of(
      Path folder,
      Map<String, String> environment,
      Profiles profiles,
      SessionGround ground,
      Iam iam) {
    return new ImportGround(
        profiles,
        ground.keys(),
        ground.delivery(),
        ground.sts(),
        iam,
        SharedFiles.of(environment, folder),
        environment,
        folder.resolve("backups"));
  }
}
