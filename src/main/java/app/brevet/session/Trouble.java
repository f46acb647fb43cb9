package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.util.Optional;

/// What went wrong when something was last tried with a profile. It stands until something else is
/// tried, or somebody has seen enough of it.
///
/// @param attempt what was tried, so that it can be tried again
/// @param section where its session was to go; empty for the profile's own section
public record Trouble(Attempt attempt, Failure failure, Optional<ProfileName> section) {

  /// One that has nothing to do with another section.
  public Trouble(Attempt attempt, Failure failure) {
    this(attempt, failure, Optional.empty());
  }

  /// Of something that was done, but not in every home of the profile.
  ///
  /// @param done what was done
  static Trouble inHomes(Verb done, Profile profile, Failure failure) {
    Verb rest = done == Verb.STOP ? Verb.TAKE_BACK : Verb.DELIVER;
    return new Trouble(Attempt.of(rest, profile.name()), failure);
  }
}
