package app.brevet.session;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.awsfile.SharedConfigFile;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Expiry;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.os.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a check of deliveries stands on: a config file on the disk, a credentials file in memory,
/// and launchers that can be run.
final class DeliveryCheckWorld {

  static final SessionCredentials SESSION =
      new SessionCredentials(
          new AccessKeyId("ASIA0000000000000001"),
          Secret.ofUnwipeable("secret"),
          Secret.ofUnwipeable("token"),
          new Expiry(Instant.parse("2026-11-22T20:00:00Z")));

  private final Path folder;
  final UserProfile dev = SessionWorld.user("dev", Optional.empty());
  final UserProfile asProcess = dev.withDelivery(DeliveryKind.PROCESS);
  final InMemoryCatalog catalog = new InMemoryCatalog(asProcess);
  final InMemoryCredentialsFile file;
  final DeliveryRecords records;

  /// The config files that were opened to look at them, in that order.
  final List<Path> opened = new ArrayList<>();

  Launcher launcher;

  DeliveryCheckWorld(Path folder) throws IOException {
    this.folder = folder;
    file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    records = new DeliveryRecords(folder);
    launcher = launcher("brevet");
  }

  /// A program of this name, which can be run.
  Launcher launcher(String name) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(program, "#!/bin/sh\n");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + program);
    }
    return new Launcher(program, Optional.empty(), OperatingSystem.LINUX);
  }

  Path config() {
    return BothFiles.config(folder);
  }

  Delivery delivery() {
    return BothFiles.delivery(file, folder, Optional.of(launcher));
  }

  Diagnosis look() throws FailureException {
    return look(Optional.of(launcher));
  }

  Diagnosis look(Optional<Launcher> startedBy) throws FailureException {
    return new DeliveryCheck(
            catalog,
            delivery(),
            _ -> file,
            path -> {
              opened.add(path);
              return new SharedConfigFile(path, folder.resolve("backups"));
            },
            records,
            startedBy)
        .look();
  }
}
