package app.brevet.session;

import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// Puts another key in the place of a user profile's own, in the keychain and in the catalog: in
/// both or in neither.
final class KeyReplacement {

  private final StoredProfiles stored;
  private final LongTermKeys keys;

  KeyReplacement(StoredProfiles stored, LongTermKeys keys) {
    this.stored = stored;
    this.keys = keys;
  }

  /// Stores the key, changes the profile, and removes the key that the profile had.
  ///
  /// @param edit makes the profile one with this key's id
  /// @return the profile as it is now
  <X extends Exception> Profile replace(UserProfile user, AccessKey key, Profiles.Edit<X> edit)
      throws FailureException, X {
    UserProfile keyed = user.withAccessKeyId(key.accessKeyId());
    Optional<Secret> earlier = keys.item(user.id(), key.accessKeyId());
    boolean inUse = false;
    try {
      keys.store(user.id(), user.name(), key);
      StoredProfiles.Changed changed =
          stored.<X>edit(now -> now.still(user.id(), user.name()), edit);
      inUse = true;
      Optional<FailureException> kept = removeOld(changed, key);
      if (kept.isPresent()) {
        putBack(changed);
        inUse = false;
        throw kept.get();
      }
      return changed.after();
    } finally {
      try {
        if (!inUse) {
          keys.putBack(keyed, earlier);
        }
      } finally {
        earlier.ifPresent(Secret::close);
      }
    }
  }

  private Optional<FailureException> removeOld(StoredProfiles.Changed changed, AccessKey key) {
    if (changed.before() instanceof UserProfile old
        && !old.accessKeyId().equals(key.accessKeyId())) {
      try {
        keys.remove(old);
      } catch (FailureException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /// Gives the profile its old key again, so that no key lies there unseen. What others changed of
  /// it meanwhile stays.
  private void putBack(StoredProfiles.Changed changed) throws FailureException {
    UserProfile old = (UserProfile) changed.before();
    stored.<FailureException>edit(
        now -> now.of(old.id(), old.name()),
        now ->
            now.equals(changed.after())
                ? old
                : ((UserProfile) now).withAccessKeyId(old.accessKeyId()));
  }
}
