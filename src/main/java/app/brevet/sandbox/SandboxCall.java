package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A request that reached the sandbox.
///
/// @param action the action it asked for, known or not
/// @param accessKeyId the key it claims to be signed with; empty if it claims none
/// @param signer who signed it; empty if the signature was refused, or not looked at
/// @param parameters what it asked for, without one-time codes, tokens and credentials
/// @param outcome [#SUCCESS], AWS's code of the error, or the name of the [Fault] it met
public record SandboxCall(
    Instant at,
    String action,
    String accessKeyId,
    Optional<Arn> signer,
    Map<String, String> parameters,
    String outcome) {

  /// The outcome of a request that was done.
  public static final String SUCCESS = "Success";
}
