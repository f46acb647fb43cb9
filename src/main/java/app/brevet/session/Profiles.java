package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Event;
import app.brevet.aws.AwsException;
import app.brevet.aws.Sts;
import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Adds, changes, renames and removes profiles, and keeps their keys in step with them.
///
/// Every method throws [FailureException] with the failure as data; profiles and keys are then as
/// they were.
public final class Profiles {

  private final Catalog catalog;
  private final Sources sources;
  private final LongTermKeys keys;
  private final SessionCache cache;
  private final Delivery delivery;
  private final Sts sts;
  private final Activity activity;
  private final InstantSource clock;

  /// Profiles on these floors.
  public Profiles(SessionGround ground) {
    this.catalog = ground.catalog();
    this.sources = new Sources(catalog);
    this.keys = ground.keys();
    this.cache = ground.cache();
    this.delivery = ground.delivery();
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

  /// The profile that this role takes its session from.
  public Profile sourceOf(RoleProfile role) throws FailureException {
    return sources.sourceOf(role);
  }

  /// Refuses a name that is taken, before a secret is asked for.
  public void checkFree(ProfileName name) throws FailureException {
    try {
      if (catalog.find(name).isPresent()) {
        throw new FailureException(new Failure.NameTaken(name));
      }
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
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
      add(added);
    } catch (FailureException e) {
      keys.remove(added);
      throw e;
    }
    return added;
  }

  /// Adds a role profile. Its source must be there, and the sources must not go in a circle.
  public RoleProfile addRole(RoleProfile role) throws FailureException {
    checkFree(role.name());
    checkSource(role);
    add(role);
    return role;
  }

  private void checkSource(RoleProfile role) throws FailureException {
    sources.refuseCycle(role);
    if (role.via() == RoleProfile.Via.KEY) {
      sources.userBehind(role);
    }
  }

  private CallerIdentity identityOf(UserProfile user, AccessKey key) throws FailureException {
    try {
      return sts.getCallerIdentity(key, StsSessions.targetOf(user));
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  private void add(Profile profile) throws FailureException {
    List<ProfileName> taken = new ArrayList<>();
    change(
        all -> {
          all.stream().map(Profile::name).filter(profile.name()::equals).forEach(taken::add);
          if (taken.isEmpty()) {
            all.add(profile);
          }
          return all;
        });
    if (!taken.isEmpty()) {
      throw new FailureException(new Failure.NameTaken(profile.name()));
    }
    record(Event.PROFILE_ADDED, profile.name(), "");
  }

  /// Puts the changed profile in the place of the one with its id. A session that was made from
  /// what the profile said before is no longer served.
  public void replace(Profile changed) throws FailureException {
    if (changed instanceof RoleProfile role) {
      checkSource(role);
    }
    change(all -> all.stream().map(old -> sameId(old, changed) ? changed : old).toList());
    record(Event.PROFILE_CHANGED, changed.name(), "");
  }

  /// Puts another key in the place of a user profile's, the new one being stored before the old one
  /// is removed.
  ///
  /// @param key the new key; the caller closes it
  public UserProfile replaceKey(UserProfile user, AccessKey key, boolean verify)
      throws FailureException {
    UserProfile keyed = user.withAccessKeyId(key.accessKeyId());
    UserProfile changed = verify ? keyed.withIdentity(identityOf(keyed, key)) : keyed;
    keys.store(changed.id(), changed.name(), key);
    replace(changed);
    if (!user.accessKeyId().equals(changed.accessKeyId())) {
      keys.remove(user);
    }
    return changed;
  }

  /// Gives the profile another name. Its key stays where it is; a session that is delivered under
  /// the old name moves to the new one.
  public Profile rename(ProfileName from, ProfileName to) throws FailureException {
    Profile profile = sources.profile(from);
    Profile renamed = profile.renamed(to);
    checkFree(to);
    boolean delivered = !delivery.of(profile.id()).isEmpty();
    Optional<CachedSession> living =
        delivered
            ? cache.find(profile).filter(session -> !session.isOver(clock.instant()))
            : Optional.empty();
    if (living.isPresent()) {
      delivery.check(renamed);
    }
    replace(renamed);
    if (living.isPresent()) {
      delivery.deliver(renamed, living.get().credentials());
    } else {
      delivery.takeBack(profile.id());
    }
    return renamed;
  }

  /// Removes the profile, what it delivered, its session and its key.
  ///
  /// @throws FailureException also if other profiles take their sessions from it
  public Profile remove(ProfileName name) throws FailureException {
    Profile profile = sources.profile(name);
    refuseIfSource(profile);
    delivery.takeBack(profile.id());
    cache.forget(profile.id());
    change(all -> all.stream().filter(old -> !sameId(old, profile)).toList());
    if (profile instanceof UserProfile user) {
      removeKey(user);
    }
    record(Event.PROFILE_REMOVED, name, "");
    return profile;
  }

  /// The profile comes back if its key cannot be removed, so that no key lies there unseen.
  private void removeKey(UserProfile user) throws FailureException {
    try {
      keys.remove(user);
    } catch (FailureException e) {
      add(user);
      throw e;
    }
  }

  /// The profiles that take their sessions from this one.
  public List<ProfileName> usersOf(Profile profile) throws FailureException {
    return sources.all().stream()
        .filter(other -> other instanceof RoleProfile role && role.source().equals(profile.id()))
        .map(Profile::name)
        .toList();
  }

  private void refuseIfSource(Profile profile) throws FailureException {
    List<ProfileName> users = usersOf(profile);
    if (!users.isEmpty()) {
      throw new FailureException(new Failure.SourceInUse(profile.name(), users));
    }
  }

  private static boolean sameId(Profile one, Profile other) {
    return one.id().equals(other.id());
  }

  private void change(UnaryOperator<List<Profile>> change) throws FailureException {
    try {
      catalog.change(all -> change.apply(new ArrayList<>(all)));
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private void record(Event event, ProfileName profile, String detail) {
    activity.record(new Activity.Entry(clock.instant(), event, profile, detail));
  }
}
