package app.brevet.app;

import app.brevet.aws.AssumeRoleRequest;
import app.brevet.aws.AwsConnection;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.SdkSts;
import app.brevet.aws.SessionTokenRequest;
import app.brevet.aws.Skew;
import app.brevet.cli.Circumstances;
import app.brevet.keychain.KeychainException;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Partition;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.AtomicFile;
import app.brevet.os.OperatingSystem;
import app.brevet.os.OwnerOnly;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.session.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What Brevet adds to STS's own answer when it gets and delivers a session, in a warm process;
/// [StartPerformance] runs it. Everything is real: the vault, the sealed cache, the locks, the
/// credentials file, the activity log, all on the disk of the checkout; STS is the sandbox, in the
/// same process and without a delay.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StartBenchmark {

  private static final ProfileName USER = new ProfileName("bench-user");
  private static final ProfileName ROLE = new ProfileName("bench-role");

  /// The sealed session, the delivery before and after, the credentials.
  private static final int FILES = 4;

  private static final MfaCodeSource NO_CODES = MfaCodeSource.nobody();

  private Path folder = Path.of("");
  private Optional<World> started = Optional.empty();

  /// All that a process of Brevet has, and a client of STS beside it.
  private record World(
      Sandbox sandbox,
      SandboxUser user,
      AssumeRoleRequest role,
      SdkSts sts,
      SessionCredentials session,
      WiredUseCases uses,
      Sessions sessions) {}

  /// Adds a user without an MFA device, and a role that the user's session takes.
  @Setup
  public void start() throws Exception {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "start");
    Sandbox sandbox = Sandbox.start(InstantSource.system());
    SandboxAccount account = sandbox.directory().addAccount();
    SandboxUser user = sandbox.directory().addUser(account, NewUser.named("alice"));
    SandboxRole role =
        sandbox
            .directory()
            .addRole(account, NewRole.named("admin", TrustPolicy.allowing(user.arn())));
    Map<String, String> environment = environment(sandbox);
    SdkSts sts =
        new SdkSts(
            AwsConnection.of(environment),
            InstantSource.system(),
            new Skew(InstantSource.system()));
    WiredUseCases uses = useCases(environment);
    addProfiles(uses, user, role);
    Sessions sessions = uses.sessions();
    sessions.start(USER, NO_CODES);
    sessions.start(ROLE, NO_CODES);
    started =
        Optional.of(
            new World(
                sandbox,
                user,
                new AssumeRoleRequest(
                    target(),
                    role.arn(),
                    "bench",
                    SessionDuration.ROLE_DEFAULT,
                    RoleParameters.NONE,
                    Optional.empty()),
                sts,
                sts.getSessionToken(user.accessKey(), sessionRequest()),
                uses,
                sessions));
  }

  private World world() {
    return started.orElseThrow();
  }

  private Map<String, String> environment(Sandbox sandbox) throws IOException {
    Path passphrase = folder.resolve("passphrase");
    OwnerOnly.createFile(passphrase);
    Files.writeString(passphrase, "correct horse battery staple");
    return Map.of(
        "BREVET_HOME", folder.resolve("brevet").toString(),
        "BREVET_KEYCHAIN", "vault",
        "BREVET_VAULT_PASSPHRASE_FILE", passphrase.toString(),
        "AWS_ENDPOINT_URL", sandbox.endpoint().toString());
  }

  private WiredUseCases useCases(Map<String, String> environment) throws InvalidInputException {
    return new WiredUseCases(
        OperatingSystem.LINUX,
        new Circumstances(
            environment,
            folder.toString(),
            false,
            _ -> {
              throw new KeychainException(KeychainReason.NO_PASSPHRASE, "a file holds it");
            }),
        new Skew(InstantSource.system()));
  }

  private static void addProfiles(WiredUseCases uses, SandboxUser user, SandboxRole role)
      throws FailureException {
    AccessKey key = user.accessKey();
    UserProfile profile =
        new UserProfile(
            ProfileId.random(),
            USER,
            key.accessKeyId(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SessionDuration.USER_DEFAULT,
            Optional.empty());
    ProfileId source = uses.profiles().addUser(profile, key, true).id();
    uses.profiles()
        .addRole(
            new RoleProfile(
                ProfileId.random(),
                ROLE,
                role.arn(),
                source,
                RoleProfile.Via.SESSION,
                RoleParameters.NONE,
                Optional.empty(),
                SessionDuration.ROLE_DEFAULT,
                Optional.empty()));
  }

  private static AwsTarget target() {
    return AwsTarget.of(Partition.AWS);
  }

  private static SessionTokenRequest sessionRequest() {
    return new SessionTokenRequest(target(), SessionDuration.USER_DEFAULT, Optional.empty());
  }

  /// Removes it all.
  @TearDown
  public void end() throws IOException {
    World world = world();
    world.uses.close();
    world.sts.close();
    world.sandbox.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// As many small files written, forced and renamed as a new session takes, when the user last
  /// acted among them, and nothing else.
  @Benchmark
  public void disk() throws IOException {
    for (int i = 0; i < FILES; i++) {
      new AtomicFile(folder.resolve("disk" + i)).write(new byte[500]);
    }
    new AtomicFile(folder.resolve("acted")).writeUnforced(new byte[500]);
    new AtomicFile(folder.resolve("tried")).tryOut(new byte[4096]);
  }

  /// GetSessionToken alone.
  @Benchmark
  public Object userAtSts() throws AwsException {
    return world().sts.getSessionToken(world().user.accessKey(), sessionRequest());
  }

  /// A new session of the user, delivered.
  @Benchmark
  public Object userRenewed() throws FailureException, InterruptedException {
    return world().sessions.renew(USER, NO_CODES);
  }

  /// The session of the user that lives, delivered once more.
  @Benchmark
  public Object userStarted() throws FailureException, InterruptedException {
    return world().sessions.start(USER, NO_CODES);
  }

  /// The session of the user that lives, for a program.
  @Benchmark
  public Object userServed() throws FailureException, InterruptedException {
    return world().sessions.credentials(USER, NO_CODES);
  }

  /// AssumeRole alone.
  @Benchmark
  public Object roleAtSts() throws AwsException {
    return world().sts.assumeRole(world().session, world().role);
  }

  /// A new session of the role by the user's that lives, delivered.
  @Benchmark
  public Object roleRenewed() throws FailureException, InterruptedException {
    return world().sessions.renew(ROLE, NO_CODES);
  }
}
