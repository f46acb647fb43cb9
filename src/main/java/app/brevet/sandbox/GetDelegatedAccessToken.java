package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The action GetDelegatedAccessToken: credentials with what somebody delegated, for a token that
/// says so.
///
/// Source: STS API reference, GetDelegatedAccessToken, which says that PackedPolicySize is no
/// longer told. AWS does not publish what a token that it never issued is answered with: here it is
/// AccessDenied.
final class GetDelegatedAccessToken {

  private static final int BAD_REQUEST = 400;
  private static final Duration LIFE = Duration.ofHours(1);
  private static final SessionTags NO_TAGS = new SessionTags(Map.of(), Set.of());

  private final TradeInTokens tokens;
  private final IssuedSessions sessions;
  private final StsPermissions permissions;

  GetDelegatedAccessToken(
      TradeInTokens tokens, IssuedSessions sessions, StsPermissions permissions) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.permissions = permissions;
  }

  /// The content of GetDelegatedAccessTokenResult.
  ///
  /// @throws Refusal in this order: the parameter, the kind of caller and its policy, the token,
  ///   the size of what it delegates
  Consumer<AwsXml> answer(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String text = limits.required("TradeInToken", TextLimit.TRADE_IN_TOKEN);
    limits.requireAll();
    permissions.require("GetDelegatedAccessToken", caller);
    TradeInTokens.TradeIn tradeIn =
        tokens
            .find(text)
            .orElseThrow(() -> Refusal.notAuthorized(caller, "sts:GetDelegatedAccessToken", "*"));
    if (tokens.isExpired(tradeIn)) {
      throw new Refusal(
          BAD_REQUEST,
          "ExpiredTradeInTokenException",
          "The trade-in token provided in the request has expired and can no longer be exchanged"
              + " for credentials.");
    }
    SessionPolicies policies = new SessionPolicies(tradeIn.policy(), List.of());
    policies.packedSize(NO_TAGS);
    SessionCredentials credentials =
        sessions.issue(
            new Caller.Delegate(tradeIn.delegator()),
            LIFE,
            new SessionGrant(
                policies.inline(),
                policies.arns(),
                Map.of(),
                caller instanceof Caller.LongTerm,
                false));
    return xml -> {
      StsActions.describe(xml, credentials);
      xml.leaf("AssumedPrincipal", tradeIn.delegator().arn().toString());
    };
  }
}
