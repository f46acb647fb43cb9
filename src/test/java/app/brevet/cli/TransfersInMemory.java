package app.brevet.cli;

import app.brevet.activity.Activity;
import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FakeStsTools;
import app.brevet.aws.FederationEndpoint;
import app.brevet.aws.Iam;
import app.brevet.awsfile.SharedFiles;
import app.brevet.catalog.Settings;
import app.brevet.console.ConsoleLinks;
import app.brevet.console.ConsoleSignIn;
import app.brevet.console.LedBrowsers;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.renewal.EndChoices;
import app.brevet.renewal.KeptEndChoices;
import app.brevet.session.Checkup;
import app.brevet.session.SessionGround;
import app.brevet.session.Signers;
import app.brevet.toolbox.StsToolbox;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.FilesCheck;
import app.brevet.transfer.ImportGround;
import app.brevet.transfer.StateTransfer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What the commands of [CliWorld] do with files, and by hand.
abstract class TransfersInMemory implements UseCases {

  private final Path folder;
  private final Path credentials;
  private final Map<String, String> environment;
  private final SessionGround ground;
  private final Iam iam;
  private final Keychain keychain;
  private final Settings settings;
  private final FederationEndpoint federation;
  private final FakeStsTools tools;

  TransfersInMemory(
      Path folder,
      Path credentials,
      Map<String, String> environment,
      SessionGround ground,
      Iam iam,
      Keychain keychain,
      Settings settings,
      FakeStsTools tools,
      FederationEndpoint federation) {
    this.folder = folder;
    this.credentials = credentials;
    this.environment = environment;
    this.ground = ground;
    this.iam = iam;
    this.keychain = keychain;
    this.settings = settings;
    this.tools = tools;
    this.federation = federation;
  }

  @Override
  public final ConsoleSignIn consoleSignIn() {
    return new ConsoleSignIn(
        new ConsoleLinks(ground, federation, ConsoleSites.USUAL),
        new LedBrowsers(
            new NamedPrograms(environment, folder), OperatingSystem.LINUX, Duration.ofMillis(200)),
        ground.activity(),
        ground.clock());
  }

  @Override
  public final FilesCheck filesCheck() {
    SharedFiles files = new SharedFiles(credentials, folder.resolve("config"));
    return new FilesCheck(files, folder.resolve("backups"), ground.clock());
  }

  @Override
  public final StsToolbox stsToolbox() {
    return new StsToolbox(
        new Signers(ground), ground.sts(), tools, ground.activity(), ground.clock());
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
  public final EndChoices endChoices() {
    return new KeptEndChoices(folder);
  }

  @Override
  public final Activity activity() {
    return ground.activity();
  }

  @Override
  public final AwsFileBackups awsFileBackups() {
    return CliGround.backups(folder, ground.delivery());
  }
}
