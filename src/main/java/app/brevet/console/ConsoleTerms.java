package app.brevet.console;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.Region;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.Optional;

/// What can be chosen of a sign-in to the console as a profile, and what cannot.
///
/// @param length how long a browser stays signed in
/// @param rights what may be done there
/// @param isWithoutMfa whether AWS knows of no MFA there, so that what is allowed with MFA only is
///   denied: GetFederationToken takes no code
public record ConsoleTerms(Length length, Rights rights, boolean isWithoutMfa) {

  /// How long a browser stays signed in.
  public enum Length {
    /// As long as somebody chooses; until the end of a session of the usual length if nobody does.
    CHOSEN,
    /// The same for the account's root, but for one hour at most.
    CHOSEN_UP_TO_AN_HOUR,
    /// As long as the profile's session lives: AWS takes no other length for it.
    OF_THE_SESSION,
    /// One hour, though the profile's own sessions are shorter: AWS takes no other session of a
    /// role that is assumed with a session.
    ONE_HOUR
  }

  /// What may be done there.
  public enum Rights {
    /// What a policy says that is chosen each time, within what the user may.
    BY_A_POLICY,
    /// What the profile's session may.
    OF_THE_SESSION,
    /// The same, which is next to nothing, for its profile has no policy; one can be chosen.
    NEXT_TO_NOTHING
  }

  /// Those of this profile.
  ///
  /// Source: IAM User Guide, "Enable custom identity broker access to the AWS console"; STS API
  /// reference, GetFederationToken.
  public static ConsoleTerms of(Profile profile) {
    return switch (profile) {
      case UserProfile user -> new ConsoleTerms(ofUser(user), Rights.BY_A_POLICY, true);
      case RoleProfile role -> new ConsoleTerms(ofRole(role), Rights.OF_THE_SESSION, false);
      case FederatedProfile federated ->
          new ConsoleTerms(
              Length.OF_THE_SESSION,
              federated.policy().isEmpty() ? Rights.NEXT_TO_NOTHING : Rights.OF_THE_SESSION,
              true);
      case SamlProfile _, WebIdentityProfile _ ->
          new ConsoleTerms(Length.OF_THE_SESSION, Rights.OF_THE_SESSION, false);
    };
  }

  private static Length ofUser(UserProfile user) {
    return user.isAccountRoot() ? Length.CHOSEN_UP_TO_AN_HOUR : Length.CHOSEN;
  }

  private static Length ofRole(RoleProfile role) {
    if (role.via() == RoleProfile.Via.KEY) {
      return Length.CHOSEN;
    }
    return role.isChainedUnderAnHour() ? Length.ONE_HOUR : Length.OF_THE_SESSION;
  }

  /// How long a user stays signed in if nobody chooses: as the user's sessions, 12 hours at most.
  public static SessionDuration usualLength(UserProfile user) {
    return user.effectiveDuration().atMost(SessionDuration.LONGEST_ROLE_SECONDS);
  }

  /// The partition whose console it is. A federated user is where the user is whose key signs for
  /// it, whatever its own region says.
  ///
  /// @param signer whose credentials sign for the profile, if anybody's do
  public static Partition partitionOf(Profile profile, Optional<? extends Profile> signer) {
    return profile instanceof FederatedProfile
        ? signer.map(Profile::partition).orElseGet(profile::partition)
        : profile.partition();
  }

  /// The region that the console of this partition shows where nobody names one: the profile's own,
  /// unless it is of another partition.
  public static Region usualRegion(Profile profile, Partition partition) {
    return profile
        .region()
        .filter(own -> Partition.of(own) == partition)
        .orElseGet(partition::defaultRegion);
  }

  /// Whether a length can be chosen.
  public boolean takesLength() {
    return length == Length.CHOSEN || length == Length.CHOSEN_UP_TO_AN_HOUR;
  }

  /// Whether a policy can be chosen.
  public boolean takesPolicy() {
    return rights != Rights.OF_THE_SESSION;
  }
}
