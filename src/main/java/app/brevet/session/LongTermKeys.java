package app.brevet.session;

import app.brevet.keychain.AccessKeyItem;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// The long-term keys of the user profiles, in the keychain. They are read when a call is signed,
/// and wiped after it.
public final class LongTermKeys {

  private final Keychain keychain;

  /// The keys in this keychain.
  public LongTermKeys(Keychain keychain) {
    this.keychain = keychain;
  }

  /// The key of this profile. The caller closes it.
  ///
  /// @throws FailureException if the keychain does not give it, or has none
  AccessKey of(UserProfile user) throws FailureException {
    ItemKey item = ItemKey.accessKey(user.id(), user.accessKeyId());
    try {
      Optional<Secret> stored = keychain.get(item);
      if (stored.isEmpty()) {
        throw new KeychainException(
            KeychainReason.MISSING_ITEM, "no item for " + user.accessKeyId());
      }
      try (Secret secret = stored.get()) {
        return AccessKeyItem.decode(secret);
      }
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  /// Stores the key of a profile under its name.
  ///
  /// @throws FailureException if the keychain does not take it
  void store(ProfileId id, ProfileName name, AccessKey key) throws FailureException {
    try (Secret encoded = AccessKeyItem.encode(key)) {
      keychain.put(ItemKey.accessKey(id, key.accessKeyId()), "Brevet: " + name, encoded);
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  /// Removes the key of a profile; one that is not there is as good as removed.
  ///
  /// @throws FailureException if the keychain does not let go of it
  void remove(UserProfile user) throws FailureException {
    try {
      keychain.remove(ItemKey.accessKey(user.id(), user.accessKeyId()));
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }
}
