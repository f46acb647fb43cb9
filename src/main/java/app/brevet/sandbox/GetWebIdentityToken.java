package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The action GetWebIdentityToken: a signed token by which another service knows the caller.
///
/// Source: STS API reference, GetWebIdentityToken; IAM User Guide, "Outbound identity federation".
/// Its three errors are told in the words of the reference.
final class GetWebIdentityToken {

  private static final int SHORTEST = 60;
  private static final int LONGEST = 3_600;
  private static final int DEFAULT = 300;
  private static final int MOST_AUDIENCES = 10;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;
  private final StsPermissions permissions;

  GetWebIdentityToken(
      SandboxDirectory directory, IssuedSessions sessions, StsPermissions permissions) {
    this.directory = directory;
    this.sessions = sessions;
    this.permissions = permissions;
  }

  /// The content of GetWebIdentityTokenResult.
  ///
  /// @param scope which key signed, and for which region
  /// @throws Refusal in this order: a parameter, the kind of caller and its policy, the account's
  ///   setting, the end of the caller's own session, the size of the token
  Consumer<AwsXml> answer(Caller caller, CredentialScope scope, QueryParameters parameters)
      throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    List<String> audiences = new ArrayList<>();
    for (String member : limits.requiredMembers("Audience", MOST_AUDIENCES)) {
      audiences.add(limits.required(member, TextLimit.AUDIENCE));
    }
    int seconds = limits.number("DurationSeconds", SHORTEST, LONGEST).orElse(DEFAULT);
    String algorithm = limits.required("SigningAlgorithm", TextLimit.SIGNING_ALGORITHM);
    SessionTags tags = SessionTags.read(parameters, limits);
    if (!OutboundTokens.ALGORITHMS.contains(algorithm)) {
      throw Refusal.validation(algorithm + " is invalid");
    }
    permissions.require("GetWebIdentityToken", caller);
    String issuer = issuer(caller);
    Duration life = Duration.ofSeconds(seconds);
    if (sessions.endsWithin(scope.accessKeyId(), life)) {
      throw new Refusal(
          FORBIDDEN,
          "SessionDurationEscalationException",
          "The requested token duration would extend the session beyond its original expiration"
              + " time.");
    }
    OutboundTokens.Token token =
        directory
            .outboundTokens()
            .issue(
                new OutboundTokens.Claims(
                    issuer, subject(caller), audiences, scope.region(), tags.tags()),
                algorithm,
                life)
            .orElseThrow(
                () ->
                    new Refusal(
                        BAD_REQUEST,
                        "JWTPayloadSizeExceededException",
                        "The requested token payload size exceeds the maximum allowed size."));
    return xml ->
        xml.leaf("WebIdentityToken", token.jwt())
            .leaf("Expiration", DateTimeFormatter.ISO_INSTANT.format(token.expiration()));
  }

  private String issuer(Caller caller) throws Refusal {
    return directory
        .settings()
        .outboundIssuer(caller.arn().account())
        .orElseThrow(
            () ->
                new Refusal(
                    FORBIDDEN,
                    "OutboundWebIdentityFederationDisabledException",
                    "The outbound web identity federation feature is not enabled for this"
                        + " account."));
  }

  /// The IAM entity behind the caller: of a role's session the role.
  private static Arn subject(Caller caller) {
    return caller instanceof Caller.RoleSession session ? session.role().arn().arn() : caller.arn();
  }
}
