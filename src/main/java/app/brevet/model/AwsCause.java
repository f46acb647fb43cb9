package app.brevet.model;

import java.util.Locale;

/// Why AWS refused a call: the cases that people meet, told apart by code and message, each with
/// what mends it. `aws` has the matchers, `words` the advice.
public enum AwsCause {
  WRONG_OR_SPENT_CODE(Mend.NEXT_CODE),
  WRONG_MFA_SERIAL(Mend.EDIT_MFA_SERIAL),
  NOT_AUTHORIZED(Mend.ASK_ADMINISTRATOR),
  /// AssumeRole was denied. AWS says the same where MFA is missing and where there is no such role.
  ROLE_NOT_ALLOWED(Mend.CHECK_PROFILE),
  /// The same, and the user behind the role has no MFA device in its profile.
  ROLE_WITHOUT_MFA(Mend.EDIT_MFA_SERIAL),
  EXPLICIT_DENY(Mend.ASK_ADMINISTRATOR),
  NO_POLICY_ALLOWS(Mend.ASK_ADMINISTRATOR),
  /// A policy that limits what others allow, as a service control policy or a permissions boundary,
  /// does not let it pass.
  LIMITED_BY_POLICY(Mend.ASK_ADMINISTRATOR),
  /// The reason stands in a message that DecodeAuthorizationMessage decodes.
  ENCODED_DENIAL(Mend.DECODE_MESSAGE),
  SAML_NOT_ALLOWED(Mend.CHECK_PROFILE),
  WEB_IDENTITY_NOT_ALLOWED(Mend.CHECK_PROFILE),
  /// The role's trust policy, or a policy of who asks, lacks `sts:TagSession`.
  TAGS_NOT_ALLOWED(Mend.CHECK_PROFILE),
  /// The same with `sts:SetSourceIdentity`.
  SOURCE_IDENTITY_NOT_ALLOWED(Mend.CHECK_PROFILE),
  UNKNOWN_KEY(Mend.REENTER_SECRET),
  /// An unknown key in a region that an account must switch on first.
  OPT_IN_REGION(Mend.EDIT_REGION),
  /// An unknown session at IAM, which takes none that was got without MFA.
  SESSION_WITHOUT_MFA(Mend.EDIT_MFA_SERIAL),
  WRONG_SECRET(Mend.REENTER_SECRET),
  CLOCK_BEHIND(Mend.SET_CLOCK),
  CLOCK_AHEAD(Mend.SET_CLOCK),
  /// The clocks differ too much, and nobody knows which way.
  CLOCK_OFF(Mend.SET_CLOCK),
  EXPIRED_SESSION(Mend.RENEW_SESSION),
  IDENTITY_TOKEN_EXPIRED(Mend.SIGN_IN_AGAIN),
  SAML_TOO_LATE(Mend.SIGN_IN_AGAIN),
  /// A context provider's assertion that a call of AssumeRole carried.
  CONTEXT_EXPIRED(Mend.TRY_AGAIN),
  TRADE_IN_TOKEN_EXPIRED(Mend.TRY_AGAIN),
  IDENTITY_TOKEN_INVALID(Mend.SIGN_IN_AGAIN),
  SAML_RESPONSE_INVALID(Mend.ASK_ADMINISTRATOR),
  SAML_PROVIDER_NOT_FOUND(Mend.EDIT_PARAMETERS),
  OIDC_PROVIDER_NOT_FOUND(Mend.CHECK_PROFILE),
  IDP_KEY_UNREACHABLE(Mend.WAIT),
  IDP_UNREACHABLE(Mend.WAIT),
  IDP_REJECTED_CLAIM(Mend.SIGN_IN_AGAIN),
  CHAINING_LIMIT(Mend.EDIT_DURATION),
  ROLE_MAXIMUM(Mend.EDIT_DURATION),
  DURATION_ESCALATION(Mend.RENEW_SESSION),
  NEEDS_LONG_TERM_KEY(Mend.EDIT_SOURCE),
  ROOT_CANNOT_ASSUME_ROLES(Mend.EDIT_SOURCE),
  REGION_DISABLED(Mend.EDIT_REGION),
  OUTBOUND_FEDERATION_DISABLED(Mend.ASK_ADMINISTRATOR),
  MALFORMED_POLICY(Mend.EDIT_PARAMETERS),
  POLICY_TOO_LARGE(Mend.EDIT_PARAMETERS),
  TAGS_TOO_LARGE(Mend.EDIT_PARAMETERS),
  DUPLICATE_TAGS(Mend.EDIT_PARAMETERS),
  TRANSITIVE_TAG_MISSING(Mend.EDIT_PARAMETERS),
  TRANSITIVE_TAG_CONFLICT(Mend.EDIT_PARAMETERS),
  INVALID_PARAMETER(Mend.EDIT_PARAMETERS),
  AUTHORIZATION_MESSAGE_INVALID(Mend.DECODE_MESSAGE),
  JWT_TOO_LARGE(Mend.TRY_AGAIN),
  NO_SUCH_ENTITY(Mend.LOOK_AT_AWS),
  ENTITY_EXISTS(Mend.LOOK_AT_AWS),
  LIMIT_EXCEEDED(Mend.LOOK_AT_AWS),
  WRONG_CODE_PAIR(Mend.NEXT_CODE),
  STILL_IN_USE(Mend.LOOK_AT_AWS),
  UNMODIFIABLE_NOW(Mend.WAIT),
  THROTTLED(Mend.WAIT),
  SERVICE_FAULT(Mend.WAIT),
  UNKNOWN(Mend.ASK_ADMINISTRATOR);

  private final Mend mend;

  AwsCause(Mend mend) {
    this.mend = mend;
  }

  /// What mends it.
  public Mend mend() {
    return mend;
  }

  /// Whether AWS knows who signed, and does not allow it: a session with MFA may be allowed.
  public boolean isDenial() {
    return switch (this) {
      case NOT_AUTHORIZED,
          ROLE_NOT_ALLOWED,
          ROLE_WITHOUT_MFA,
          EXPLICIT_DENY,
          NO_POLICY_ALLOWS,
          LIMITED_BY_POLICY,
          ENCODED_DENIAL,
          TAGS_NOT_ALLOWED,
          SOURCE_IDENTITY_NOT_ALLOWED ->
          true;
      default -> false;
    };
  }

  /// Whether AWS does not know the key that signed, be it that it does not know it yet.
  public boolean isOfTheKey() {
    return this == UNKNOWN_KEY || this == OPT_IN_REGION || this == SESSION_WITHOUT_MFA;
  }

  /// Whether the request was refused for its time alone, so that nothing was done with it.
  public boolean isOfTheClock() {
    return this == CLOCK_BEHIND || this == CLOCK_AHEAD || this == CLOCK_OFF;
  }

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
