package app.brevet.aws;

import app.brevet.model.Arn;
import java.util.OptionalInt;

/// What AssumeRoot takes.
///
/// @param targetPrincipal the member account: its 12 digits, or its root's ARN
/// @param taskPolicyArn one of `arn:PARTITION:iam::aws:policy/root-task/…`
/// @param seconds 0 to 900; empty for AWS's default, which is 900
public record AssumeRootRequest(
    AwsTarget target, String targetPrincipal, Arn taskPolicyArn, OptionalInt seconds) {}
