package app.brevet.app;

import app.brevet.activity.Activity;
import app.brevet.activity.ActivityFile;
import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkIam;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.catalog.JsonCatalog;
import app.brevet.catalog.JsonSettings;
import app.brevet.catalog.Settings;
import app.brevet.cli.Circumstances;
import app.brevet.cli.UseCases;
import app.brevet.cli.WindowAnswer;
import app.brevet.custody.AccessKeys;
import app.brevet.custody.CustodyGround;
import app.brevet.custody.EnrolledSeeds;
import app.brevet.custody.FileRotationJournal;
import app.brevet.custody.KeyCheck;
import app.brevet.custody.KeyRecords;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.Migration;
import app.brevet.custody.QuietKeyLook;
import app.brevet.custody.Seeds;
import app.brevet.custody.VaultPassphrase;
import app.brevet.custody.VirtualMfa;
import app.brevet.keychain.CacheKeySource;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.SerialKeychain;
import app.brevet.link.LinkException;
import app.brevet.link.OneInstance;
import app.brevet.link.Wish;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.SpentCodes;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.CodeWait;
import app.brevet.session.CredentialsFileDelivery;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.Flights;
import app.brevet.session.LongTermKeys;
import app.brevet.session.Profiles;
import app.brevet.session.SeedCodes;
import app.brevet.session.SeedMarks;
import app.brevet.session.SessionCache;
import app.brevet.session.SessionGround;
import app.brevet.session.Sessions;
import app.brevet.session.TotpSeeds;
import app.brevet.session.Unlocking;
import app.brevet.session.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The use cases on the real floors. Nothing is opened here: the keychain connects, and the AWS SDK
/// is loaded, when a use case first needs them.
final class WiredUseCases implements UseCases {

  private static final String SESSIONS = "sessions";
  private static final int LOOKED_THROUGH = 2000;
  private static final Duration LONGER_THAN_ANYBODY_TYPES = Duration.ofMinutes(5);

  private final Folders folders;
  private final Settings settings;
  private final WiredStores stores;
  private final Keychain keychain;
  private final LazySts sts;
  private final LazyIam iam;
  private final Activity activity;
  private final SessionGround ground;
  private final KeyRecords keyRecords;

  /// @param skew measures AWS's clock; the use cases go by the clock it corrects
  /// @throws java.nio.file.InvalidPathException if a variable is no path
  /// @throws InvalidInputException if a variable of the environment is not what it should be
  WiredUseCases(OperatingSystem system, Circumstances circumstances, Skew skew)
      throws InvalidInputException {
    this(system, circumstances, skew, keychain -> keychain);
  }

  /// The same for a window, in which many threads work: the keychain is asked on one of its own.
  static WiredUseCases forWindow(OperatingSystem system, Circumstances circumstances, Skew skew)
      throws InvalidInputException {
    return new WiredUseCases(system, circumstances, skew, SerialKeychain::new);
  }

  private WiredUseCases(
      OperatingSystem system,
      Circumstances circumstances,
      Skew skew,
      UnaryOperator<Keychain> threading)
      throws InvalidInputException {
    Map<String, String> environment = circumstances.environment();
    Path home = Path.of(circumstances.home());
    folders = Folders.of(system, environment, home);
    settings = new JsonSettings(folders);
    stores = new WiredStores(system, circumstances, folders, settings, skew.wallClock());
    keychain = threading.apply(stores.chosen());
    AwsConnection connection = AwsConnection.of(environment);
    sts = new LazySts(() -> new SdkSts(connection, skew.corrected(), skew));
    iam = new LazyIam(() -> new SdkIam(connection, skew.corrected(), skew));
    activity = new ActivityFile(folders.state());
    keyRecords = new KeyRecords(folders.state());
    ground =
        new SessionGround(
            new JsonCatalog(folders),
            new LongTermKeys(keychain),
            new TotpSeeds(keychain, new SeedMarks(folders.state())),
            new SessionCache(
                folders.cache().resolve(SESSIONS),
                new KeychainSealingKey(new CacheKeySource(keychain, folders), keychain)),
            sts,
            new SpentCodes(folders.state()),
            new Flights(folders.state().resolve("locks"), LONGER_THAN_ANYBODY_TYPES),
            delivery(SharedFiles.of(environment, home)),
            activity,
            skew.corrected());
  }

  private WiredUseCases(WiredUseCases same, SessionGround ground) {
    this.folders = same.folders;
    this.settings = same.settings;
    this.stores = same.stores;
    this.keychain = same.keychain;
    this.sts = same.sts;
    this.iam = same.iam;
    this.activity = same.activity;
    this.keyRecords = same.keyRecords;
    this.ground = ground;
  }

