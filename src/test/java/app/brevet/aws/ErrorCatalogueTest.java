package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AwsCause;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row over the wire, in the words in which users have seen it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorCatalogueTest {

  private final StsFixture aws;

  ErrorCatalogueTest() throws Exception {
    aws = new StsFixture();
  }

  @AfterAll
  void close() throws Exception {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
WRONG_OR_SPENT_CODE | 403 | AccessDenied | MultiFactorAuthentication failed with invalid MFA one time pass code.
WRONG_MFA_SERIAL | 403 | AccessDenied | MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.
NOT_AUTHORIZED | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R
NOT_AUTHORIZED | 403 | AccessDenied | Access denied
NEEDS_LONG_TERM_KEY | 403 | AccessDenied | Cannot call GetSessionToken with session credentials
ROOT_CANNOT_ASSUME_ROLES | 403 | AccessDenied | Roles may not be assumed by root accounts.
UNKNOWN_KEY | 403 | InvalidClientTokenId | The security token included in the request is invalid.
UNKNOWN_KEY | 403 | InvalidClientTokenId | The security token included in the request is invalid
UNKNOWN_KEY | 403 | InvalidAccessKeyId | The AWS Access Key Id you provided does not exist in our records.
WRONG_SECRET | 403 | SignatureDoesNotMatch | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.
CLOCK_BEHIND | 403 | SignatureDoesNotMatch | Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z (20220127T015928Z - 15 min.)
CLOCK_AHEAD | 403 | SignatureDoesNotMatch | Signature not yet current: 20220127T031427Z is still later than 20220127T021428Z (20220127T015928Z + 15 min.)
EXPIRED_SESSION | 403 | ExpiredToken | The security token included in the request is expired
EXPIRED_SESSION | 400 | ExpiredTokenException | Token expired: current date/time 2 must be before the expiration date/time1
CHAINING_LIMIT | 400 | ValidationError | The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.
ROLE_MAXIMUM | 400 | ValidationError | The requested DurationSeconds exceeds the MaxSessionDuration set for this role.
REGION_DISABLED | 403 | RegionDisabledException | STS is not activated in this region for account:123456789012.
MALFORMED_POLICY | 400 | MalformedPolicyDocument | Unexpected character ('i' (code 105)): expected a valid value
POLICY_TOO_LARGE | 400 | PackedPolicyTooLarge | Packed policy consumes 103% of allotted space, please use smaller policy.
INVALID_PARAMETER | 400 | ValidationError | 1 validation error detected: Value 'a:b' at 'roleSessionName' failed to satisfy constraint
INVALID_PARAMETER | 400 | InvalidParameterValue | Duplicate tag keys found. Please note that Tag keys are case insensitive.
NO_SUCH_ENTITY | 404 | NoSuchEntity | The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found.
ENTITY_EXISTS | 409 | EntityAlreadyExists | MFADevice entity at the same path and name already exists.
LIMIT_EXCEEDED | 409 | LimitExceeded | Cannot exceed quota for AccessKeysPerUser: 2
WRONG_CODE_PAIR | 403 | InvalidAuthenticationCode | Authentication code for device is not valid.
STILL_IN_USE | 409 | DeleteConflict | MFA VirtualDevice in use. Must deactivate first.
UNMODIFIABLE_NOW | 409 | EntityTemporarilyUnmodifiable | The request was rejected because it referenced an entity that is temporarily unmodifiable.
THROTTLED | 400 | Throttling | Rate exceeded
SERVICE_FAULT | 500 | InternalFailure | The request processing has failed because of an unknown error
UNKNOWN | 400 | SomethingNew | Never seen before
""")
  void anyCall_whenAwsRefuses_thenGivesTheCauseAndAwssOwnWords(
      AwsCause cause, int status, String code, String message) {
    aws.server.answer(status, AwsAnswers.error(code, message));

    AwsException refused =
        catchThrowableOfType(
            AwsException.class,
            () -> aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode()));

    assertThat(refused.awsCause()).isEqualTo(cause);
    assertThat(refused.reason()).isEqualTo(AwsException.Reason.REFUSED);
    assertThat(refused.awsCode()).isEqualTo(code);
    assertThat(refused).hasMessage(message);
    assertThat(refused.requestId()).isEqualTo(Optional.of(AwsAnswers.REQUEST_ID));
  }
}
