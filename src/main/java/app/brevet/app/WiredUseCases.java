package app.brevet.app;

import app.brevet.activity.Activity;
import app.brevet.activity.Asker;
import app.brevet.aws.Skew;
import app.brevet.catalog.Settings;
import app.brevet.cli.Circumstances;
import app.brevet.cli.UseCases;
import app.brevet.cli.WindowAnswer;
import app.brevet.console.ConsoleSignIn;
import app.brevet.custody.AccessKeys;
import app.brevet.custody.CodeOrigins;
import app.brevet.custody.CustodyGround;
import app.brevet.custody.EnrolledSeeds;
import app.brevet.custody.FileRotationJournal;
import app.brevet.custody.KeyCheck;
import app.brevet.custody.KeyRecords;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.Migration;
import app.brevet.custody.QuietKeyLook;
import app.brevet.custody.Reauthentication;
import app.brevet.custody.Seeds;
import app.brevet.custody.VaultPassphrase;
import app.brevet.custody.VirtualMfa;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.SerialKeychain;
import app.brevet.keychain.vault.AgeSealing;
import app.brevet.link.Wish;
import app.brevet.model.InvalidInputException;
import app.brevet.os.OperatingSystem;
import app.brevet.renewal.EndChoices;
import app.brevet.renewal.KeptEndChoices;
import app.brevet.session.Checkup;
import app.brevet.session.CodeSources;
import app.brevet.session.Profiles;
import app.brevet.session.SessionGround;
import app.brevet.session.Sessions;
import app.brevet.session.Signers;
import app.brevet.session.SilentUse;
import app.brevet.session.TotpSeeds;
import app.brevet.session.Unlocking;
import app.brevet.toolbox.StsToolbox;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.FilesCheck;
import app.brevet.transfer.ImportGround;
import app.brevet.transfer.StateTransfer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The use cases on the real floors.
final class WiredUseCases implements UseCases {

  private final WiredGround wired;
  private final SessionGround ground;

  /// @param skew measures AWS's clock; the use cases go by the clock it corrects
  /// @throws java.nio.file.InvalidPathException if a variable is no path
  /// @throws InvalidInputException if a variable of the environment is not what it should be
  WiredUseCases(OperatingSystem system, Circumstances circumstances, Skew skew)
      throws InvalidInputException {
    this(WiredGround.forCommand(system, circumstances, skew));
  }

  private WiredUseCases(WiredGround wired) {
    this.wired = wired;
    this.ground = wired.session();
  }

  /// The same for a window, in which many threads work: the keychain is asked on one of its own.
  static WiredUseCases forWindow(OperatingSystem system, Circumstances circumstances, Skew skew)
      throws InvalidInputException {
    return new WiredUseCases(
        WiredGround.of(system, circumstances, skew, SerialKeychain::new, () -> Asker.WINDOW));
  }

  /// The same use cases for what a user does: where the keychain is found locked the user is asked
  /// to unlock it, and what found it so goes on. The others' to close.
  WiredUseCases asking(Unlocking unlocking) {
    return new WiredUseCases(wired.asking(unlocking));
  }

  /// What they stand on.
  WiredGround wired() {
    return wired;
  }

  @Override
  public Profiles profiles() {
    return new Profiles(ground, wired.keyRecords()::forget);
  }

  @Override
  public Sessions sessions() {
    return new Sessions(ground);
  }

  @Override
  public ConsoleSignIn consoleSignIn() {
    return wired.console().signIn(ground);
  }

  @Override
  public AccessKeys accessKeys() {
    return new AccessKeys(custody(), keyRotation());
  }

  @Override
  public KeyRotation keyRotation() {
    return new KeyRotation(custody(), new FileRotationJournal(wired.folders().state()));
  }

  @Override
  public VirtualMfa virtualMfa() {
    return new VirtualMfa(custody(), new EnrolledSeeds(ground.seeds()), ground.guard());
  }

  private CustodyGround custody() {
    return new CustodyGround(
        profiles(),
        sessions(),
        ground.keys(),
        wired.sts(),
        wired.iam(),
        wired.waiting(),
        wired.keyRecords(),
        ground.clock());
  }

