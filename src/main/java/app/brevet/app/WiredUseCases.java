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
import app.brevet.custody.CodeOrigins;
import app.brevet.custody.CustodyGround;
import app.brevet.custody.EnrolledSeeds;
import app.brevet.custody.FileRotationJournal;
import app.brevet.custody.KeyCheck;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.Migration;
import app.brevet.custody.Seeds;
import app.brevet.custody.VaultPassphrase;
import app.brevet.custody.VirtualMfa;
import app.brevet.keychain.CacheKeySource;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.SerialKeychain;
import app.brevet.link.LinkException;
import app.brevet.link.OneInstance;
import app.brevet.link.Wish;
import app.brevet.mfa.ChildCodeRuns;
import app.brevet.mfa.SpentCodes;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.CodeCommands;
import app.brevet.session.CodeSources;
import app.brevet.session.CredentialsFileDelivery;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.Flights;
import app.brevet.session.LongTermKeys;
import app.brevet.session.Profiles;
import app.brevet.session.SeedMarks;
import app.brevet.session.SessionCache;
import app.brevet.session.SessionGround;
import app.brevet.session.Sessions;
import app.brevet.session.SilentUse;
import app.brevet.session.TotpSeeds;
import app.brevet.session.UserActs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
  private final WindowLockMark lockMark;
  private final CodeSources codeSources;

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
    ground =
        new SessionGround(
            new JsonCatalog(folders),
            new LongTermKeys(keychain),
            new TotpSeeds(keychain, new SeedMarks(folders.state())),
            new CodeCommands(folders.state()),
            new UserActs(folders.state()),
            new SessionCache(
                folders.cache().resolve(SESSIONS),
                new KeychainSealingKey(new CacheKeySource(keychain, folders), keychain)),
            sts,
            new SpentCodes(folders.state()),
            new Flights(folders.state().resolve("locks"), LONGER_THAN_ANYBODY_TYPES),
            delivery(SharedFiles.of(environment, home)),
            activity,
            skew.corrected());
    lockMark = WindowLockMark.of(folders);
    codeSources =
        new CodeSources(
            ground,
            new ChildCodeRuns(environment, ChildCodeRuns.PATIENCE),
            new ClockWaiting(ground.clock()),
            new SilentUse(ground.acts(), lockMark::isSet, ground.clock()));
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
        profiles(), sessions(), ground.keys(), sts, iam, Thread::sleep, ground.clock());
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

  /// What tells other processes that the window is locked.
  WindowLockMark lockMark() {
    return lockMark;
  }

  /// AWS's time, as well as it is known.
  InstantSource clock() {
    return ground.clock();
  }

  @Override
  public CodeSources codeSources() {
    return codeSources;
  }

  @Override
  public CodeOrigins codeOrigins() {
    return new CodeOrigins(profiles(), ground.seeds(), ground.commands(), activity, ground.clock());
  }

  @Override
  public Keychain keychain() {
    return keychain;
  }

  @Override
  public VaultPassphrase vaultPassphrase() {
    return stores.vaultPassphrase();
  }

  @Override
  public Migration migration() {
    return stores.migration(ground.catalog());
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
    return new KeyCheck(sts, iam, ground.keys());
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
