package app.brevet.session;

import app.brevet.awsfile.CredentialsFile;
import app.brevet.awsfile.SharedConfigFile;
import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.os.OperatingSystem;
import java.nio.file.Path;
import java.util.Optional;

/// Delivery to a credentials file, to a config file on the disk, and to further homes there.
public final class BothFiles {

  private static final Launcher LAUNCHER =
      new Launcher(Path.of("/opt/brevet/bin/brevet"), Optional.empty(), OperatingSystem.LINUX);

  private BothFiles() {}

  /// With `config` and the records in this folder.
  public static Delivery delivery(CredentialsFile credentials, Path folder) {
    return delivery(credentials, folder, Optional.of(LAUNCHER));
  }

  /// The same of a process that was started by this launcher, or by none.
  static Delivery delivery(CredentialsFile credentials, Path folder, Optional<Launcher> launcher) {
    DeliveryRecords records = new DeliveryRecords(folder);
    return new DeliveryByKind(
        new CredentialsFileDelivery(credentials, path -> credentials, records),
        new ConfigFileDelivery(
            new SharedConfigFile(config(folder), folder.resolve("backups")),
            path -> new SharedConfigFile(path, folder.resolve("backups")),
            records,
            launcher),
        new FurtherHomes(
            folder,
            credentials.path(),
            path -> new SharedCredentialsFile(path, folder.resolve("backups")),
            records),
        records,
        new SharedFiles(credentials.path(), config(folder)));
  }

  /// The config file.
  public static Path config(Path folder) {
    return folder.resolve("config");
  }
}
