package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Event;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.Sts;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Adds, changes, renames and removes profiles, and keeps their keys in step with them.
///
/// Every method throws [FailureException] with the failure as data; profiles and keys are then as
/// they were.
public final class Profiles {

  private final SessionGround ground;
  private final StoredProfiles stored;
  private final Sources sources;
  private final LongTermKeys keys;
  private final TotpSeeds seeds;
  private final ProfileSecrets secrets;
  private final UserActs acts;
  private final FederatedOfUser federated;
  private final ProfileDeliveries deliveries;
  private final Sts sts;
  private final Activity activity;
  private final InstantSource clock;
  private final Consumer<AccessKeyId> keyLeft;

  /// What becomes of a profile.
  ///
  /// @param <X> what it throws, besides failures, to leave the profile as it is
  @FunctionalInterface
  public interface Edit<X extends Exception> {

    /// The profile as it is to be, of the same id.
    Profile of(Profile now) throws FailureException, X;
  }

  /// Profiles on these floors.
  public Profiles(SessionGround ground) {
    this(ground, _ -> {});
  }

  /// Profiles on these floors.
  ///
  /// @param keyLeft is told of the key of a profile that was removed or has another key, where none
  ///   goes by it now
  public Profiles(SessionGround ground, Consumer<AccessKeyId> keyLeft) {
    this.ground = ground;
    this.keyLeft = keyLeft;
    this.stored = new StoredProfiles(ground.catalog());
    this.sources = new Sources(ground.catalog());
    this.keys = ground.keys();
    this.seeds = ground.seeds();
    this.secrets = new ProfileSecrets(ground);
    this.acts = ground.acts();
    this.federated = new FederatedOfUser(ground);
    this.deliveries = new ProfileDeliveries(ground);
    this.sts = ground.sts();
    this.activity = ground.activity();
    this.clock = ground.clock();
  }

  /// All profiles, in the order of their names.
  public List<Profile> all() throws FailureException {
    return sources.all();
  }

  /// The profile of this name.
  public Profile find(ProfileName name) throws FailureException {
    return sources.profile(name);
  }

  /// The name of the profile that this role takes its session from; empty if that is gone, as a
  /// file that was edited by hand may have it.
  public Optional<ProfileName> sourceOf(Profile signed) throws FailureException {
    return sources.all().stream()
        .filter(profile -> signed.signer().filter(profile.id()::equals).isPresent())
        .map(Profile::name)
        .findFirst();
  }

  /// The user whose key and device this profile's sessions come from in the end; empty if its
  /// sources lead to none.
  public Optional<UserProfile> rootOf(Profile profile) throws FailureException {
    return sources.rootOf(profile);
  }

  /// Refuses a name that is taken, before a secret is asked for.
  public void checkFree(ProfileName name) throws FailureException {
    now().requireFree(name);
  }

  private ProfileList now() throws FailureException {
    return new ProfileList(sources.all());
  }

  /// Adds a user profile and stores its key in the keychain.
  ///
  /// @param key its long-term key; the caller closes it
  /// @param verify whether AWS is asked first who the key belongs to
  /// @return the profile as it was added, with that identity
  public UserProfile addUser(UserProfile user, AccessKey key, boolean verify)
      throws FailureException {
    checkFree(user.name());
    UserProfile added = verify ? user.withIdentity(identityOf(user, key)) : user;
    keys.store(added.id(), added.name(), key);
    try {
      var _ = add(added);
    } catch (FailureException e) {
      keys.remove(added);
      throw e;
    }
    return added;
  }

  /// Adds a role profile. Its source must be there, and the sources must not go in a circle.
  public RoleProfile addRole(RoleProfile role) throws FailureException {
    return add(role);
  }

