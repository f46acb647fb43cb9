package app.brevet.aws;

import app.brevet.model.StsAction;
import java.util.Map;
import java.util.Set;

/// What AWS's own model of STS says, API version 2011-06-15.
final class StsModel {

  private StsModel() {}

  /// Errors that the model does not have for the action, for AWS has them for every one: that of a
  /// session that signs and is over.
  static final Map<StsAction, Set<String>> COMMON =
      Map.of(
          StsAction.ASSUME_ROLE, Set.of("ExpiredToken"),
          StsAction.ASSUME_ROOT, Set.of("ExpiredToken"));

  /// The errors of the model, botocore 1.43.11, by the codes that go over the wire.
  static final Map<StsAction, Set<String>> ERRORS =
      Map.ofEntries(
          Map.entry(StsAction.GET_CALLER_IDENTITY, Set.of()),
          Map.entry(StsAction.GET_ACCESS_KEY_INFO, Set.of()),
          Map.entry(StsAction.GET_SESSION_TOKEN, Set.of("RegionDisabledException")),
          Map.entry(
              StsAction.ASSUME_ROLE,
              Set.of(
                  "MalformedPolicyDocument",
                  "PackedPolicyTooLarge",
                  "RegionDisabledException",
                  "ExpiredTokenException")),
          Map.entry(
              StsAction.ASSUME_ROLE_WITH_SAML,
              Set.of(
                  "MalformedPolicyDocument",
                  "PackedPolicyTooLarge",
                  "IDPRejectedClaim",
                  "InvalidIdentityToken",
                  "ExpiredTokenException",
                  "RegionDisabledException")),
          Map.entry(
              StsAction.ASSUME_ROLE_WITH_WEB_IDENTITY,
              Set.of(
                  "MalformedPolicyDocument",
                  "PackedPolicyTooLarge",
                  "IDPRejectedClaim",
                  "IDPCommunicationError",
                  "InvalidIdentityToken",
                  "ExpiredTokenException",
                  "RegionDisabledException")),
          Map.entry(
              StsAction.ASSUME_ROOT, Set.of("RegionDisabledException", "ExpiredTokenException")),
          Map.entry(
              StsAction.DECODE_AUTHORIZATION_MESSAGE,
              Set.of("InvalidAuthorizationMessageException")),
          Map.entry(
              StsAction.GET_DELEGATED_ACCESS_TOKEN,
              Set.of(
                  "ExpiredTradeInTokenException",
                  "RegionDisabledException",
                  "PackedPolicyTooLarge")),
          Map.entry(
              StsAction.GET_FEDERATION_TOKEN,
              Set.of("MalformedPolicyDocument", "PackedPolicyTooLarge", "RegionDisabledException")),
          Map.entry(
              StsAction.GET_WEB_IDENTITY_TOKEN,
              Set.of(
                  "SessionDurationEscalationException",
                  "OutboundWebIdentityFederationDisabledException",
                  "JWTPayloadSizeExceededException")));
}
