package app.brevet.aws;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A refusal in AWS's own words, as users have quoted it or as AWS's API model says it, and what it
/// means. All of them together are every row of the catalogue.
///
/// @param asked what was asked when AWS said so
public record QuotedRefusal(AwsCause cause, How asked, int status, String code, String message) {

  /// What decides beside AWS's words.
  public enum How {
    /// Nothing does.
    ANY,
    /// STS of a region that an account must switch on first.
    OPT_IN,
    /// IAM, by a session.
    IAM_SESSION,
    /// AssumeRoleWithWebIdentity.
    TOKEN,
    /// AssumeRole with what context providers say.
    CONTEXTS,
    /// AssumeRoot, by a session.
    ROOT,
    /// A role of a user whose profile names no MFA device.
    NO_MFA
  }

  private static final String TABLE =
"""
WRONG_OR_SPENT_CODE | ANY | 403 | AccessDenied | MultiFactorAuthentication failed with invalid MFA one time pass code.
WRONG_MFA_SERIAL | ANY | 403 | AccessDenied | MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.
NOT_AUTHORIZED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: iam:CreateAccessKey on resource: user A
NOT_AUTHORIZED | ANY | 403 | AccessDenied | Access denied
ROLE_NOT_ALLOWED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R
ROLE_WITHOUT_MFA | NO_MFA | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R
EXPLICIT_DENY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-example
EXPLICIT_DENY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: iam:ListMFADevices on resource: user A with an explicit deny in an identity-based policy
ROLE_NOT_ALLOWED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no identity-based policy allows the sts:AssumeRole action
ROLE_NOT_ALLOWED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no resource-based policy allows the sts:AssumeRole action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no service control policy allows the sts:AssumeRole action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no resource control policy allows the sts:AssumeRole action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no permissions boundary allows the sts:AssumeRole action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no session policy allows the sts:AssumeRole action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R because no VPC endpoint policy allows the sts:AssumeRole action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:AssumeRoleWithSAML on resource: arn:aws:iam::123456789012:role/R because no service control policy allows the sts:AssumeRoleWithSAML action
LIMITED_BY_POLICY | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/R because no permissions boundary allows the sts:TagSession action
NO_POLICY_ALLOWS | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: iam:CreateAccessKey on resource: user A because no identity-based policy allows the iam:CreateAccessKey action
ENCODED_DENIAL | ANY | 403 | UnauthorizedOperation | You are not authorized to perform this operation. Encoded authorization failure message: 4GIOHlTkIaWHQD0Q0m6XSnuUMCm-abcdefghijklmn_abcdefghijklmn-abcdef
SAML_NOT_ALLOWED | ANY | 403 | AccessDenied | Not authorized to perform sts:AssumeRoleWithSAML
WEB_IDENTITY_NOT_ALLOWED | ANY | 403 | AccessDenied | Not authorized to perform sts:AssumeRoleWithWebIdentity
TAGS_NOT_ALLOWED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/R
TAGS_NOT_ALLOWED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/R because no identity-based policy allows the sts:TagSession action
TAGS_NOT_ALLOWED | ANY | 403 | AccessDenied | Not authorized to perform sts:TagSession
SOURCE_IDENTITY_NOT_ALLOWED | ANY | 403 | AccessDenied | User: arn:aws:iam::123456789012:user/A is not authorized to perform: sts:SetSourceIdentity on resource: arn:aws:iam::123456789012:role/R
SOURCE_IDENTITY_NOT_ALLOWED | ANY | 403 | AccessDenied | Not authorized to perform sts:SetSourceIdentity
NEEDS_LONG_TERM_KEY | ANY | 403 | AccessDenied | Cannot call GetSessionToken with session credentials
NEEDS_LONG_TERM_KEY | ANY | 403 | AccessDenied | Cannot call GetFederationToken with session credentials
ROOT_CANNOT_ASSUME_ROLES | ANY | 403 | AccessDenied | Roles may not be assumed by root accounts.
UNKNOWN_KEY | ANY | 403 | InvalidClientTokenId | The security token included in the request is invalid.
UNKNOWN_KEY | ANY | 403 | InvalidClientTokenId | The security token included in the request is invalid
UNKNOWN_KEY | ANY | 403 | InvalidAccessKeyId | The AWS Access Key Id you provided does not exist in our records.
OPT_IN_REGION | OPT_IN | 403 | InvalidClientTokenId | The security token included in the request is invalid
SESSION_WITHOUT_MFA | IAM_SESSION | 403 | InvalidClientTokenId | The security token included in the request is invalid
WRONG_SECRET | ANY | 403 | SignatureDoesNotMatch | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.
CLOCK_BEHIND | ANY | 403 | SignatureDoesNotMatch | Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z (20220127T015928Z - 15 min.)
CLOCK_AHEAD | ANY | 403 | SignatureDoesNotMatch | Signature not yet current: 20220127T031427Z is still later than 20220127T021428Z (20220127T015928Z + 15 min.)
CLOCK_OFF | ANY | 403 | RequestTimeTooSkewed | The difference between the request time and the current time is too large.
CLOCK_OFF | ANY | 400 | RequestExpired | Request has expired.
EXPIRED_SESSION | ANY | 403 | ExpiredToken | The security token included in the request is expired
IDENTITY_TOKEN_EXPIRED | TOKEN | 400 | ExpiredTokenException | Token expired: current date/time 1612476403 must be before the expiration date/time1612472804
CONTEXT_EXPIRED | CONTEXTS | 400 | ExpiredTokenException | The web identity token that was passed is expired or is not valid.
EXPIRED_SESSION | ROOT | 400 | ExpiredTokenException | The web identity token that was passed is expired or is not valid.
SAML_TOO_LATE | ANY | 400 | ExpiredTokenException | Token must be redeemed within 5 minutes of issuance
SAML_TOO_LATE | ANY | 400 | ExpiredTokenException | Response has expired
TRADE_IN_TOKEN_EXPIRED | ANY | 400 | ExpiredTradeInTokenException | The trade in token provided in the request has expired and cannot be exchanged for credentials.
IDENTITY_TOKEN_INVALID | ANY | 400 | InvalidIdentityToken | Incorrect token audience
SAML_RESPONSE_INVALID | ANY | 400 | InvalidIdentityToken | Response signature invalid
SAML_RESPONSE_INVALID | ANY | 400 | InvalidIdentityToken | Issuer not present in specified provider
SAML_PROVIDER_NOT_FOUND | ANY | 400 | InvalidIdentityToken | Specified provider doesn't exist
OIDC_PROVIDER_NOT_FOUND | ANY | 400 | InvalidIdentityToken | No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com
IDP_KEY_UNREACHABLE | ANY | 400 | InvalidIdentityToken | Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements
IDP_UNREACHABLE | ANY | 400 | IDPCommunicationError | The identity provider (IdP) that was asked to verify the incoming identity token could not be reached.
IDP_REJECTED_CLAIM | ANY | 403 | IDPRejectedClaim | The identity provider (IdP) reported that authentication failed.
CHAINING_LIMIT | ANY | 400 | ValidationError | The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.
ROLE_MAXIMUM | ANY | 400 | ValidationError | The requested DurationSeconds exceeds the MaxSessionDuration set for this role.
DURATION_ESCALATION | ANY | 403 | SessionDurationEscalationException | The requested token duration would extend the session beyond its original expiration time.
REGION_DISABLED | ANY | 403 | RegionDisabledException | STS is not activated in this region for account:123456789012. Your account administrator can activate STS in this region using the IAM Console.
OUTBOUND_FEDERATION_DISABLED | ANY | 403 | OutboundWebIdentityFederationDisabledException | The outbound web identity federation feature is not enabled for this account.
MALFORMED_POLICY | ANY | 400 | MalformedPolicyDocument | Unexpected character ('i' (code 105)): expected a valid value
POLICY_TOO_LARGE | ANY | 400 | PackedPolicyTooLarge | Packed policy consumes 103% of allotted space, please use smaller policy.
TAGS_TOO_LARGE | ANY | 400 | PackedPolicyTooLarge | Packed size of session tags consumes 104% of allotted space.
DUPLICATE_TAGS | ANY | 400 | InvalidParameterValue | Duplicate tag keys found. Please note that Tag keys are case insensitive.
TRANSITIVE_TAG_MISSING | ANY | 400 | InvalidParameterValue | The specified transitive tag key must be included in the requested tags.
TRANSITIVE_TAG_CONFLICT | ANY | 400 | InvalidParameterValue | One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.
INVALID_PARAMETER | ANY | 400 | ValidationError | 1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*
AUTHORIZATION_MESSAGE_INVALID | ANY | 400 | InvalidAuthorizationMessageException | Message is not valid
JWT_TOO_LARGE | ANY | 400 | JWTPayloadSizeExceededException | The requested token payload size exceeds the maximum allowed size.
NO_SUCH_ENTITY | ANY | 404 | NoSuchEntity | The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found.
ENTITY_EXISTS | ANY | 409 | EntityAlreadyExists | MFADevice entity at the same path and name already exists.
LIMIT_EXCEEDED | ANY | 409 | LimitExceeded | Cannot exceed quota for AccessKeysPerUser: 2
WRONG_CODE_PAIR | ANY | 403 | InvalidAuthenticationCode | Authentication code for device is not valid.
STILL_IN_USE | ANY | 409 | DeleteConflict | MFA VirtualDevice in use. Must deactivate first.
UNMODIFIABLE_NOW | ANY | 409 | EntityTemporarilyUnmodifiable | The request was rejected because it referenced an entity that is temporarily unmodifiable.
THROTTLED | ANY | 400 | Throttling | Rate exceeded
SERVICE_FAULT | ANY | 500 | InternalFailure | The request processing has failed because of an unknown error
UNKNOWN | ANY | 400 | SomethingNew | Never seen before
""";

  /// All of them.
  public static List<QuotedRefusal> all() {
    return TABLE.lines().map(QuotedRefusal::parse).toList();
  }

  private static QuotedRefusal parse(String line) {
    List<String> cells = Arrays.stream(line.split(" \\| ", 5)).map(String::strip).toList();
    return new QuotedRefusal(
        AwsCause.valueOf(cells.get(0)),
        How.valueOf(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        cells.get(3),
        cells.get(4));
  }

  /// As a user meets it.
  public Failure.AwsRefused failure() {
    return new Failure.AwsRefused(cause, code, message, Optional.of("c6104cbe-af31-11e0-8154"));
  }

  @Override
  public String toString() {
    return cause + ": " + message;
  }
}
