package app.brevet.cli;

import app.brevet.awsfile.SharedFiles;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.session.Delivery;
import app.brevet.transfer.AwsFileBackups;
import java.nio.file.Path;

/// What the commands of [CliWorld] stand on besides.
final class CliGround {

  /// There is nobody who could type a passphrase.
  static final PassphraseSource NOBODY =
      _ -> {
        throw new KeychainException(KeychainReason.NO_PASSPHRASE, "nobody");
      };

  private CliGround() {}

  /// The backups of the files `aws/credentials` and `aws/config` in this folder.
  static AwsFileBackups backups(Path folder, Delivery delivery) {
    SharedFiles files =
        new SharedFiles(folder.resolve("aws/credentials"), folder.resolve("aws/config"));
    return new AwsFileBackups(files, folder.resolve("backups"), delivery);
  }
}
