package app.brevet.aws;

import app.brevet.model.SessionDuration;
import java.util.Optional;

/// What GetSessionToken takes.
///
/// @param mfa empty for a session without MFA, which may not call IAM
public record SessionTokenRequest(
    AwsTarget target, SessionDuration duration, Optional<MfaProof> mfa) {}
