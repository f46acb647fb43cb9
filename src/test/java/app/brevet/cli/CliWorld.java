package app.brevet.cli;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.FakeFederationEndpoint;
import app.brevet.aws.FakeIam;
import app.brevet.aws.FakeSts;
import app.brevet.aws.FakeStsTools;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.catalog.InMemorySettings;
import app.brevet.catalog.Settings;
import app.brevet.custody.AccessKeys;
import app.brevet.custody.CodeOrigins;
import app.brevet.custody.CustodyGround;
import app.brevet.custody.EnrolledSeeds;
import app.brevet.custody.FileRotationJournal;
import app.brevet.custody.KeyRecords;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.Migration;
import app.brevet.custody.MigrationJournal;
import app.brevet.custody.QuietKeyLook;
import app.brevet.custody.Reopening;
import app.brevet.custody.Seeds;
import app.brevet.custody.StorePair;
import app.brevet.custody.VaultPassphrase;
import app.brevet.custody.VirtualMfa;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.link.Wish;
import app.brevet.mfa.CodeRuns;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.model.Secret;
import app.brevet.session.BothFiles;
import app.brevet.session.CodeCommands;
import app.brevet.session.CodeSources;
import app.brevet.session.FixedSealingKey;
import app.brevet.session.Flights;
import app.brevet.session.LongTermKeys;
import app.brevet.session.Profiles;
import app.brevet.session.SeedMarks;
import app.brevet.session.SessionCache;
import app.brevet.session.SessionGround;
import app.brevet.session.Sessions;
import app.brevet.session.SilentUse;
import app.brevet.session.StoreGate;
import app.brevet.session.TotpSeeds;
import app.brevet.session.UserActs;
import app.brevet.session.Waiting;
import app.brevet.testing.MutableClock;
import app.brevet.testing.Ran;
import app.brevet.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The command line on use cases whose floors are in memory.
final class CliWorld {

  static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String SERIAL = "arn:aws:iam::123456789012:mfa/demo";

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  final InMemoryKeychain keychain = new InMemoryKeychain();
  final PassphraseInMemory vault = new PassphraseInMemory();
  final InMemoryKeychain otherStore = new InMemoryKeychain();
  final InMemorySettings settings = new InMemorySettings();
  final InMemoryCatalog catalog = new InMemoryCatalog();
  final InMemoryActivity activity = new InMemoryActivity();
  Reopening reopening = Optional::empty;
  final FakeSts sts = new FakeSts(clock);
  final FakeIam iam = new FakeIam();
  final FakeFederationEndpoint federation = new FakeFederationEndpoint();
  final FakeStsTools tools = new FakeStsTools(clock);
  final InMemoryCredentialsFile file;
  private final Map<String, String> environment = new HashMap<>();
  final List<Wish> wishes = new ArrayList<>();
  WindowAnswer window = WindowAnswer.NO_WINDOW;
  boolean windowLocked;
  Optional<Duration> skew = Optional.empty();
  CodeRuns programs =
      _ -> {
        throw new AssertionError("no program is to run");
      };
  private final Path folder;
  final InMemoryStepGuard guard = new InMemoryStepGuard();
  final TotpSeeds seeds;
  private final SessionGround ground;
  private Terminal terminal = new NoTerminal(false);

  CliWorld(Path folder) {
    this.folder = folder;
    file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    seeds = new TotpSeeds(keychain, new SeedMarks(folder));
    ground =
        new SessionGround(
            catalog,
            new LongTermKeys(keychain),
            seeds,
            new CodeCommands(folder),
            new UserActs(folder, clock),
            new SessionCache(folder.resolve("sessions"), new FixedSealingKey()),
            sts,
            guard,
            new Flights(folder.resolve("locks"), Duration.ofSeconds(20)),
            BothFiles.delivery(file, folder),
            activity,
            clock);
  }

  /// Somebody sits at this terminal from now on.
  void sitAt(Terminal somebodys) {
    terminal = somebodys;
  }

