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

  private final IssuedSessions sessions;
  private final MfaCheck mfaCheck;
  private final AssumeRole assumeRole;

  StsActions(SandboxDirectory directory, IssuedSessions sessions, MfaCheck mfaCheck) {
    this.sessions = sessions;
    this.mfaCheck = mfaCheck;
    this.assumeRole = new AssumeRole(directory, sessions, mfaCheck);
  }

  /// The content of the action's result.
  ///
  /// @throws Refusal if this caller may not have it
  Consumer<AwsXml> answer(String action, Caller caller, QueryParameters parameters) throws Refusal {
    return switch (action) {
      case "GetSessionToken" -> getSessionToken(caller, parameters);
      case "AssumeRole" -> assumeRole.answer(caller, parameters);
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
    if (!(caller instanceof Caller.LongTerm signer)) {
      throw Refusal.accessDenied("Cannot call GetSessionToken with session credentials");
    }
    boolean codeGiven = mfaCheck.verify(caller, mfa);
    int granted = caller.isRoot() ? Math.min(asked, ROOT_LONGEST) : asked;
    SessionCredentials credentials =
        sessions.issue(
            new Caller.UserSession(signer.user(), codeGiven), Duration.ofSeconds(granted));
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
