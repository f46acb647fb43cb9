package app.brevet.renewal;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import java.time.Instant;

/// Which sessions the user lets end. A choice holds for that one session, not for the next one of
/// the profile.
public interface EndChoices {

  /// Whether the session of this profile that was got then is let end.
  boolean isLetEnd(ProfileId profile, Instant obtainedAt);

  /// Lets it end, in the place of an earlier choice for the profile.
  ///
  /// @throws FailureException if that cannot be remembered
  void letEnd(ProfileId profile, Instant obtainedAt) throws FailureException;

  /// Takes the choice back.
  ///
  /// @throws FailureException if that cannot be remembered
  void renewAgain(ProfileId profile) throws FailureException;
}
