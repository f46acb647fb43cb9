package app.brevet.sandbox;

import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.RoleArn;
import java.time.Duration;

/// What AssumeRoleWithSAML and AssumeRoleWithWebIdentity ask for alike, each part within its
/// limits.
///
/// Source: the API model of STS 2011-06-15. Unlike in AssumeRole, an inline policy has a limit of
/// its own here.
record FederatedParameters(RoleArn roleArn, Duration duration, SessionPolicies policies) {

  private static final int SHORTEST = 900;
  private static final int LONGEST = 43_200;
  private static final int DEFAULT = 3_600;

  /// Reads and checks the limits of each, and of what was read from `limits` before.
  ///
  /// @throws Refusal ValidationError, MalformedInput or MalformedPolicyDocument
  static FederatedParameters read(ParameterLimits limits) throws Refusal {
    String roleArn = limits.required("RoleArn", TextLimit.ARN);
    int seconds = limits.number("DurationSeconds", SHORTEST, LONGEST).orElse(DEFAULT);
    SessionPolicies policies = SessionPolicies.read(limits, TextLimit.SHORT_POLICY);
    limits.requireAll();
    policies.requireDocument();
    return new FederatedParameters(role(roleArn), Duration.ofSeconds(seconds), policies);
  }

  private static RoleArn role(String text) throws Refusal {
    try {
      return RoleArn.parse(text);
    } catch (InvalidInputException e) {
      throw notAnArn();
    }
  }

  /// Checks that this is an ARN.
  ///
  /// @throws Refusal ValidationError
  static void requireArn(String text) throws Refusal {
    try {
      Arn.parse(text);
    } catch (InvalidInputException e) {
      throw notAnArn();
    }
  }

  private static Refusal notAnArn() {
    return Refusal.validation("Request ARN is invalid");
  }
}