  /// The same use cases for what a user does: where the keychain is found locked the user is asked
  /// to unlock it, and what found it so goes on. The others' to close.
  WiredUseCases asking(Unlocking unlocking) {
    return new WiredUseCases(this, ground.asking(unlocking));
  }

  private CredentialsFileDelivery delivery(SharedFiles files) {
    Path backups = folders.state().resolve("backups");
    return new CredentialsFileDelivery(
        new SharedCredentialsFile(files.credentials(), backups),
        path -> new SharedCredentialsFile(path, backups),
        new DeliveryRecords(folders.state()));
  }

  @Override
  public Profiles profiles() {
    return new Profiles(ground);
  }

  @Override
  public Sessions sessions() {
    return new Sessions(ground);
  }

  @Override
  public AccessKeys accessKeys() {
    return new AccessKeys(custody(), keyRotation());
  }

  @Override
  public KeyRotation keyRotation() {
    return new KeyRotation(custody(), new FileRotationJournal(folders.state()));
  }

  @Override
  public VirtualMfa virtualMfa() {
    return new VirtualMfa(custody(), new EnrolledSeeds(ground.seeds()), ground.guard());
  }

  private CustodyGround custody() {
    return new CustodyGround(
        profiles(), sessions(), ground.keys(), sts, iam, waiting(), keyRecords, ground.clock());
  }

  private Waiting waiting() {
    return new ClockWaiting(ground.clock());
  }

  @Override
  public Seeds seeds() {
    return new Seeds(
        profiles(),
        ground.seeds(),
        keychain,
        stores.reopening(keychain),
        ground.guard(),
        activity,
        ground.clock());
  }

  /// Where the seeds are that codes are made of.
  TotpSeeds keptSeeds() {
    return ground.seeds();
  }

  /// AWS's time, as well as it is known.
  InstantSource clock() {
    return ground.clock();
  }

  @Override
  public MfaCodeSource codes(MfaCodeSource asking, CodeWait listener) {
    return new SeedCodes(
        ground.seeds(), ground.guard(), ground.clock(), waiting(), listener, asking);
  }

  @Override
  public Keychain keychain() {
    return keychain;
  }

  @Override
  public VaultPassphrase vaultPassphrase() {
    return vaultPassphrase(Optional.empty());
  }

  /// The change of the vault's passphrase, by somebody who typed the one it has.
  VaultPassphrase vaultPassphrase(Optional<PassphraseSource> now) {
    return stores.vaultPassphrase(now);
  }

  /// The file that holds the vault's passphrase, if the environment names one.
  Optional<Path> passphraseFile() {
    return stores.passphraseFile();
  }

  @Override
  public Migration migration() {
    return stores.migration(ground.catalog());
  }

  /// The move that somebody at the window wants.
  ///
  /// @param typed the vault's passphrase
  Migration migrationInWindow(Optional<PassphraseSource> typed) {
    return stores.migrationInWindow(ground.catalog(), typed);
  }

  @Override
  public Path vaultFolder() {
    return folders.vault();
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Path settingsFile() {
    return folders.config().resolve("settings.json");
  }

  @Override
  public WindowAnswer askWindow(Wish wish) {
    try {
      return OneInstance.ask(folders, wish) ? WindowAnswer.HEARD : WindowAnswer.NO_WINDOW;
    } catch (LinkException e) {
      return WindowAnswer.SILENT;
    }
  }

  /// What the window shows is in these folders: who changes it there changes what is shown.
  List<Path> watchedFolders() {
    return List.of(folders.config(), folders.state(), folders.cache().resolve(SESSIONS));
  }

  /// Makes ready for a call of AWS that will come.
  void warm() {
    sts.warm();
  }

  /// Asking AWS about keys.
  KeyCheck keyCheck() {
    return new KeyCheck(sts, iam, ground.keys(), keyRecords, ground.clock());
  }

  /// What AWS told of keys.
  KeyRecords keyRecords() {
    return keyRecords;
  }

  /// Asking AWS about a key in passing.
  QuietKeyLook quietKeyLook() {
    return new QuietKeyLook(accessKeys(), keyRecords, ground.clock());
  }

  /// The latest of what happened to a profile, newest first.
  List<Activity.Entry> latestActivity(ProfileName profile, int most) {
    return activity.latest(LOOKED_THROUGH).reversed().stream()
        .filter(entry -> entry.profile().equals(profile))
        .limit(most)
        .toList();
  }

  @Override
  public void close() {
    sts.close();
    iam.close();
    keychain.close();
  }
}
