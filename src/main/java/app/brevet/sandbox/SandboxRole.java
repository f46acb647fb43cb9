package app.brevet.sandbox;

import app.brevet.model.RoleArn;
import java.time.Duration;

/// An IAM role of the sandbox.
///
/// @param roleId AWS's unique id: `AROA…`
/// @param maxSession its MaxSessionDuration, one to twelve hours
/// @param mayAssumeRoles whether its sessions may assume every role that trusts them
public record SandboxRole(
    RoleArn arn, String roleId, TrustPolicy trust, Duration maxSession, boolean mayAssumeRoles) {}
