package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.OptionalInt;

/// Gives sessions of roles to whom an identity provider vouches for. They are role sessions as
/// those of AssumeRole are: a role that is assumed with one of them is chained.
///
/// Source: STS API reference, AssumeRoleWithSAML and AssumeRoleWithWebIdentity; IAM User Guide,
/// "Pass session tags in AWS STS".
final class FederatedSessions {

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;

  FederatedSessions(SandboxDirectory directory, IssuedSessions sessions) {
    this.directory = directory;
    this.sessions = sessions;
  }

  /// A session, and what is answered of it.
  record Issued(
      Caller.RoleSession session, SessionCredentials credentials, OptionalInt packedPolicySize) {

    /// Adds the elements that both actions answer.
    void describe(AwsXml xml) {
      session.sourceIdentity().ifPresent(identity -> xml.leaf("SourceIdentity", identity));
      xml.element(
          "AssumedRoleUser",
          user ->
              user.leaf("AssumedRoleId", session.userId()).leaf("Arn", session.arn().toString()));
      packedPolicySize.ifPresent(percent -> xml.leaf("PackedPolicySize", String.valueOf(percent)));
      StsActions.describe(xml, credentials);
    }
  }

  /// A session of the role that is asked for.
  ///
  /// @param most the longest that the token allows; the role's own maximum is asked besides
  /// @throws Refusal RegionDisabledException, then PackedPolicyTooLarge, then AccessDenied, then
  ///   ValidationError
  Issued issue(String action, FederatedParameters asked, FederatedIdentity identity, Duration most)
      throws Refusal {
    directory.settings().requireEverywhere(asked.roleArn().arn().account());
    OptionalInt packed = asked.policies().packedSize(identity.tags());
    SandboxRole role = trustingRole(action, asked, identity);
    if (asked.duration().compareTo(role.maxSession()) > 0) {
      throw Refusal.validation(
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    Caller.RoleSession session =
        new Caller.RoleSession(
            role,
            identity.roleSessionName(),
            identity.tags().transitiveKeys(),
            identity.sourceIdentity());
    Duration granted = asked.duration().compareTo(most) < 0 ? asked.duration() : most;
    return new Issued(session, sessions.issue(session, granted, grant(asked, identity)), packed);
  }

  /// Nobody signed the call, so the console does not ask which duration it named.
  private static SessionGrant grant(FederatedParameters asked, FederatedIdentity identity) {
    return new SessionGrant(
        asked.policies().inline(), asked.policies().arns(), identity.tags().tags(), false, false);
  }

  /// The role, if it is there and trusts the identity: AWS does not tell which of the two failed.
  private SandboxRole trustingRole(
      String action, FederatedParameters asked, FederatedIdentity identity) throws Refusal {
    SandboxRole role =
        directory
            .role(asked.roleArn().toString())
            .filter(known -> known.trust().trusts(identity.provider(), identity.context()))
            .orElseThrow(() -> notAuthorized(action));
    if (!identity.tags().tags().isEmpty() && !role.trust().tagsAllowed()) {
      throw notAuthorized("TagSession");
    }
    if (identity.sourceIdentity().isPresent() && !role.trust().sourceIdentityAllowed()) {
      throw notAuthorized("SetSourceIdentity");
    }
    return role;
  }

  /// Who calls has no ARN that could be told.
  private static Refusal notAuthorized(String action) {
    return Refusal.accessDenied("Not authorized to perform sts:" + action);
  }
}
