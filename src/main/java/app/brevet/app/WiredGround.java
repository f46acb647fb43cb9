package app.brevet.app;

import app.brevet.activity.ActivityFile;
import app.brevet.activity.AskedActivity;
import app.brevet.activity.Asker;
import app.brevet.aws.AwsConnection;
import app.brevet.aws.ConsoleSites;
import app.brevet.aws.SdkIam;
import app.brevet.aws.SdkSts;
import app.brevet.aws.SdkStsTools;
import app.brevet.aws.Skew;
import app.brevet.awsfile.SharedConfigFile;
import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.catalog.JsonCatalog;
import app.brevet.catalog.JsonSettings;
import app.brevet.catalog.Settings;
import app.brevet.cli.Circumstances;
import app.brevet.custody.KeyRecords;
import app.brevet.keychain.CacheKeySource;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.ChildCodeRuns;
import app.brevet.mfa.CodeRuns;
import app.brevet.mfa.SpentCodes;
import app.brevet.model.InvalidInputException;
import app.brevet.os.Folders;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.os.ParentProgram;
import app.brevet.session.ChildTokenRuns;
import app.brevet.session.CodeCommands;
import app.brevet.session.ConfigFileDelivery;
import app.brevet.session.CredentialsFileDelivery;
import app.brevet.session.DeliveryByKind;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.Flights;
import app.brevet.session.FurtherHomes;
import app.brevet.session.IdentityTokens;
import app.brevet.session.Launcher;
import app.brevet.session.LongTermKeys;
import app.brevet.session.SeedMarks;
import app.brevet.session.SessionCache;
import app.brevet.session.SessionGround;
import app.brevet.session.TokenPrompt;
import app.brevet.session.TotpSeeds;
import app.brevet.session.Unlocking;
import app.brevet.session.UserActs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What the use cases stand on, wired once for a process. Nothing is opened here: the keychain
/// connects, and the AWS SDK is loaded, when a use case first needs them.
///
/// @param files the shared AWS files
/// @param launcher by which program this process was started, if that is known
/// @param programs how programs that a user named are found and started
/// @param skew how far AWS's clock is from this machine's
/// @param session what sessions stand on
record WiredGround(
    Folders folders,
    SharedFiles files,
    Optional<Launcher> launcher,
    Settings settings,
    WiredStores stores,
    Keychain keychain,
    LazySts sts,
    LazyStsTools stsTools,
    LazyIam iam,
    KeyRecords keyRecords,
    NamedPrograms programs,
    CodeRuns codeRuns,
    WindowLockMark lockMark,
    WiredImport importing,
    WiredConsole console,
    Skew skew,
    SessionGround session)
    implements AutoCloseable {

  private static final String SESSIONS = "sessions";
  private static final Duration LONGER_THAN_ANYBODY_TYPES = Duration.ofMinutes(5);

  /// @param skew measures AWS's clock; the use cases go by the clock it corrects
  /// @param threading how the keychain is asked by many threads
  /// @param asker who asks for what this process does, as the activity notes it
  /// @throws java.nio.file.InvalidPathException if a variable is no path
  /// @throws InvalidInputException if a variable of the environment is not what it should be
  static WiredGround of(
      OperatingSystem system,
      Circumstances circumstances,
      Skew skew,
      UnaryOperator<Keychain> threading,
      Supplier<Asker> asker)
      throws InvalidInputException {
    Map<String, String> environment = circumstances.environment();
    Path home = Path.of(circumstances.home());
    Folders folders = Folders.of(system, environment, home);
    SharedFiles files = SharedFiles.of(environment, home);
    Optional<Launcher> launcher = launcher(system, environment);
    Settings settings = new JsonSettings(folders);
    WiredStores stores =
        new WiredStores(system, circumstances, folders, settings, skew.wallClock());
    Keychain keychain = threading.apply(stores.chosen());
    AwsConnection connection = AwsConnection.of(environment);
    LazySts sts = new LazySts(() -> new SdkSts(connection, skew.corrected(), skew), skew);
    LazyStsTools stsTools =
        new LazyStsTools(() -> new SdkStsTools(connection, skew.corrected(), skew));
    LazyIam iam = new LazyIam(() -> new SdkIam(connection, skew.corrected(), skew));
    CodeCommands commands = new CodeCommands(folders.state());
    NamedPrograms programs = new NamedPrograms(environment, home);
    SessionGround session =
        new SessionGround(
            new JsonCatalog(folders),
            new LongTermKeys(keychain),
            new TotpSeeds(keychain, new SeedMarks(folders.state())),
            commands,
            new IdentityTokens(
                commands,
                new ChildTokenRuns(programs, ChildTokenRuns.PATIENCE),
                home,
                TokenPrompt.nobody()),
            new UserActs(folders.state(), skew.wallClock()),
            new SessionCache(
                folders.cache().resolve(SESSIONS),
                new KeychainSealingKey(new CacheKeySource(keychain, folders), keychain)),
            sts,
            new SpentCodes(folders.state()),
            new Flights(folders.state().resolve("locks"), LONGER_THAN_ANYBODY_TYPES),
            delivery(folders, files, home, launcher),
            new AskedActivity(new ActivityFile(folders.state()), asker),
            skew.corrected());
    return new WiredGround(
        folders,
        files,
        launcher,
        settings,
        stores,
        keychain,
        sts,
        stsTools,
        iam,
        new KeyRecords(folders.state()),
        programs,
        new ChildCodeRuns(programs, ChildCodeRuns.PATIENCE),
        WindowLockMark.of(folders),
        new WiredImport(files, environment, backups(folders)),
        new WiredConsole(connection, ConsoleSites.of(environment), programs, system),
        skew,
        session);
  }

  /// The same for a command, which the program that called Brevet asks for.
  static WiredGround forCommand(OperatingSystem system, Circumstances circumstances, Skew skew)
      throws InvalidInputException {
    return of(
        system,
        circumstances,
        skew,
        keychain -> keychain,
        () -> Asker.commandLine(ParentProgram.path()));
  }

  private static DeliveryByKind delivery(
      Folders folders, SharedFiles files, Path home, Optional<Launcher> launcher) {
    Path backups = backups(folders);
    DeliveryRecords records = new DeliveryRecords(folders.state());
    return new DeliveryByKind(
        new CredentialsFileDelivery(
            new SharedCredentialsFile(files.credentials(), backups),
            path -> new SharedCredentialsFile(path, backups),
            records),
        new ConfigFileDelivery(
            new SharedConfigFile(files.config(), backups),
            path -> new SharedConfigFile(path, backups),
            records,
            launcher),
        new FurtherHomes(
            home.toAbsolutePath(),
            files.credentials(),
            path -> new SharedCredentialsFile(path, backups),
            records),
        records,
        files);
  }

  /// The launcher tells its own path to the program that it starts; a variable that moves Brevet's
  /// files is nothing that whoever starts it later must have.
  private static Optional<Launcher> launcher(
      OperatingSystem system, Map<String, String> environment) {
    Optional<Path> moved =
        Optional.of(environment.getOrDefault("BREVET_HOME", ""))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder).toAbsolutePath());
    return Optional.ofNullable(System.getProperty("brevet.launcher"))
        .map(program -> new Launcher(Path.of(program), moved, system));
  }

  /// Waits by AWS's time.
  ClockWaiting waiting() {
    return new ClockWaiting(session.clock());
  }

  /// Where copies of the shared AWS files are kept.
  Path backups() {
    return backups(folders);
  }

  private static Path backups(Folders folders) {
    return folders.state().resolve("backups");
  }

  /// The same for what a user does: where the keychain is found locked the user is asked to unlock
  /// it, and what found it so goes on. The other's to close.
  WiredGround asking(Unlocking unlocking) {
    return new WiredGround(
        folders,
        files,
        launcher,
        settings,
        stores,
        keychain,
        sts,
        stsTools,
        iam,
        keyRecords,
        programs,
        codeRuns,
        lockMark,
        importing,
        console,
        skew,
        session.asking(unlocking));
  }

  /// Where what the window shows is kept: who changes it there changes what is shown.
  List<Path> watchedFolders() {
    return List.of(
        folders.config(),
        folders.state(),
        folders.state().resolve("rotations"),
        folders.cache().resolve(SESSIONS));
  }

  @Override
  public void close() {
    sts.close();
    stsTools.close();
    iam.close();
    keychain.close();
  }
}
