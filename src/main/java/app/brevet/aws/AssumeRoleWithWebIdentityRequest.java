package app.brevet.aws;

import app.brevet.model.RoleArn;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import java.util.Optional;

/// What AssumeRoleWithWebIdentity takes. It is not signed.
///
/// @param roleSessionName 2 to 64 of `[\w+=,.@-]`; stands in CloudTrail
/// @param token the token of the OpenID Connect provider, 4 to 20,000 characters; the caller closes
///   it
/// @param providerId the host of an OAuth 2.0 provider of old, 4 to 2,048 characters; empty for
///   OpenID Connect
public record AssumeRoleWithWebIdentityRequest(
    AwsTarget target,
    RoleArn roleArn,
    String roleSessionName,
    Secret token,
    Optional<String> providerId,
    SessionDuration duration,
    SessionPolicy policy) {}