  private CallerIdentity identityOf(UserProfile user, AccessKey key) throws FailureException {
    try {
      return sts.getCallerIdentity(key, AwsTarget.of(user));
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  /// Adds a profile that has no key of its own. Its source, if it has one, must be there and of a
  /// kind that can be its source.
  public <P extends Profile> P add(P profile) throws FailureException {
    stored.add(profile);
    record(Event.PROFILE_ADDED, profile.name());
    return profile;
  }

  /// The programs that assertions and tokens come from.
  public TokenPrograms tokenPrograms() {
    return new TokenPrograms(this, ground);
  }

  /// The roles that assertions let their users have.
  public AssertedRoles assertedRoles() {
    return new AssertedRoles(ground.tokens());
  }

  /// Changes the profile of this name, as it is at that moment. A session that was made from what
  /// the profile said before is no longer served.
  ///
  /// @return the profile as it is now
  public <X extends Exception> Profile edit(ProfileName name, Edit<X> edit)
      throws FailureException, X {
    Profile changed = stored.<X>edit(now -> now.named(name), edit).after();
    record(Event.PROFILE_CHANGED, changed.name());
    return changed;
  }

  /// Changes a user profile and puts another key in the place of its own, the new one being stored
  /// before the old one is removed. Of both, all is done or nothing. Sessions that were federated
  /// from the old one are no longer served.
  ///
  /// @param key the new key; the caller closes it
  /// @param edit what else becomes of the profile
  public <X extends Exception> Profile replaceKey(
      UserProfile user, AccessKey key, boolean verify, Edit<X> edit) throws FailureException, X {
    UserProfile keyed = user.withAccessKeyId(key.accessKeyId());
    Optional<CallerIdentity> owner =
        verify ? Optional.of(identityOf(keyed, key)) : Optional.empty();
    Profile changed =
        new KeyReplacement(stored, keys)
            .<X>replace(user, key, now -> withKey(edit.of(now), key.accessKeyId(), owner));
    record(Event.PROFILE_CHANGED, changed.name());
    if (!user.accessKeyId().equals(key.accessKeyId())) {
      if (!now().sharesKey(user)) {
        keyLeft.accept(user.accessKeyId());
      }
      federated.forget(user.id());
    }
    return changed;
  }

  private static Profile withKey(
      Profile profile, AccessKeyId keyId, Optional<CallerIdentity> owner) {
    UserProfile keyed = ((UserProfile) profile).withAccessKeyId(keyId);
    return owner.isPresent() ? keyed.withIdentity(owner.get()) : keyed;
  }

  /// Gives the profile another name. Its key stays where it is, and takes the name into its label
  /// where the keychain is open, with nobody asked; a session that is delivered under the old name
  /// moves to the new one, or the profile keeps the old name.
  public Profile rename(ProfileName from, ProfileName to) throws FailureException {
    return rename(from, to, _ -> {});
  }

  /// The same, where a further home that could not be reached is told: it is left as it was.
  public Profile rename(ProfileName from, ProfileName to, Consumer<Failure> missed)
      throws FailureException {
    Profile profile = sources.profile(from);
    checkFree(to);
    Profile renamed =
        deliveries.rename(profile, to, (old, name) -> renamed(profile.id(), old, name), missed);
    if (renamed instanceof UserProfile user) {
      keys.relabel(user);
      seeds.relabel(user);
    }
    record(Event.PROFILE_CHANGED, to);
    return renamed;
  }

  private Profile renamed(ProfileId id, ProfileName from, ProfileName to) throws FailureException {
    return stored
        .<FailureException>edit(now -> now.still(id, from), profile -> profile.renamed(to))
        .after();
  }

  /// Removes the profile, what it delivered, its session, its key, its seed, and the name of the
  /// program that its codes came from.
  ///
  /// @throws FailureException also if other profiles take their sessions from it
  public Profile remove(ProfileName name) throws FailureException {
    Profile profile = sources.profile(name);
    ProfileList before = now();
    before.refuseIfSource(profile); // Before anything is taken back; decided once more below.
    Profile removed =
        deliveries.stop(profile, () -> stored.remove(now -> now.still(profile.id(), name)));
    removeSecrets(removed);
    if (removed instanceof UserProfile user) {
      acts.forget(user.id());
      if (!before.sharesKey(user)) {
        keyLeft.accept(user.accessKeyId());
      }
    }
    record(Event.PROFILE_REMOVED, name);
    return removed;
  }

  /// The profile comes back, with key and seed, if one of them cannot be removed, so that none lies
  /// there unseen.
  private void removeSecrets(Profile profile) throws FailureException {
    boolean removed = false;
    try {
      secrets.removeOf(profile);
      removed = true;
    } finally {
      if (!removed) {
        stored.add(profile);
      }
    }
  }

  /// The profiles that take their sessions from this one.
  public List<ProfileName> usersOf(Profile profile) throws FailureException {
    return now().usersOf(profile);
  }

  private void record(Event event, ProfileName profile) {
    activity.record(new Activity.Entry(clock.instant(), event, profile, ""));
  }
}
