package app.brevet.session;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.FakeSts;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/// Everything that sessions stand on, in memory, but for locks and records in a temporary folder.
public final class SessionWorld {

  public static final MfaCodeSource NO_CODES = request -> Optional.empty();
  public static final String SERIAL = "arn:aws:iam::123456789012:mfa/demo";

  public final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));

  /// AWS's time minus this machine's, as this process measured it.
  Duration skew = Duration.ZERO;

  public final InMemoryCatalog catalog = new InMemoryCatalog();
  public final InMemoryKeychain keychain = new InMemoryKeychain();
  public final InMemoryActivity activity = new InMemoryActivity();
  public final FakeSts sts = new FakeSts(clock);
  public final InMemoryCredentialsFile file;
  public final InMemoryStepGuard guard = new InMemoryStepGuard();
  public final TotpSeeds seeds;
  public final CodeCommands commands;
  final UserActs acts;
  public final SessionGround ground;
  final DeliveryRecords records;
  final FixedSealingKey keys = new FixedSealingKey();
  public final SessionCache cache;
  final CountedDelivery delivery;
  public final Sessions sessions;
  public final Profiles profiles;

  /// All of it, new, with its files in this folder.
  public SessionWorld(Path folder) {
    file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    records = new DeliveryRecords(folder);
    seeds = new TotpSeeds(keychain, new SeedMarks(folder));
    commands = new CodeCommands(folder);
    acts = new UserActs(folder, clock);
    cache = new SessionCache(folder.resolve("sessions"), keys);
    delivery = new CountedDelivery(new CredentialsFileDelivery(file, path -> file, records));
    ground =
        new SessionGround(
            catalog,
            new LongTermKeys(keychain),
            seeds,
            commands,
            acts,
            cache,
            sts,
            guard,
            new Flights(folder.resolve("locks"), Duration.ofSeconds(20)),
            delivery,
            activity,
            () -> clock.instant().plus(skew));
    sessions = new Sessions(ground);
    profiles = new Profiles(ground);
  }

  /// Adds a user with an MFA device, as `brevet profile add user` would.
  public UserProfile addUser(String name) throws FailureException {
    return add(user(name, Optional.of(SERIAL)));
  }

  /// Adds a user without an MFA device.
  public UserProfile addUserWithoutMfa(String name) throws FailureException {
    return add(user(name, Optional.empty()));
  }

  /// Adds another profile of the same key and device, that differs in its name.
  public UserProfile addSharing(String name, UserProfile user) throws FailureException {
    return add(user(name, Optional.of(SERIAL)).withAccessKeyId(user.accessKeyId()));
  }

  UserProfile add(UserProfile user) throws FailureException {
    try (AccessKey key = key(user.accessKeyId())) {
      return profiles.addUser(user, key, false);
    }
  }

  public static AccessKey key(AccessKeyId id) {
    return new AccessKey(id, Secret.ofUnwipeable("planted-secret-of-" + id));
  }

  public static UserProfile user(String name, Optional<String> serial) {
    return new UserProfile(
        ProfileId.random(),
        name(name),
        new AccessKeyId("AKIA%016X".formatted(Integer.toUnsignedLong(name.hashCode()))),
        serial.map(MfaSerial::new),
        Optional.empty(),
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  /// Adds a role that is assumed with the session of the source.
  public RoleProfile addRole(String name, ProfileId source) throws FailureException {
    return profiles.addRole(role(name, source, RoleProfile.Via.SESSION));
  }

  public static RoleProfile role(String name, ProfileId source, RoleProfile.Via via) {
    try {
      return new RoleProfile(
          ProfileId.random(),
          name(name),
          RoleArn.parse("arn:aws:iam::123456789012:role/" + name),
          source,
          via,
          RoleParameters.NONE,
          Optional.empty(),
          SessionDuration.ROLE_DEFAULT,
          Optional.empty());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  public static ProfileName name(String name) {
    return new ProfileName(name);
  }

  /// Gives these codes one after the other, then none.
  public static MfaCodeSource codes(String... digits) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(digits));
    return request -> Optional.ofNullable(left.poll()).map(SessionWorld::code);
  }

  private static MfaCode code(String digits) {
    try {
      return MfaCode.parse(digits);
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }
}
