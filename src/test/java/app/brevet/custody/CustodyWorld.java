package app.brevet.custody;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.Iam;
import app.brevet.aws.Sts;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.catalog.JsonCatalog;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.Folders;
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
import app.brevet.session.Sessions;
import app.brevet.session.TotpSeeds;
import app.brevet.session.UserActs;
import app.brevet.session.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Custody with the files of one folder, on whichever AWS and keychain a test gives it.
final class CustodyWorld {

  static final ProfileName NAME = new ProfileName("work");

  final Profiles profiles;
  final Sessions sessions;
  final LongTermKeys keys;
  final TotpSeeds seeds;
  final VirtualMfa mfa;
  final RotationJournal journal;
  final KeyRotation rotation;
  final AccessKeys accessKeys;
  final KeyRecords records;

  CustodyWorld(
      Path home,
      Keychain keychain,
      Sts sts,
      Iam iam,
      InstantSource clock,
      Waiting waiting,
      Checkpoint checkpoint) {
    this(home, keychain, sts, iam, clock, waiting, checkpoint, ground -> ground);
  }

  /// @param standing makes of the ground the one that custody stands on
  CustodyWorld(
      Path home,
      Keychain keychain,
      Sts sts,
      Iam iam,
      InstantSource clock,
      Waiting waiting,
      Checkpoint checkpoint,
      UnaryOperator<SessionGround> standing) {
    Folders folders = Folders.under(home);
    InMemoryStepGuard guard = new InMemoryStepGuard();
    InMemoryCredentialsFile file = new InMemoryCredentialsFile(home.resolve("credentials"));
    SessionGround ground =
        standing.apply(
            new SessionGround(
                new JsonCatalog(folders),
                new LongTermKeys(keychain),
                new TotpSeeds(keychain, new SeedMarks(folders.state())),
                new CodeCommands(folders.state()),
                new UserActs(folders.state(), clock),
                new SessionCache(home.resolve("sessions"), new FixedSealingKey()),
                sts,
                guard,
                new Flights(home.resolve("locks"), Duration.ofSeconds(20)),
                new CredentialsFileDelivery(
                    file, path -> file, new DeliveryRecords(folders.state())),
                new InMemoryActivity(),
                clock));
    keys = ground.keys();
    seeds = ground.seeds();
    profiles = new Profiles(ground);
    sessions = new Sessions(ground);
    records = new KeyRecords(folders.state());
    CustodyGround custody =
        new CustodyGround(
            profiles,
            sessions,
            keys,
            sts,
            new WatchedIam(iam, checkpoint),
            waiting,
            records,
            clock);
    mfa = new VirtualMfa(custody, new EnrolledSeeds(seeds), guard);
    journal = new WatchedJournal(new FileRotationJournal(folders.state()), checkpoint);
    rotation = new KeyRotation(custody, journal);
    accessKeys = new AccessKeys(custody, rotation);
  }

  /// Adds the profile `work` with this key.
  UserProfile add(AccessKey key, Optional<MfaSerial> serial) throws FailureException {
    return add(NAME, key, serial);
  }

  UserProfile add(ProfileName name, AccessKey key, Optional<MfaSerial> serial)
      throws FailureException {
    UserProfile user =
        new UserProfile(
            ProfileId.random(),
            name,
            key.accessKeyId(),
            serial,
            Optional.empty(),
            Optional.empty(),
            SessionDuration.USER_DEFAULT,
            Optional.empty());
    return profiles.addUser(user, key, true);
  }

  /// The profile `work` as it is now.
  UserProfile user() throws FailureException {
    return (UserProfile) profiles.find(NAME);
  }
}
