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
  /// @param known when the session was got that is replaced
  record Renew(Standing standing, Instant known) implements Step {}

  /// Puts the session that is there into the files that missed it.
  record CatchUp(Standing standing) implements Step {}

  /// Takes the session out of the files, as it has ended.
  record TakeBack(Standing standing) implements Step {}
}