  @Override
  public Seeds seeds() {
    return new Seeds(
        profiles(),
        ground.seeds(),
        wired.keychain(),
        wired.stores().reopening(wired.keychain()),
        ground.guard(),
        ground.activity(),
        ground.clock());
  }

  TotpSeeds keptSeeds() {
    return ground.seeds();
  }

  /// AWS's time, as well as it is known.
  InstantSource clock() {
    return ground.clock();
  }

  @Override
  public CodeSources codeSources() {
    return new CodeSources(
        ground,
        wired.codeRuns(),
        wired.waiting(),
        new SilentUse(ground.acts(), wired.lockMark()::isSet));
  }

  @Override
  public CodeOrigins codeOrigins() {
    return new CodeOrigins(
        profiles(), ground.seeds(), ground.commands(), ground.activity(), ground.clock());
  }

  @Override
  public Keychain keychain() {
    return wired.keychain();
  }

  @Override
  public VaultPassphrase vaultPassphrase() {
    return vaultPassphrase(Optional.empty());
  }

  /// The change of the vault's passphrase, by somebody who typed the one it has.
  VaultPassphrase vaultPassphrase(Optional<PassphraseSource> now) {
    return wired.stores().vaultPassphrase(now);
  }

  @Override
  public Migration migration() {
    return wired.stores().migration(ground.catalog());
  }

  /// The move that somebody at the window wants.
  ///
  /// @param typed the vault's passphrase
  Migration migrationInWindow(Optional<PassphraseSource> typed) {
    return wired.stores().migrationInWindow(ground.catalog(), typed);
  }

  @Override
  public FilesCheck filesCheck() {
    return new FilesCheck(wired.files(), wired.backups(), ground.clock());
  }

  @Override
  public Checkup checkup() {
    return WiredCheckup.of(wired, filesCheck(), migration());
  }

  @Override
  public ImportGround importing() {
    return wired.importing().ground(profiles(), ground, wired.iam());
  }

  @Override
  public StateTransfer stateTransfer() {
    return StateTransfer.of(ground, wired.keychain(), wired.settings(), new AgeSealing());
  }

  @Override
  public StsToolbox stsToolbox() {
    return new StsToolbox(
        new Signers(ground), wired.sts(), wired.stsTools(), ground.activity(), ground.clock());
  }

  @Override
  public Path vaultFolder() {
    return wired.folders().vault();
  }

  @Override
  public Settings settings() {
    return wired.settings();
  }

  @Override
  public Path settingsFile() {
    return wired.folders().config().resolve("settings.json");
  }

  @Override
  public AwsFileBackups awsFileBackups() {
    return new AwsFileBackups(wired.files(), wired.backups(), ground.delivery());
  }

  @Override
  public WindowAnswer askWindow(Wish wish) {
    return AskedWindow.ask(wired.folders(), wish);
  }

  /// What the window shows is in these folders: who changes it there changes what is shown.
  List<Path> watchedFolders() {
    return wired.watchedFolders();
  }

  /// Makes ready for a call of AWS that will come.
  void warm() {
    wired.sts().warm();
  }

  /// Asking AWS about keys.
  KeyCheck keyCheck() {
    return new KeyCheck(
        wired.sts(), wired.iam(), ground.keys(), wired.keyRecords(), ground.clock());
  }

  @Override
  public KeyRecords keyRecords() {
    return wired.keyRecords();
  }

  @Override
  public QuietKeyLook quietKeyLook() {
    return new QuietKeyLook(accessKeys(), wired.keyRecords(), ground.clock());
  }

  @Override
  public EndChoices endChoices() {
    return new KeptEndChoices(wired.folders().state());
  }

  @Override
  public Activity activity() {
    return ground.activity();
  }

  /// Asks whoever is there to show that they know what opens the store.
  Reauthentication reauthentication() {
    return new Reauthentication(wired.keychain(), wired.stores().reopening(wired.keychain()));
  }

  @Override
  public void close() {
    wired.close();
  }
}
