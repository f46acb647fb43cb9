package app.brevet.custody;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where the rotation of a profile's access key stands. It holds no secret.
///
/// @param oldKey the key that goes
/// @param newKey the key that comes, from [Step#STORED] on
/// @param grace how long the old key stays, inactive, before it is deleted
/// @param deactivatedAt from [Step#DEACTIVATED] on
public record Rotation(
    ProfileId profile,
    Step step,
    AccessKeyId oldKey,
    Optional<AccessKeyId> newKey,
    Duration grace,
    Optional<Instant> deactivatedAt) {

  /// What was done, each written before the next is begun.
  public enum Step {
    /// Nothing was asked for yet. It is never written.
    BEGINNING,
    /// AWS is about to be asked for a key, or was: without an answer a key may be there whose
    /// secret nobody has.
    CREATING,
    /// The new key is in the keychain, beside the old one.
    STORED,
    /// AWS knows the new key.
    VERIFIED,
    /// The profile goes by the new key.
    SWITCHED,
    /// The old key is inactive.
    DEACTIVATED,
    /// It is being taken back: the profile is to go by the old key, and the new one to be deleted.
    GIVING_UP
  }

  /// One that begins.
  static Rotation of(ProfileId profile, AccessKeyId oldKey, Duration grace) {
    return new Rotation(profile, Step.BEGINNING, oldKey, Optional.empty(), grace, Optional.empty());
  }

  Rotation at(Step next) {
    return new Rotation(profile, next, oldKey, newKey, grace, deactivatedAt);
  }

  Rotation stored(AccessKeyId made) {
    return new Rotation(profile, Step.STORED, oldKey, Optional.of(made), grace, deactivatedAt);
  }

  Rotation deactivated(Instant at) {
    return new Rotation(profile, Step.DEACTIVATED, oldKey, newKey, grace, Optional.of(at));
  }

  Rotation withGrace(Duration other) {
    return new Rotation(profile, step, oldKey, newKey, other, deactivatedAt);
  }

  /// When the old key may be deleted; empty as long as it is active.
  public Optional<Instant> deletionAt() {
    return deactivatedAt.map(at -> at.plus(grace));
  }
}
