package app.brevet.toolbox;

import app.brevet.model.StsAction;
import java.util.List;
import java.util.Locale;

/// A parameter of an action of STS, as AWS names it, and how a person gives it. The command line
/// has an option for each, the window a field.
///
/// Source: STS API reference, the request parameters of each action.
public enum StsParameter {
  ROLE_ARN("RoleArn", Form.LINE),
  ROLE_SESSION_NAME("RoleSessionName", Form.LINE),
  PRINCIPAL_ARN("PrincipalArn", Form.LINE),
  SAML_ASSERTION("SAMLAssertion", Form.SECRET),
  WEB_IDENTITY_TOKEN("WebIdentityToken", Form.SECRET),
  PROVIDER_ID("ProviderId", Form.LINE),
  NAME("Name", Form.LINE),
  ENCODED_MESSAGE("EncodedMessage", Form.TEXT),
  ACCESS_KEY_ID("AccessKeyId", Form.LINE),
  TARGET_PRINCIPAL("TargetPrincipal", Form.LINE),
  TASK_POLICY_ARN("TaskPolicyArn", Form.LINE),
  AUDIENCE("Audience", Form.LINES),
  SIGNING_ALGORITHM("SigningAlgorithm", Form.LINE),
  TRADE_IN_TOKEN("TradeInToken", Form.SECRET),
  DURATION_SECONDS("DurationSeconds", Form.LINE),
  EXTERNAL_ID("ExternalId", Form.LINE),
  SOURCE_IDENTITY("SourceIdentity", Form.LINE),
  POLICY("Policy", Form.JSON),
  POLICY_ARNS("PolicyArns", Form.LINES),
  TAGS("Tags", Form.PAIRS),
  TRANSITIVE_TAG_KEYS("TransitiveTagKeys", Form.LINES),
  PROVIDED_CONTEXTS("ProvidedContexts", Form.SECRET),
  SERIAL_NUMBER("SerialNumber", Form.LINE);

  /// How a person gives a parameter.
  public enum Form {
    /// One short line.
    LINE,
    /// Any text, pasted as it is.
    TEXT,
    /// A JSON document.
    JSON,
    /// Several, one a line.
    LINES,
    /// Several of `KEY=VALUE`, one a line.
    PAIRS,
    /// A text that nobody else may see.
    SECRET
  }

  private final String awsName;
  private final Form form;

  StsParameter(String awsName, Form form) {
    this.awsName = awsName;
    this.form = form;
  }

  /// AWS's name of it.
  public String awsName() {
    return awsName;
  }

  /// How a person gives it.
  public Form form() {
    return form;
  }

  /// The name in kebab case, as AWS's command line has it: `saml-assertion`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Those of an action, the ones that must be given first.
  public static List<StsParameter> of(StsAction action) {
    return switch (action) {
      case GET_CALLER_IDENTITY -> List.of();
      case GET_SESSION_TOKEN -> List.of(SERIAL_NUMBER, DURATION_SECONDS);
      case ASSUME_ROLE ->
          List.of(
              ROLE_ARN,
              ROLE_SESSION_NAME,
              SERIAL_NUMBER,
              DURATION_SECONDS,
              EXTERNAL_ID,
              SOURCE_IDENTITY,
              POLICY,
              POLICY_ARNS,
              TAGS,
              TRANSITIVE_TAG_KEYS,
              PROVIDED_CONTEXTS);
      case ASSUME_ROLE_WITH_SAML ->
          List.of(ROLE_ARN, PRINCIPAL_ARN, SAML_ASSERTION, DURATION_SECONDS, POLICY, POLICY_ARNS);
      case ASSUME_ROLE_WITH_WEB_IDENTITY ->
          List.of(
              ROLE_ARN,
              ROLE_SESSION_NAME,
              WEB_IDENTITY_TOKEN,
              PROVIDER_ID,
              DURATION_SECONDS,
              POLICY,
              POLICY_ARNS);
      case GET_FEDERATION_TOKEN -> List.of(NAME, DURATION_SECONDS, POLICY, POLICY_ARNS, TAGS);
      case DECODE_AUTHORIZATION_MESSAGE -> List.of(ENCODED_MESSAGE);
      case GET_ACCESS_KEY_INFO -> List.of(ACCESS_KEY_ID);
      case ASSUME_ROOT -> List.of(TARGET_PRINCIPAL, TASK_POLICY_ARN, DURATION_SECONDS);
      case GET_WEB_IDENTITY_TOKEN -> List.of(AUDIENCE, SIGNING_ALGORITHM, DURATION_SECONDS, TAGS);
      case GET_DELEGATED_ACCESS_TOKEN -> List.of(TRADE_IN_TOKEN);
    };
  }

  /// Whether the action cannot do without it.
  public boolean isRequiredBy(StsAction action) {
    return switch (this) {
      case ROLE_ARN,
          PRINCIPAL_ARN,
          SAML_ASSERTION,
          WEB_IDENTITY_TOKEN,
          NAME,
          ENCODED_MESSAGE,
          ACCESS_KEY_ID,
          TARGET_PRINCIPAL,
          TASK_POLICY_ARN,
          AUDIENCE,
          TRADE_IN_TOKEN ->
          of(action).contains(this);
      // Brevet has a name for who gives none, and AWS an algorithm that is always good.
      case ROLE_SESSION_NAME,
          SIGNING_ALGORITHM,
          PROVIDER_ID,
          DURATION_SECONDS,
          EXTERNAL_ID,
          SOURCE_IDENTITY,
          POLICY,
          POLICY_ARNS,
          TAGS,
          TRANSITIVE_TAG_KEYS,
          PROVIDED_CONTEXTS,
          SERIAL_NUMBER ->
          false;
    };
  }
}
