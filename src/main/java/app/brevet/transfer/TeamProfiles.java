package app.brevet.transfer;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.List;
import java.util.Optional;

/// Profiles as others can use them: without further homes, which are of one machine, and users
/// without their device, their identity and their rule for silent use. A user's key id stays, since
/// no user is without one; it gives way to that of whoever restores it.
final class TeamProfiles {

  private TeamProfiles() {}

  static Profile of(Profile profile) {
    return switch (profile) {
      case UserProfile user ->
          new UserProfile(
                  user.id(),
                  user.name(),
                  user.accessKeyId(),
                  Optional.empty(),
                  Optional.empty(),
                  user.region(),
                  user.duration(),
                  user.output())
              .withDelivery(user.delivery());
      case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ ->
          profile.withFurtherHomes(List.of());
    };
  }

  /// A user of a file whose key the file does not bring, with the key and the device that it has
  /// here.
  static UserProfile keyedAs(UserProfile here, UserProfile file) {
    return new UserProfile(
        file.id(),
        file.name(),
        here.accessKeyId(),
        here.mfaSerial(),
        here.identity(),
        file.region(),
        file.duration(),
        file.output(),
        here.silentFor(),
        file.delivery(),
        file.furtherHomes());
  }
}
