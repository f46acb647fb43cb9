package app.brevet.console;

import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.SessionDuration;
import java.util.Optional;

/// What somebody wants of the console.
///
/// @param service whose page it begins with; empty for the console's own first page
/// @param region empty for the profile's, or else the partition's usual one
/// @param duration how long the browser stays signed in; only for users, and for roles that are
///   assumed with a long-term key
/// @param policy what a user may do there; only for IAM users, and for federated users whose
///   profile has none
/// @param signOutFirst whether who is signed in there now is signed out before
public record ConsoleRequest(
    ProfileName profile,
    Optional<ConsoleService> service,
    Optional<Region> region,
    Optional<SessionDuration> duration,
    Optional<ConsolePolicy> policy,
    boolean signOutFirst) {

  /// The first page of the console, and nothing else said.
  public static ConsoleRequest of(ProfileName profile) {
    return new ConsoleRequest(
        profile, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
