package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The action GetFederationToken.
///
/// Source: STS API reference, GetFederationToken: long-term keys only, those of an account's root
/// for at most an hour.
final class GetFederationToken {

  private static final int SHORTEST = 900;
  private static final int LONGEST = 129_600;
  private static final int DEFAULT = 43_200;
  private static final int ROOT_LONGEST = 3_600;

  private final IssuedSessions sessions;
  private final StsPermissions permissions;

  GetFederationToken(IssuedSessions sessions, StsPermissions permissions) {
    this.sessions = sessions;
    this.permissions = permissions;
  }

  /// The content of GetFederationTokenResult.
  ///
  /// @throws Refusal in this order: a parameter, the policies' size, the kind of caller, its policy
  Consumer<AwsXml> answer(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String name = limits.required("Name", TextLimit.FEDERATED_USER_NAME);
    SessionPolicies policies = SessionPolicies.read(limits, TextLimit.SHORT_POLICY);
    int asked = limits.number("DurationSeconds", SHORTEST, LONGEST).orElse(DEFAULT);
    SessionTags tags = SessionTags.read(parameters, limits);
    policies.requireDocument();
    OptionalInt packed = policies.packedSize(tags);
    Caller.LongTerm signer = permissions.longTerm("GetFederationToken", caller);
    permissions.requirePolicy("GetFederationToken", signer);
    if (!tags.tags().isEmpty()) {
      permissions.requirePolicy("TagSession", signer);
    }
    int granted = signer.isRoot() ? Math.min(asked, ROOT_LONGEST) : asked;
    Caller.FederatedUser user = new Caller.FederatedUser(signer.user(), name);
    SessionCredentials credentials =
        sessions.issue(
            user, Duration.ofSeconds(granted), SessionGrant.of(caller, parameters, policies, tags));
    return xml -> {
      StsActions.describe(xml, credentials);
      xml.element(
          "FederatedUser",
          inner -> inner.leaf("FederatedUserId", user.userId()).leaf("Arn", user.arn().toString()));
      packed.ifPresent(percent -> xml.leaf("PackedPolicySize", String.valueOf(percent)));
    };
  }
}
