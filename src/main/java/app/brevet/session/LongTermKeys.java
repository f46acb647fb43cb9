package app.brevet.session;

import app.brevet.keychain.AccessKeyItem;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
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

  /// The same keys for what a user does: a keychain that is locked asks to be unlocked.
  LongTermKeys asking(Unlocking unlocking) {
    return new LongTermKeys(new UnlockingKeychain(keychain, unlocking));
  }

  /// Refuses where somebody would be asked for what opens the keychain, as the passphrase of a
  /// vault.
  ///
  /// @throws FailureException with `LOCKED` then
  void requireOpen() throws FailureException {
    boolean locked =
        keychain.state() == Keychain.State.LOCKED; // Asked first: it chooses the store.
    if (locked && keychain.isLockable()) {
      throw Failures.of(
          new KeychainException(KeychainReason.LOCKED, "nobody is asked to open it"),
          keychain.displayName());
    }
  }

  /// The key of this profile. The caller closes it.
  ///
  /// @throws FailureException if the keychain does not give it, or has none
  public AccessKey of(UserProfile user) throws FailureException {
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

  /// Whether there is an item with this key's id for the profile.
  ///
  /// @throws FailureException if the keychain does not tell
  public boolean has(ProfileId id, AccessKeyId keyId) throws FailureException {
    Optional<Secret> item = item(id, keyId);
    item.ifPresent(Secret::close);
    return item.isPresent();
  }

  /// The item with this key's id as it stands now; empty if there is none. The caller closes it.
  ///
  /// @throws FailureException if the keychain does not tell
  Optional<Secret> item(ProfileId id, AccessKeyId keyId) throws FailureException {
    try {
      return keychain.get(ItemKey.accessKey(id, keyId));
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  /// Makes the item with the key id of this profile what it was: `earlier`, or none.
  ///
  /// @throws FailureException if the keychain does not take it, or does not let go of it
  void putBack(UserProfile user, Optional<Secret> earlier) throws FailureException {
    if (earlier.isEmpty()) {
      remove(user);
      return;
    }
    try {
      keychain.put(
          ItemKey.accessKey(user.id(), user.accessKeyId()), label(user.name()), earlier.get());
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  private static String label(ProfileName name) {
    return "Brevet: " + name;
  }

  /// Stores the key of a profile under its name.
  ///
  /// @throws FailureException if the keychain does not take it
  public void store(ProfileId id, ProfileName name, AccessKey key) throws FailureException {
    try (Secret encoded = AccessKeyItem.encode(key)) {
      keychain.put(ItemKey.accessKey(id, key.accessKeyId()), label(name), encoded);
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  /// Lets the label of a profile's key follow its name, where the keychain is open.
  void relabel(UserProfile user) {
    try {
      if (keychain.state() == Keychain.State.AVAILABLE) {
        keychain.relabel(ItemKey.accessKey(user.id(), user.accessKeyId()), label(user.name()));
      }
    } catch (KeychainException e) {
      // The label is for people who look into their keychain, and no reason to refuse a name.
    }
  }

  /// Removes the key of a profile; one that is not there is as good as removed.
  ///
  /// @throws FailureException if the keychain does not let go of it
  public void remove(UserProfile user) throws FailureException {
    try {
      keychain.remove(ItemKey.accessKey(user.id(), user.accessKeyId()));
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }
}
