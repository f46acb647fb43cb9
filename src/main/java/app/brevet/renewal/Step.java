package app.brevet.renewal;

import app.brevet.model.Profile;
import java.time.Instant;

/// Something that is to be done now.
sealed interface Step {

  /// Whose session it is about.
  Standing standing();

  /// The profile of that session.
  default Profile profile() {
    return standing().profile();
  }

  /// Renews the session.
  ///
  /// @param known when the session was got that is replaced: an earlier one than that of now where
  ///   one was got already that a file did not take; [Setbacks#NONE_REPLACED] where nobody knows
  ///   that one
  record Renew(Standing standing, Instant known) implements Step {}

  /// Takes the session out of the files, as it has ended.
  record TakeBack(Standing standing) implements Step {}
}
