package app.brevet.cli;

import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FederationEndpoint;
import app.brevet.aws.Iam;
import app.brevet.awsfile.SharedFiles;
import app.brevet.catalog.Settings;
import app.brevet.console.ConsoleLinks;
import app.brevet.console.LedBrowsers;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.os.OperatingSystem;
import app.brevet.session.Checkup;
import app.brevet.session.SessionGround;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.FilesCheck;
import app.brevet.transfer.ImportGround;
import app.brevet.transfer.StateTransfer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What the commands of [CliWorld] do with files.
abstract class TransfersInMemory implements UseCases {

  private final Path folder;
  private final Path credentials;
  private final Map<String, String> environment;
  private final SessionGround ground;
  private final Iam iam;
  private final Keychain keychain;
  private final Settings settings;
  private final FederationEndpoint federation;

  TransfersInMemory(
      Path folder,
      Path credentials,
      Map<String, String> environment,
      SessionGround ground,
      Iam iam,
      Keychain keychain,
      Settings settings,
      FederationEndpoint federation) {
    this.folder = folder;
    this.credentials = credentials;
    this.environment = environment;
    this.ground = ground;
    this.iam = iam;
    this.keychain = keychain;
    this.settings = settings;
    this.federation = federation;
  }

  @Override
  public final ConsoleLinks consoleLinks() {
    return new ConsoleLinks(ground, federation, ConsoleSites.USUAL);
  }

  @Override
  public final LedBrowsers ledBrowsers() {
    return new LedBrowsers(environment, OperatingSystem.LINUX, Duration.ofMillis(200));
  }

  @Override
  public final FilesCheck filesCheck() {
    SharedFiles files = new SharedFiles(credentials, folder.resolve("config"));
    return new FilesCheck(files, folder.resolve("backups"), ground.clock());
  }

  @Override
  public final Checkup checkup() {
    return CheckupInMemory.of(folder, ground, filesCheck(), migration());
  }

  @Override
  public final ImportGround importing() {
    return ImportInMemory.of(folder, environment, profiles(), ground, iam);
  }

  @Override
  public final StateTransfer stateTransfer() {
    return StateTransfer.of(ground, keychain, settings, CheapSealing.make());
  }

  @Override
  public final AwsFileBackups awsFileBackups() {
    return CliGround.backups(folder, ground.delivery());
  }
}
