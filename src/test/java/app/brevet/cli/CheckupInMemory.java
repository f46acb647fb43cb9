package app.brevet.cli;

import app.brevet.awsfile.SharedConfigFile;
import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.custody.FileRotationJournal;
import app.brevet.custody.Migration;
import app.brevet.custody.UnfinishedCheck;
import app.brevet.os.Folders;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.session.Checkup;
import app.brevet.session.DeliveryCheck;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.Launcher;
import app.brevet.session.OwnFilesCheck;
import app.brevet.session.SessionGround;
import app.brevet.session.TokensCheck;
import app.brevet.transfer.AwsFilesCheck;
import app.brevet.transfer.FilesCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The checkup of [CliWorld], started by another launcher than the one that its deliveries name.
final class CheckupInMemory {

  private CheckupInMemory() {}

  /// The launcher of now, which need not be there.
  static Path launcher(Path folder) {
    return folder.resolve("moved/brevet");
  }

  /// The folders that count as Brevet's own.
  static Folders own(Path folder) {
    return Folders.under(folder.resolve("own"));
  }

  static Checkup of(Path folder, SessionGround ground, FilesCheck files, Migration migration) {
    Path backups = folder.resolve("backups");
    return new Checkup(
        List.of(
            new OwnFilesCheck(own(folder), List.of(), ground.clock()),
            new DeliveryCheck(
                ground.catalog(),
                ground.delivery(),
                path -> new SharedCredentialsFile(path, backups),
                path -> new SharedConfigFile(path, backups),
                new DeliveryRecords(folder),
                Optional.of(
                    new Launcher(launcher(folder), Optional.empty(), OperatingSystem.LINUX))),
            new TokensCheck(
                ground.catalog(),
                ground.tokens(),
                ground.commands(),
                new NamedPrograms(Map.of(), folder),
                ground.clock()),
            new AwsFilesCheck(files, ground.delivery(), ground.catalog()),
            new UnfinishedCheck(
                ground.catalog(), new FileRotationJournal(folder), migration, ground.clock())));
  }
}
