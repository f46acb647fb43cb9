package app.brevet.transfer;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.FakeSts;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.catalog.Catalog;
import app.brevet.catalog.JsonCatalog;
import app.brevet.catalog.JsonSettings;
import app.brevet.catalog.Settings;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.Folders;
import app.brevet.session.CodeCommands;
import app.brevet.session.CredentialsFileDelivery;
import app.brevet.session.DeliveryRecords;
import app.brevet.session.FixedSealingKey;
import app.brevet.session.Flights;
import app.brevet.session.LongTermKeys;
import app.brevet.session.SeedMarks;
import app.brevet.session.SessionCache;
import app.brevet.session.SessionGround;
import app.brevet.session.TotpSeeds;
import app.brevet.session.UserActs;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A machine with profiles in real files and secrets in this keychain.
public final class TransferWorld {

  static final String PASSPHRASE = "a passphrase";

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  final Folders folders;
  final Catalog catalog;
  final Settings settings;
  final Keychain keychain;
  final LongTermKeys keys;
  final TotpSeeds seeds;
  final InMemoryActivity activity = new InMemoryActivity();

  /// Both ways.
  public final StateTransfer transfer;

  /// A machine whose files are in this folder.
  public TransferWorld(Path home, Keychain keychain) {
    this.folders = Folders.under(home);
    this.keychain = keychain;
    this.catalog = new JsonCatalog(folders);
    this.settings = new JsonSettings(folders);
    this.keys = new LongTermKeys(keychain);
    this.seeds = new TotpSeeds(keychain, new SeedMarks(folders.state()));
    InMemoryCredentialsFile file = new InMemoryCredentialsFile(home.resolve("credentials"));
    SessionGround ground =
        new SessionGround(
            catalog,
            keys,
            seeds,
            new CodeCommands(folders.state()),
            new UserActs(folders.state(), clock),
            new SessionCache(folders.cache(), new FixedSealingKey()),
            new FakeSts(clock),
            new InMemoryStepGuard(),
            new Flights(folders.state().resolve("locks"), Duration.ofSeconds(20)),
            new CredentialsFileDelivery(file, _ -> file, new DeliveryRecords(folders.state())),
            activity,
            clock);
    transfer = StateTransfer.of(ground, keychain, settings, CheapSealing.make());
  }

  static Secret passphrase() {
    return Secret.ofUnwipeable(PASSPHRASE);
  }

  /// A user with a device, whose id and key are of this number.
  public static UserProfile user(String name, int number) {
    return new UserProfile(
        id(number),
        new ProfileName(name),
        keyId(number),
        Optional.of(serial(number)),
        Optional.empty(),
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  /// The id of this number.
  public static ProfileId id(int number) {
    return ProfileId.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  static AccessKeyId keyId(int number) {
    return new AccessKeyId("AKIA%016d".formatted(number));
  }

  static MfaSerial serial(int number) {
    return new MfaSerial("arn:aws:iam::123456789012:mfa/device" + number);
  }

  /// A role whose id is of this number.
  public static RoleProfile role(String name, int number, ProfileId source) {
    return new RoleProfile(
        id(number),
        new ProfileName(name),
        admin(),
        source,
        RoleProfile.Via.SESSION,
        RoleParameters.NONE,
        Optional.empty(),
        SessionDuration.ROLE_DEFAULT,
        Optional.empty());
  }

  private static RoleArn admin() {
    try {
      return RoleArn.parse("arn:aws:iam::444455556666:role/Admin");
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  static AccessKey key(UserProfile user, String secret) {
    return new AccessKey(user.accessKeyId(), Secret.ofUnwipeable(secret));
  }

  static OtpauthUri seed(UserProfile user, String seed) {
    return new OtpauthUri(
        "AWS", user.name().value(), new Totp(Secret.ofUnwipeable(seed)), user.mfaSerial());
  }

  /// Adds these profiles.
  public void add(Profile... profiles) throws Exception {
    catalog.<FailureException>change(
        now -> Stream.concat(now.stream(), Stream.of(profiles)).toList());
  }

  /// Adds the user with this secret key, and a seed made of it.
  public void addWithSecrets(UserProfile user, String secret) throws Exception {
    add(user);
    keys.store(user.id(), user.name(), key(user, secret));
    seeds.store(user, seed(user, (secret + "0123456789abcdef").substring(0, 20)));
  }

  Path export(Path file) throws FailureException {
    transfer.export().sealed(file, true, passphrase());
    return file;
  }

  /// Restores the file, and tells what became of its items.
  List<RestoreItem> restore(Path file, boolean replace) throws FailureException {
    FoundExport found = transfer.restore().find(file);
    Optional<Secret> passphrase = found.isSealed() ? Optional.of(passphrase()) : Optional.empty();
    try (RestorePlan plan = transfer.restore().plan(found, passphrase, replace)) {
      List<RestoreItem> done = new ArrayList<>();
      transfer.restore().carryOut(plan, done::add);
      return plan.items();
    }
  }

  /// The names of the profiles.
  public List<ProfileName> profiles() throws Exception {
    return catalog.profiles().stream().map(Profile::name).toList();
  }

  /// The user of this name.
  public UserProfile user(String name) throws Exception {
    return catalog.profiles().stream()
        .filter(profile -> profile.name().value().equals(name))
        .map(UserProfile.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// All secrets in the keychain, as text.
  public Map<String, String> held() throws Exception {
    Map<String, String> held = new TreeMap<>();
    for (ItemKey item : keychain.list()) {
      held.put(item.text(), keychain.get(item).map(Secret::reveal).orElse(""));
    }
    return held;
  }
}
