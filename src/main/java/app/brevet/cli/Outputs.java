package app.brevet.cli;

import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.util.Optional;

/// The section that a profile's sessions are written to.
final class Outputs {

  private Outputs() {}

  /// The same profile with another output; its own name is none.
  static Profile with(Profile profile, Optional<ProfileName> output) {
    return profile.withOutput(output.filter(section -> !section.equals(profile.name())));
  }
}
