package app.brevet.aws;

import app.brevet.model.Arn;
import app.brevet.model.RoleArn;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;

/// What AssumeRoleWithSAML takes. It is not signed.
///
/// @param providerArn the SAML provider in IAM
/// @param assertion the response of the identity provider in Base64, 4 to 100,000 characters; the
///   caller closes it
/// @param duration 15 min to 12 h; the assertion's own `SessionDuration` and the role may say less
public record AssumeRoleWithSamlRequest(
    AwsTarget target,
    RoleArn roleArn,
    Arn providerArn,
    Secret assertion,
    SessionDuration duration,
    SessionPolicy policy) {}
