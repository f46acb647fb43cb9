package app.brevet.aws;

import app.brevet.model.SessionTags;
import java.util.List;
import java.util.OptionalInt;

/// What GetWebIdentityToken takes.
///
/// @param audiences 1 to 10, each of 1 to 1,000 characters
/// @param seconds 60 to 3,600; empty for AWS's default, which is 300
/// @param signingAlgorithm `RS256` or `ES384`
/// @param tags claims of the token
public record WebIdentityTokenRequest(
    AwsTarget target,
    List<String> audiences,
    OptionalInt seconds,
    String signingAlgorithm,
    SessionTags tags) {

  /// Copies the list.
  public WebIdentityTokenRequest {
    audiences = List.copyOf(audiences);
  }
}
