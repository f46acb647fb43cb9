package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/// The actions of STS.
///
/// Source: STS API reference; IAM User Guide, "Compare AWS STS credentials", for who may call what.
final class StsActions {

  private static final int SHORTEST = 900;
  private static final int LONGEST = 129_600;
  private static final int DEFAULT = 43_200;
  private static final int ROOT_LONGEST = 3_600;

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;
  private final MfaCheck mfaCheck;
  private final StsPermissions permissions;
  private final AssumeRole assumeRole;
  private final GetFederationToken getFederationToken;
  private final DecodeAuthorizationMessage decodeAuthorizationMessage;
  private final GetAccessKeyInfo getAccessKeyInfo;
  private final AssumeRoot assumeRoot;
  private final GetWebIdentityToken getWebIdentityToken;
  private final GetDelegatedAccessToken getDelegatedAccessToken;

  StsActions(SandboxDirectory directory, IssuedSessions sessions, MfaCheck mfaCheck) {
    this.directory = directory;
    this.sessions = sessions;
    this.mfaCheck = mfaCheck;
    this.permissions = new StsPermissions(directory);
    this.assumeRole = new AssumeRole(directory, sessions, mfaCheck);
    this.getFederationToken = new GetFederationToken(sessions, permissions);
    this.decodeAuthorizationMessage =
        new DecodeAuthorizationMessage(directory.messages(), permissions);
    this.getAccessKeyInfo = new GetAccessKeyInfo(directory, sessions, permissions);
    this.assumeRoot = new AssumeRoot(directory, sessions, permissions);
    this.getWebIdentityToken = new GetWebIdentityToken(directory, sessions, permissions);
    this.getDelegatedAccessToken =
        new GetDelegatedAccessToken(directory.tradeIns(), sessions, permissions);
  }

  /// The content of the action's result.
  ///
  /// @param scope which key signed, and for which region
  /// @throws Refusal if this caller may not have it
  Consumer<AwsXml> answer(
      String action, Caller caller, CredentialScope scope, QueryParameters parameters)
      throws Refusal {
    directory.settings().requireRegion(caller.arn().account(), scope.region());
    return switch (action) {
      case "GetSessionToken" -> getSessionToken(caller, parameters);
      case "AssumeRole" -> assumeRole.answer(caller, parameters);
      case "GetFederationToken" -> getFederationToken.answer(caller, parameters);
      case "DecodeAuthorizationMessage" -> decodeAuthorizationMessage.answer(caller, parameters);
      case "GetAccessKeyInfo" -> getAccessKeyInfo.answer(caller, parameters);
      case "AssumeRoot" -> assumeRoot.answer(caller, parameters);
      case "GetWebIdentityToken" -> getWebIdentityToken.answer(caller, scope, parameters);
      case "GetDelegatedAccessToken" -> getDelegatedAccessToken.answer(caller, parameters);
      case "GetCallerIdentity" ->
          xml ->
              xml.leaf("Arn", caller.arn().toString())
                  .leaf("UserId", caller.userId())
                  .leaf("Account", caller.arn().account());
      default -> throw new IllegalArgumentException(action);
    };
  }

  private Consumer<AwsXml> getSessionToken(Caller caller, QueryParameters parameters)
      throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    int asked = limits.number("DurationSeconds", SHORTEST, LONGEST).orElse(DEFAULT);
    MfaParameters mfa = MfaParameters.read(limits);
    limits.requireAll();
    SandboxUser signer = permissions.longTerm("GetSessionToken", caller).user();
    boolean codeGiven = mfaCheck.verify(caller, mfa);
    int granted = signer.isRoot() ? Math.min(asked, ROOT_LONGEST) : asked;
    SessionCredentials credentials =
        sessions.issue(new Caller.UserSession(signer, codeGiven), Duration.ofSeconds(granted));
    return xml -> describe(xml, credentials);
  }

  /// Adds the Credentials element.
  static void describe(AwsXml xml, SessionCredentials credentials) {
    xml.element(
        "Credentials",
        inner ->
            inner
                .leaf("AccessKeyId", credentials.accessKeyId().value())
                .leaf("SecretAccessKey", credentials.secretAccessKey().reveal())
                .leaf("SessionToken", credentials.sessionToken().reveal())
                .leaf(
                    "Expiration", DateTimeFormatter.ISO_INSTANT.format(credentials.expiry().at())));
  }
}
