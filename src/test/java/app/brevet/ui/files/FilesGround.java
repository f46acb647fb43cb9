package app.brevet.ui.files;

import app.brevet.awsfile.SharedFiles;
import app.brevet.session.NoDelivery;
import app.brevet.testing.MutableClock;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.FilesCheck;
import app.brevet.ui.kit.Work;
import app.brevet.words.TestWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/// Two shared AWS files on a disk, and the dialog over them.
final class FilesGround {

  static final String DOUBLE =
      "[acme]\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\n[acme]\nregion = eu-central-1\n";
  static final String GOOD = "[acme]\nregion = eu-central-1\n";

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-26T12:00:00Z"));
  final Path credentials;
  final Path config;
  private final Path backups;

  FilesGround(Path folder) {
    credentials = folder.resolve("credentials");
    config = folder.resolve("config");
    backups = folder.resolve("backups");
  }

  /// Puts this into the credentials file, which its owner alone may read.
  FilesGround with(String text) throws IOException {
    Files.writeString(credentials, text);
    Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-------"));
    return this;
  }

  FilesViewModel model(Work work) {
    SharedFiles files = new SharedFiles(credentials, config);
    return new FilesViewModel(
        TestWords.english(),
        work,
        new FilesCheck(files, backups, clock),
        new AwsFileBackups(files, backups, new NoDelivery()),
        clock);
  }
}
