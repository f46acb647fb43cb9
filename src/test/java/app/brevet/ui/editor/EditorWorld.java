package app.brevet.ui.editor;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.FakeSts;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
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
import app.brevet.words.Surface;
import app.brevet.words.TestWords;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Profiles in memory, and an AWS that answers what the test says.
final class EditorWorld implements KeyChecking {

  static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String SERIAL = "arn:aws:iam::111122223333:mfa/alice-phone";

  final Words words =
      new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), Surface.WINDOW);
  final HeldWork work = new HeldWork();
  final InMemoryKeychain keychain = new InMemoryKeychain();
  final FakeSts sts = new FakeSts(new MutableClock(TestWords.NOW));
  final Profiles profiles;
  private Checked answer =
      new Checked(
          identity("111122223333", "user/staff/alice"),
          List.of(new MfaSerial(SERIAL)),
          Optional.empty());
  private Optional<Failure> refusal = Optional.empty();

  EditorWorld(Path folder) {
    MutableClock clock = new MutableClock(TestWords.NOW);
    InMemoryCredentialsFile file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    profiles =
        new Profiles(
            new SessionGround(
                new InMemoryCatalog(),
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
                clock));
  }

  @Override
  public Checked check(AccessKeyId id, Secret secret, Optional<Region> region)
      throws FailureException {
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
    return answer;
  }

  void answers(Checked checked) {
    answer = checked;
  }

  void refuses(Failure failure) {
    refusal = Optional.of(failure);
  }

  /// Adds a user, as it was added earlier.
  UserProfile addUser(String name) {
    UserProfile user =
        new UserProfile(
            ProfileId.random(),
            new ProfileName(name),
            new AccessKeyId(KEY_ID),
            Optional.of(new MfaSerial(SERIAL)),
            Optional.of(identity("111122223333", "user/staff/alice")),
            Optional.empty(),
            SessionDuration.USER_DEFAULT,
            Optional.empty());
    try (AccessKey key = new AccessKey(user.accessKeyId(), secret("planted-secret"))) {
      return profiles.addUser(user, key, false);
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  RoleProfile addRole(String name, Profile source) {
    try {
      return profiles.addRole(
          new RoleProfile(
              ProfileId.random(),
              new ProfileName(name),
              RoleArn.parse("arn:aws:iam::111122223333:role/" + name),
              source.id(),
              RoleProfile.Via.SESSION,
              RoleParameters.NONE,
              Optional.empty(),
              SessionDuration.ROLE_DEFAULT,
              Optional.empty()));
    } catch (FailureException | InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  List<Profile> all() {
    try {
      return profiles.all();
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  List<String> names() {
    return all().stream().map(profile -> profile.name().value()).toList();
  }

  Profile find(String name) {
    try {
      return profiles.find(new ProfileName(name));
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  static CallerIdentity identity(String account, String resource) {
    try {
      Arn arn = Arn.parse("arn:aws:iam::" + account + ":" + resource);
      return new CallerIdentity(account, arn, "AIDAEXAMPLE");
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }
}
