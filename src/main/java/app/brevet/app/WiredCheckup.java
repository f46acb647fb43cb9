package app.brevet.app;

import app.brevet.awsfile.SharedConfigFile;
import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.custody.FileRotationJournal;
import app.brevet.custody.Migration;
import app.brevet.custody.UnfinishedCheck;
import app.brevet.session.Checkup;
import app.brevet.session.DeliveryCheck;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.OwnFilesCheck;
import app.brevet.session.SessionGround;
import app.brevet.session.TokensCheck;
import app.brevet.transfer.AwsFilesCheck;
import app.brevet.transfer.FilesCheck;
import java.nio.file.Path;
import java.util.List;

/// The look at all that Brevet depends on, but for the store of secrets.
final class WiredCheckup {

  private WiredCheckup() {}

  static Checkup of(WiredGround wired, FilesCheck files, Migration migration) {
    SessionGround session = wired.session();
    Path state = wired.folders().state();
    Path backups = wired.backups();
    return new Checkup(
        List.of(
            new OwnFilesCheck(
                wired.folders(),
                List.of(wired.files().credentials(), wired.files().config()),
                session.clock()),
            new DeliveryCheck(
                session.catalog(),
                session.delivery(),
                path -> new SharedCredentialsFile(path, backups),
                path -> new SharedConfigFile(path, backups),
                new DeliveryRecords(state),
                wired.launcher()),
            new TokensCheck(
                session.catalog(),
                session.tokens(),
                session.commands(),
                wired.programs(),
                session.clock()),
            new AwsFilesCheck(files, session.delivery(), session.catalog()),
            new UnfinishedCheck(
                session.catalog(), new FileRotationJournal(state), migration, session.clock())));
  }
}
