package app.brevet.ui.profiles;

import app.brevet.model.UserProfile;
import java.time.Instant;
import java.util.Optional;

/// Something that an earlier run of Brevet left half-way, and that the user can finish.
public sealed interface LeftOver {

  /// Whether there is something to do about it at `now`.
  boolean isDue(Instant now);

  /// A move of the secrets to the other store.
  record Move() implements LeftOver {

    @Override
    public boolean isDue(Instant now) {
      return true;
    }
  }

  /// A rotation of this user's key.
  ///
  /// @param deletionAt when its old key, which is inactive, may be deleted; empty as long as it is
  ///   active
  record Rotation(UserProfile user, Optional<Instant> deletionAt) implements LeftOver {

    @Override
    public boolean isDue(Instant now) {
      return deletionAt.filter(now::isBefore).isEmpty();
    }
  }
}
