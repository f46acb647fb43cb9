package app.brevet.aws;

import app.brevet.model.ProvidedContext;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.SessionDuration;
import java.util.List;
import java.util.Optional;

/// What AssumeRole takes.
///
/// @param roleSessionName 2 to 64 of `[\w+=,.@-]`; stands in CloudTrail
/// @param parameters the rest; its own session name is not looked at
/// @param mfa only with a long-term key
/// @param providedContexts at most five; the caller's to close
public record AssumeRoleRequest(
    AwsTarget target,
    RoleArn roleArn,
    String roleSessionName,
    SessionDuration duration,
    RoleParameters parameters,
    Optional<MfaProof> mfa,
    List<ProvidedContext> providedContexts) {

  /// Copies the list.
  public AssumeRoleRequest {
    providedContexts = List.copyOf(providedContexts);
  }

  /// Without contexts.
  public AssumeRoleRequest(
      AwsTarget target,
      RoleArn roleArn,
      String roleSessionName,
      SessionDuration duration,
      RoleParameters parameters,
      Optional<MfaProof> mfa) {
    this(target, roleArn, roleSessionName, duration, parameters, mfa, List.of());
  }
}