  /// Sets a variable for the commands that follow.
  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /// Adds the user `demo`, who has an MFA device.
  void addUser() {
    String added = "profile add user demo --access-key-id " + KEY_ID + " --mfa-serial " + SERIAL;
    reading(SECRET, added.split(" ")).expect(0);
  }

  /// Runs a command with nothing piped in.
  Ran run(String... arguments) {
    return reading("", arguments);
  }

  /// Runs a command with this piped in.
  Ran reading(String input, String... arguments) {
    return watched(input, List.of(arguments), cli -> cli.run(List.of(arguments)).number());
  }

  /// Meets a fault that nobody foresaw while it runs a command.
  Ran meeting(Throwable fault, String... arguments) {
    return watched(
        "",
        List.of(arguments),
        cli -> {
          cli.tellUnforeseen(fault, List.of(arguments));
          return 1;
        });
  }

  private Ran watched(String input, List<String> arguments, ToIntFunction<BrevetCommandLine> act) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    BrevetCommandLine commandLine =
        new BrevetCommandLine(
            circumstances -> new UseCasesInMemory(),
            new Circumstances(environment, "/", true, CliGround.NOBODY),
            streams,
            terminal,
            new Words(Locale.ENGLISH, ZoneOffset.UTC, clock),
            clock,
            () -> skew,
            "1.2.3");
    int code = act.applyAsInt(commandLine);
    return new Ran(
        arguments,
        code,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        Duration.ZERO);
  }

  private void waitUntil(Instant at) {
    clock.advance(Duration.between(clock.instant(), at));
  }

  private final class UseCasesInMemory extends TransfersInMemory {
    UseCasesInMemory() {
      super(folder, file.path(), environment, ground, iam, keychain, settings, tools, federation);
    }

    @Override
    public Profiles profiles() {
      return new Profiles(ground, keyRecords()::forget);
    }

    @Override
    public Sessions sessions() {
      return new Sessions(ground);
    }

    private CustodyGround custody() {
      Waiting waiting = CliWorld.this::waitUntil;
      return new CustodyGround(
          profiles(), sessions(), ground.keys(), sts, iam, waiting, keyRecords(), clock);
    }

    @Override
    public KeyRecords keyRecords() {
      return new KeyRecords(folder);
    }

    @Override
    public QuietKeyLook quietKeyLook() {
      return new QuietKeyLook(accessKeys(), keyRecords(), clock);
    }

    @Override
    public AccessKeys accessKeys() {
      return new AccessKeys(custody(), keyRotation());
    }

    @Override
    public KeyRotation keyRotation() {
      return new KeyRotation(custody(), new FileRotationJournal(folder));
    }

    @Override
    public VirtualMfa virtualMfa() {
      return new VirtualMfa(custody(), new EnrolledSeeds(seeds), ground.guard());
    }

    @Override
    public Seeds seeds() {
      return new Seeds(profiles(), seeds, keychain, reopening, guard, activity, clock);
    }

    @Override
    public CodeSources codeSources() {
      return new CodeSources(
          ground,
          programs,
          CliWorld.this::waitUntil,
          new SilentUse(ground.acts(), () -> windowLocked));
    }

    @Override
    public CodeOrigins codeOrigins() {
      return new CodeOrigins(profiles(), seeds, ground.commands(), activity, clock);
    }

    @Override
    public Keychain keychain() {
      return keychain;
    }

    @Override
    public VaultPassphrase vaultPassphrase() {
      return new VaultPassphrase(vault, _ -> Secret.ofUnwipeable("old"), "Brevet vault");
    }

    @Override
    public Migration migration() {
      return new Migration(
          new StorePair(() -> keychain, () -> otherStore, true, Optional.empty()),
          settings,
          catalog,
          new MigrationJournal(folder),
          new StoreGate(folder));
    }

    @Override
    public Path vaultFolder() {
      return folder.resolve("it's a vault");
    }

    @Override
    public Settings settings() {
      return settings;
    }

    @Override
    public Path settingsFile() {
      return Path.of("/settings.json");
    }

    @Override
    public WindowAnswer askWindow(Wish wish) {
      wishes.add(wish);
      return window;
    }

    @Override
    public void close() {}
  }
}
