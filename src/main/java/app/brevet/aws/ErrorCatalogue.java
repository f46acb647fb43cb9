package app.brevet.aws;

import app.brevet.model.AwsCause;
import java.util.List;
import java.util.Set;

/// Why AWS refuses, told from its error codes and, where one code means several things, from a part
/// of its text. The first row that fits counts.
///
/// Source: STS and IAM API references, "Common Errors" and the errors of each action; the texts as
/// users of AWS have quoted them.
final class ErrorCatalogue {

  private record Row(Set<String> codes, String part, AwsCause cause) {

    boolean fits(Refusal refusal) {
      return codes.contains(refusal.code()) && refusal.message().contains(part);
    }
  }

  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");
  private static final Set<String> SIGNATURE =
      Set.of("SignatureDoesNotMatch", "InvalidSignatureException");
  private static final Set<String> INVALID =
      Set.of(
          "ValidationError",
          "ValidationException",
          "InvalidParameterValue",
          "InvalidParameterCombination",
          "InvalidInput",
          "InvalidArgument",
          "MissingParameter");

  private static final List<Row> ROWS =
      List.of(
          // The same text for a code that was used before.
          new Row(DENIED, "invalid MFA one time pass code", AwsCause.WRONG_OR_SPENT_CODE),
          new Row(DENIED, "unable to validate MFA code", AwsCause.WRONG_MFA_SERIAL),
          new Row(DENIED, "with session credentials", AwsCause.NEEDS_LONG_TERM_KEY),
          new Row(DENIED, "may not be assumed by root", AwsCause.ROOT_CANNOT_ASSUME_ROLES),
          // AWS never says that MFA or an external id was missing, or that there is no such role.
          new Row(DENIED, "", AwsCause.NOT_AUTHORIZED),
          // A session without MFA that calls IAM gets this too.
          new Row(Set.of("InvalidClientTokenId", "InvalidAccessKeyId"), "", AwsCause.UNKNOWN_KEY),
          new Row(SIGNATURE, "Signature expired", AwsCause.CLOCK_BEHIND),
          new Row(SIGNATURE, "Signature not yet current", AwsCause.CLOCK_AHEAD),
          new Row(SIGNATURE, "", AwsCause.WRONG_SECRET),
          new Row(Set.of("ExpiredToken", "ExpiredTokenException"), "", AwsCause.EXPIRED_SESSION),
          new Row(
              INVALID, "session limit for roles assumed by role chaining", AwsCause.CHAINING_LIMIT),
          new Row(INVALID, "exceeds the MaxSessionDuration", AwsCause.ROLE_MAXIMUM),
          new Row(INVALID, "", AwsCause.INVALID_PARAMETER),
          new Row(Set.of("NoSuchEntity"), "", AwsCause.NO_SUCH_ENTITY),
          new Row(Set.of("EntityAlreadyExists"), "", AwsCause.ENTITY_EXISTS),
          new Row(Set.of("LimitExceeded"), "", AwsCause.LIMIT_EXCEEDED),
          new Row(Set.of("InvalidAuthenticationCode"), "", AwsCause.WRONG_CODE_PAIR),
          new Row(Set.of("DeleteConflict"), "", AwsCause.STILL_IN_USE),
          new Row(
              Set.of("EntityTemporarilyUnmodifiable", "ConcurrentModification"),
              "",
              AwsCause.UNMODIFIABLE_NOW),
          new Row(Set.of("RegionDisabledException"), "", AwsCause.REGION_DISABLED),
          new Row(
              Set.of("MalformedPolicyDocument", "MalformedPolicyDocumentException"),
              "",
              AwsCause.MALFORMED_POLICY),
          new Row(
              Set.of("PackedPolicyTooLarge", "PackedPolicyTooLargeException"),
              "",
              AwsCause.POLICY_TOO_LARGE),
          new Row(
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

  /// The cause of the first row that fits; else what the HTTP status tells, else `UNKNOWN`.
  static AwsCause causeOf(Refusal refusal) {
    return ROWS.stream()
        .filter(row -> row.fits(refusal))
        .findFirst()
        .map(Row::cause)
        .orElseGet(() -> byStatus(refusal.status()));
  }

  private static AwsCause byStatus(int status) {
    if (status == 429) {
      return AwsCause.THROTTLED;
    }
    return status >= 500 ? AwsCause.SERVICE_FAULT : AwsCause.UNKNOWN;
  }
}
