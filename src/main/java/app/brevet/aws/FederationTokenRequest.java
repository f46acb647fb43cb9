package app.brevet.aws;

import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionTags;

/// What GetFederationToken takes.
///
/// @param name 2 to 32 of `[\w+=,.@-]`; stands in CloudTrail
/// @param duration 15 min to 36 h; at most 1 h for the account's root
/// @param policy what the session may do at most; without one it may do next to nothing
public record FederationTokenRequest(
    AwsTarget target,
    String name,
    SessionDuration duration,
    SessionPolicy policy,
    SessionTags tags) {

  /// The same, once every limit above holds.
  ///
  /// @throws InvalidInputException naming the first limit that does not hold
  public FederationTokenRequest checked() throws InvalidInputException {
    FederatedProfile.parseName(name);
    policy.checked();
    tags.checked();
    return this;
  }
}
