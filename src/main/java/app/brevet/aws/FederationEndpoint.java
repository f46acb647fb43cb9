package app.brevet.aws;

import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.util.Optional;

/// AWS's federation endpoint, which turns a session into a token that signs a browser in.
///
/// Source: IAM User Guide, "Enable custom identity broker access to the AWS console".
public interface FederationEndpoint {

  /// getSigninToken: a token that is good for 15 minutes. The caller closes it.
  ///
  /// @param session of a role or of a federated user; one of GetSessionToken is refused
  /// @param duration how long the browser stays signed in, 15 min to 12 h; only for a role that was
  ///   assumed with a long-term key. Empty for as long as the session lives. AWS refuses some
  ///   lengths for no reason that it tells: then it is asked once more without one
  /// @throws AwsException if it refuses, or is not reached
  SigninToken getSigninToken(
      SessionCredentials session, ConsoleSite site, Optional<SessionDuration> duration)
      throws AwsException;
}
