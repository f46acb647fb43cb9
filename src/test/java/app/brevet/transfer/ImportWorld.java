package app.brevet.transfer;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.FakeIam;
import app.brevet.aws.FakeSts;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.session.CodeCommands;
import app.brevet.session.CredentialsFileDelivery;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.FixedSealingKey;
import app.brevet.session.Flights;
import app.brevet.session.LongTermKeys;
import app.brevet.session.Profiles;
import app.brevet.session.SeedMarks;
import app.brevet.session.SessionCache;
import app.brevet.session.SessionGround;
import app.brevet.session.TotpSeeds;
import app.brevet.session.UserActs;
import app.brevet.testing.MutableClock;
import app.brevet.transfer.ImportOutcome.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an import stands on, in memory, but for the files in a temporary folder.
public final class ImportWorld {

  /// The id of a key.
  public static final String ID = "AKIAIOSFODNN7EXAMPLE";

  /// Its secret.
  public static final String VALUE = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  static final String OTHER_ID = "AKIAI44QH8DHBEXAMPLE";
  static final String OTHER_VALUE = "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY";
  static final String SERIAL = "arn:aws:iam::123456789012:mfa/demo";

  /// A role.
  public static final String ROLE = "arn:aws:iam::123456789012:role/admin";

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));

  /// AWS.
  public final FakeSts sts = new FakeSts(clock);

  final FakeIam iam = new FakeIam();
  final InMemoryKeychain keychain = new InMemoryKeychain();
  final InMemoryCatalog catalog = new InMemoryCatalog();
  final Map<String, String> environment = new HashMap<>();
  final Path folder;

  /// The credentials file.
  public final Path credentials;

  final Path config;
  final Profiles profiles;
  private final SessionGround session;

  /// A world in this folder.
  public ImportWorld(Path folder) {
    this.folder = folder;
    credentials = folder.resolve("credentials");
    config = folder.resolve("config");
    InMemoryCredentialsFile file = new InMemoryCredentialsFile(credentials);
    session =
        new SessionGround(
            catalog,
            new LongTermKeys(keychain),
            new TotpSeeds(keychain, new SeedMarks(folder)),
            new CodeCommands(folder),
            new UserActs(folder, clock),
            new SessionCache(folder.resolve("sessions"), new FixedSealingKey()),
            sts,
            new InMemoryStepGuard(),
            new Flights(folder.resolve("locks"), Duration.ofSeconds(20)),
            new CredentialsFileDelivery(file, path -> file, new DeliveryRecords(folder)),
            new InMemoryActivity(),
            clock);
    profiles = new Profiles(session);
  }

  /// A section with this key.
  public static String key(String header, String id, String value) {
    return header + "\naws_access_key_id = " + id + "\naws_secret_access_key = " + value + "\n";
  }

  /// Writes the credentials file.
  public ImportWorld credentials(String text) {
    return write(credentials, text);
  }

  /// Writes the config file.
  public ImportWorld config(String text) {
    return write(config, text);
  }

  private ImportWorld write(Path file, String text) {
    try {
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an import stands on.
  public ImportGround ground() {
    return new ImportGround(
        profiles,
        session.keys(),
        session.delivery(),
        sts,
        iam,
        new SharedFiles(credentials, config),
        environment,
        folder.resolve("backups"));
  }

  Import imports() {
    return new Import(ground());
  }

  /// The plan for the two files.
  ImportPlan plan() throws FailureException {
    return imports().plan(imports().usualSources());
  }

  /// Imports all that is in the two files, with AWS asked.
  List<Result> importAll() throws FailureException {
    return importAll(true);
  }

  /// Imports all that is in the two files.
  List<Result> importAll(boolean verify) throws FailureException {
    try (ImportPlan plan = plan()) {
      return imports().run(plan, _ -> true, verify, Import.Progress.ofEnds(_ -> {})).stream()
          .map(ImportOutcome::result)
          .toList();
    }
  }

  /// The profile of this name.
  public Profile profile(String name) throws FailureException {
    return profiles.find(new ProfileName(name));
  }

  UserProfile user(String name) throws FailureException {
    return (UserProfile) profile(name);
  }

  RoleProfile role(String name) throws FailureException {
    return (RoleProfile) profile(name);
  }
}
