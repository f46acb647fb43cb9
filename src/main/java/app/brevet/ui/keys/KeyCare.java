package app.brevet.ui.keys;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The care of access keys, as this screen needs it. Everything here asks AWS, and may ask the user
/// for a code.
public interface KeyCare {

  /// A key of the user.
  ///
  /// @param lastUse empty if it never signed, or if AWS does not tell
  /// @param lastUseUnknown whether AWS does not tell
  /// @param leftOver whether nobody has its secret
  /// @param profiles those that go by it
  record HeldKey(
      AccessKeyId id,
      boolean active,
      Optional<Instant> created,
      Optional<Instant> lastUse,
      boolean lastUseUnknown,
      boolean leftOver,
      List<ProfileName> profiles) {

    /// Copies the profiles.
    public HeldKey {
      profiles = List.copyOf(profiles);
    }
  }

  /// A step of a rotation.
  enum Step {
    /// A new key is there, and in the keychain.
    STORED,
    /// AWS knows it everywhere.
    VERIFIED,
    /// The profile goes by it.
    SWITCHED,
    /// The old key is inactive.
    DEACTIVATED
  }

  /// A rotation that did not come to its end.
  ///
  /// @param deletable whether only the old key's deletion is left, and its time has come
  /// @param deletionAt when that time comes; empty while more is left to do
  record Unfinished(AccessKeyId oldKey, Optional<Instant> deletionAt, boolean deletable) {}

  /// The keys of a user.
  record Overview(List<HeldKey> keys, Optional<Unfinished> unfinished) {

    /// Copies the keys.
    public Overview {
      keys = List.copyOf(keys);
    }
  }

  /// What came of a rotation.
  ///
  /// @param deletionAt when the old key may be deleted; empty if it is
  record Done(AccessKeyId oldKey, AccessKeyId newKey, Optional<Instant> deletionAt) {}

  /// The keys of the user of this profile.
  ///
  /// @throws FailureException if AWS does not list them
  Overview of(ProfileName user) throws FailureException, InterruptedException;

  /// Puts a new key in the place of the profile's own, or goes on with doing so.
  ///
  /// @param grace how long the old key stays, inactive; empty to leave what was said before
  /// @param consent asked, on another thread, whether a key that stands in the way may be deleted
  /// @param progress told, on another thread, of each step that is done
  /// @throws FailureException if it did not come to its end; the profile's key works all the same
  Done rotate(
      ProfileName user,
      Optional<Duration> grace,
      Predicate<HeldKey> consent,
      Consumer<Step> progress)
      throws FailureException, InterruptedException;

  /// Takes a rotation back that did not come to its end.
  ///
  /// @throws FailureException if the old key does not work any more
  void giveUp(ProfileName user) throws FailureException, InterruptedException;
}
