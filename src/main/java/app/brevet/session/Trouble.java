package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
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
}
