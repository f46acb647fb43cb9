package app.brevet.cli;

import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// The section that a profile's sessions are written to.
final class Outputs {

  private Outputs() {}

  /// The same profile with another output; its own name is none.
  static Profile with(Profile profile, Optional<ProfileName> output) {
    Optional<ProfileName> other = output.filter(section -> !section.equals(profile.name()));
    return switch (profile) {
      case UserProfile user ->
          new UserProfile(
              user.id(),
              user.name(),
              user.accessKeyId(),
              user.mfaSerial(),
              user.identity(),
              user.region(),
              user.duration(),
              other);
      case RoleProfile role ->
          new RoleProfile(
              role.id(),
              role.name(),
              role.roleArn(),
              role.source(),
              role.via(),
              role.parameters(),
              role.region(),
              role.duration(),
              other);
    };
  }
}
