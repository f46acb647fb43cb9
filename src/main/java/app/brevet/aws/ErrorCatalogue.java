package app.brevet.aws;

import app.brevet.model.AwsCause;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Why AWS refuses, told from its error codes and, where one code means several things, from a part
/// of its text, from the HTTP status, or from what was asked. The first row that fits counts.
///
/// Source: STS and IAM API references, "Common Errors" and the errors of each action; the texts as
/// users of AWS have quoted them.
final class ErrorCatalogue {

  /// One row.
  ///
  /// @param status the HTTP status; 0 for any
  /// @param part what AWS's text holds; empty for any
  record Row(Set<String> codes, int status, String part, Predicate<Asked> where, AwsCause cause) {

    boolean fits(Refusal refusal, Asked asked) {
      return codes.contains(refusal.code())
          && (status == 0 || status == refusal.status())
          && refusal.message().contains(part)
          && where.test(asked);
    }
  }

  private static final int BAD_REQUEST = 400;
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");
  private static final Set<String> UNKNOWN_KEY =
      Set.of("InvalidClientTokenId", "InvalidAccessKeyId");
  private static final Set<String> SIGNATURE =
      Set.of("SignatureDoesNotMatch", "InvalidSignatureException");
  private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");
  private static final Set<String> TOKEN =
      Set.of("InvalidIdentityToken", "InvalidIdentityTokenException");
  private static final Set<String> INVALID =
      Set.of(
          "ValidationError",
          "ValidationException",
          "InvalidParameterValue",
          "InvalidParameterCombination",
          "InvalidInput",
          "InvalidArgument",
          "MissingParameter");
  private static final Set<String> TOO_LARGE =
      Set.of("PackedPolicyTooLarge", "PackedPolicyTooLargeException");

