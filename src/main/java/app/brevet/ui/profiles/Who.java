package app.brevet.ui.profiles;

import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.Optional;
import java.util.function.Function;

/// Who a profile is, as far as its ARNs tell.
final class Who {

  private static final int COLOURS = 8;

  private Who() {}

  /// The number of the profile's account; empty if nothing tells it yet.
  ///
  /// @param find the profile of this id: a federated user is in the account of the user whose key
  ///   signs for it
  static String accountOf(Profile profile, Function<ProfileId, Optional<Profile>> find) {
    return switch (profile) {
      case FederatedProfile federated ->
          find.apply(federated.source())
              .filter(UserProfile.class::isInstance)
              .map(user -> accountOf(user, find))
              .orElse("");
      case RoleProfile _, SamlProfile _, WebIdentityProfile _ ->
          profile.role().map(role -> role.arn().account()).orElse("");
      case UserProfile user ->
          user.identity()
              .map(CallerIdentity::account)
              .or(() -> user.mfaSerial().flatMap(serial -> accountIn(serial.value())))
              .orElse("");
    };
  }

  private static Optional<String> accountIn(String serial) {
    String[] parts = serial.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn") ? Optional.of(parts[4]) : Optional.empty();
  }

  /// The name of the user or the role, without its path.
  static Optional<String> nameOf(Profile profile) {
    return switch (profile) {
      case RoleProfile _, SamlProfile _, WebIdentityProfile _ ->
          profile.role().map(role -> lastOf(role.arn()));
      case FederatedProfile federated -> federated.federatedName();
      case UserProfile user -> user.identity().map(CallerIdentity::arn).map(Who::lastOf);
    };
  }

  private static String lastOf(Arn arn) {
    String resource = arn.resource();
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /// One of eight colours, the same for all profiles of an account.
  static int colourOf(String account) {
    return Math.floorMod(account.hashCode(), COLOURS);
  }
}