  private static final List<Row> ROWS =
      List.of(
          // The same text for a code that was used before.
          row(DENIED, "invalid MFA one time pass code", AwsCause.WRONG_OR_SPENT_CODE),
          row(DENIED, "unable to validate MFA code", AwsCause.WRONG_MFA_SERIAL),
          row(DENIED, "with session credentials", AwsCause.NEEDS_LONG_TERM_KEY),
          row(DENIED, "may not be assumed by root", AwsCause.ROOT_CANNOT_ASSUME_ROLES),
          row(DENIED, "Encoded authorization failure message", AwsCause.ENCODED_DENIAL),
          row(DENIED, "explicit deny", AwsCause.EXPLICIT_DENY),
          // These limit what other policies allow: neither the role nor the profile is at fault.
          row(DENIED, "because no service control policy allows", AwsCause.LIMITED_BY_POLICY),
          row(DENIED, "because no resource control policy allows", AwsCause.LIMITED_BY_POLICY),
          row(DENIED, "because no permissions boundary allows", AwsCause.LIMITED_BY_POLICY),
          row(DENIED, "because no session policy allows", AwsCause.LIMITED_BY_POLICY),
          row(DENIED, "because no VPC endpoint policy allows", AwsCause.LIMITED_BY_POLICY),
          row(DENIED, "sts:AssumeRoleWithSAML", AwsCause.SAML_NOT_ALLOWED),
          row(DENIED, "sts:AssumeRoleWithWebIdentity", AwsCause.WEB_IDENTITY_NOT_ALLOWED),
          // These two go with a call, and are allowed apart from it: in the role's trust policy
          // too.
          row(DENIED, "perform: sts:TagSession", AwsCause.TAGS_NOT_ALLOWED),
          row(DENIED, "perform sts:TagSession", AwsCause.TAGS_NOT_ALLOWED),
          row(DENIED, "perform: sts:SetSourceIdentity", AwsCause.SOURCE_IDENTITY_NOT_ALLOWED),
          row(DENIED, "perform sts:SetSourceIdentity", AwsCause.SOURCE_IDENTITY_NOT_ALLOWED),
          // AWS never says that MFA or an external id was missing, nor that there is no such role:
          // it may say that no policy allows it.
          row(DENIED, "perform: sts:AssumeRole on", AwsCause.ROLE_NOT_ALLOWED),
          row(DENIED, "because no ", AwsCause.NO_POLICY_ALLOWS),
          row(DENIED, "", AwsCause.NOT_AUTHORIZED),
          where(UNKNOWN_KEY, Asked::isIamBySession, AwsCause.SESSION_WITHOUT_MFA),
          where(UNKNOWN_KEY, Asked::isOptInRegion, AwsCause.OPT_IN_REGION),
          row(UNKNOWN_KEY, "", AwsCause.UNKNOWN_KEY),
          row(SIGNATURE, "Signature expired", AwsCause.CLOCK_BEHIND),
          row(SIGNATURE, "Signature not yet current", AwsCause.CLOCK_AHEAD),
          row(SIGNATURE, "", AwsCause.WRONG_SECRET),
          // These codes do not say which clock is late; the answer's `Date` may.
          row(Set.of("RequestTimeTooSkewed", "RequestExpired"), "", AwsCause.CLOCK_OFF),
          row(EXPIRED, "Token must be redeemed within", AwsCause.SAML_TOO_LATE),
          row(EXPIRED, "Response has expired", AwsCause.SAML_TOO_LATE),
          // 403 is about who signed, 400 about what was sent: where nothing was that can be over,
          // as with AssumeRoot, only the session that signed is left.
          new Row(
              EXPIRED, BAD_REQUEST, "", Asked::isByIdentityToken, AwsCause.IDENTITY_TOKEN_EXPIRED),
          new Row(EXPIRED, BAD_REQUEST, "", Asked::isWithContexts, AwsCause.CONTEXT_EXPIRED),
          row(EXPIRED, "", AwsCause.EXPIRED_SESSION),
          row(
              Set.of("ExpiredTradeInToken", "ExpiredTradeInTokenException"),
              "",
              AwsCause.TRADE_IN_TOKEN_EXPIRED),
          row(TOKEN, "No OpenIDConnect provider found", AwsCause.OIDC_PROVIDER_NOT_FOUND),
          row(TOKEN, "retrieve verification key", AwsCause.IDP_KEY_UNREACHABLE),
          row(TOKEN, "Response signature invalid", AwsCause.SAML_RESPONSE_INVALID),
          row(TOKEN, "Issuer not present in specified provider", AwsCause.SAML_RESPONSE_INVALID),
          row(TOKEN, "Specified provider doesn't exist", AwsCause.SAML_PROVIDER_NOT_FOUND),
          row(TOKEN, "", AwsCause.IDENTITY_TOKEN_INVALID),
          row(
              Set.of("IDPCommunicationError", "IDPCommunicationErrorException"),
              "",
              AwsCause.IDP_UNREACHABLE),
          row(
              Set.of("IDPRejectedClaim", "IDPRejectedClaimException"),
              "",
              AwsCause.IDP_REJECTED_CLAIM),
          row(INVALID, "session limit for roles assumed by role chaining", AwsCause.CHAINING_LIMIT),
          row(INVALID, "exceeds the MaxSessionDuration", AwsCause.ROLE_MAXIMUM),
          row(INVALID, "Duplicate tag keys", AwsCause.DUPLICATE_TAGS),
          row(
              INVALID,
              "transitive tag key must be included in the requested tags",
              AwsCause.TRANSITIVE_TAG_MISSING),
          row(INVALID, "conflicts with a transitive tag key", AwsCause.TRANSITIVE_TAG_CONFLICT),
          row(INVALID, "", AwsCause.INVALID_PARAMETER),
          row(
              Set.of("InvalidAuthorizationMessage", "InvalidAuthorizationMessageException"),
              "",
              AwsCause.AUTHORIZATION_MESSAGE_INVALID),
          row(
              Set.of("SessionDurationEscalation", "SessionDurationEscalationException"),
              "",
              AwsCause.DURATION_ESCALATION),
          row(
              Set.of(
                  "OutboundWebIdentityFederationDisabled",
                  "OutboundWebIdentityFederationDisabledException"),
              "",
              AwsCause.OUTBOUND_FEDERATION_DISABLED),
          row(
              Set.of("JWTPayloadSizeExceeded", "JWTPayloadSizeExceededException"),
              "",
              AwsCause.JWT_TOO_LARGE),
          row(Set.of("NoSuchEntity"), "", AwsCause.NO_SUCH_ENTITY),
          row(Set.of("EntityAlreadyExists"), "", AwsCause.ENTITY_EXISTS),
          row(Set.of("LimitExceeded"), "", AwsCause.LIMIT_EXCEEDED),
          row(Set.of("InvalidAuthenticationCode"), "", AwsCause.WRONG_CODE_PAIR),
          row(Set.of("DeleteConflict"), "", AwsCause.STILL_IN_USE),
          row(
              Set.of("EntityTemporarilyUnmodifiable", "ConcurrentModification"),
              "",
              AwsCause.UNMODIFIABLE_NOW),
          row(Set.of("RegionDisabledException"), "", AwsCause.REGION_DISABLED),
          row(
              Set.of("MalformedPolicyDocument", "MalformedPolicyDocumentException"),
              "",
              AwsCause.MALFORMED_POLICY),
          row(TOO_LARGE, "session tags", AwsCause.TAGS_TOO_LARGE),
          row(TOO_LARGE, "", AwsCause.POLICY_TOO_LARGE),
          row(
              Set.of(
                  "Throttling",
                  "ThrottlingException",
                  "ThrottledException",
                  "RequestThrottled",
                  "RequestLimitExceeded",
                  "TooManyRequestsException",
                  "SlowDown"),
              "",
              AwsCause.THROTTLED));

  private ErrorCatalogue() {}

  private static Row row(Set<String> codes, String part, AwsCause cause) {
    return new Row(codes, 0, part, _ -> true, cause);
  }

  private static Row where(Set<String> codes, Predicate<Asked> where, AwsCause cause) {
    return new Row(codes, 0, "", where, cause);
  }

  /// All rows, in their order.
  static List<Row> rows() {
    return ROWS;
  }

  /// The cause of the first row that fits; else what the HTTP status tells, else `UNKNOWN`.
  static AwsCause causeOf(Refusal refusal, Asked asked) {
    return ROWS.stream()
        .filter(row -> row.fits(refusal, asked))
        .findFirst()
        .map(Row::cause)
        .orElseGet(() -> byStatus(refusal.status()));
  }

  /// Whether AWS failed to ask an identity provider, which may answer the next moment.
  ///
  /// Source: AssumeRoleWithWebIdentity, `IDPCommunicationError`: "the error can be transient";
  /// users see the same as `InvalidIdentityToken`.
  static boolean isOfTheProviderForNow(String code, String message) {
    AwsCause cause =
        ROWS.stream()
            .filter(row -> row.codes().contains(code) && message.contains(row.part()))
            .findFirst()
            .map(Row::cause)
            .orElse(AwsCause.UNKNOWN);
    return cause == AwsCause.IDP_KEY_UNREACHABLE || cause == AwsCause.IDP_UNREACHABLE;
  }

  private static AwsCause byStatus(int status) {
    if (status == 429) {
      return AwsCause.THROTTLED;
    }
    return status >= 500 ? AwsCause.SERVICE_FAULT : AwsCause.UNKNOWN;
  }
}
