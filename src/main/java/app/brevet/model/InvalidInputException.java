package app.brevet.model;

import java.util.Locale;

/// Text from a person or a file that is not what it should be. Thrown by the `parse` methods of
/// this package; the value it names is never a secret.
public final class InvalidInputException extends Exception {

  /// What is wrong. `words` has the sentence and the advice for each.
  public enum Reason {
    PROFILE_NAME_EMPTY,
    PROFILE_NAME_TOO_LONG,
    PROFILE_NAME_CHARACTERS,
    PROFILE_NAME_RESERVED,
    KEY_ID_MALFORMED,
    KEY_ID_TEMPORARY,
    SECRET_MALFORMED,
    NOT_AN_ARN,
    NOT_A_ROLE_ARN,
    NOT_A_POLICY_ARN,
    MFA_SERIAL_MALFORMED,
    MFA_SERIAL_PASSKEY,
    MFA_CODE_MALFORMED,
    SEED_NONE,
    SEED_MALFORMED,
    SEED_TOO_SHORT,
    SEED_TOO_LONG,
    SEED_INPUT_TOO_LONG,
    SEED_CHARACTERS,
    SEED_HOTP,
    SEED_TYPE,
    SEED_EXPORT,
    SEED_REPEATED,
    SEED_ALGORITHM,
    SEED_DIGITS,
    SEED_PERIOD,
    SEED_NOT_FOR_AWS,
    SEED_NEEDS_A_USER,
    SEED_NEEDS_A_DEVICE,
    CODE_COMMAND_EMPTY,
    CODE_COMMAND_MALFORMED,
    CODE_COMMAND_TOO_LONG,
    CODE_COMMAND_RELATIVE,
    YUBIKEY_ACCOUNT_MALFORMED,
    YUBIKEY_SERIAL_MALFORMED,
    QR_NONE,
    QR_NOT_OTPAUTH,
    QR_SEVERAL,
    QR_PICTURE_UNREADABLE,
    QR_PICTURE_TOO_LARGE,
    QR_FILE_UNREADABLE,
    QR_SCREEN_HIDDEN,
    QR_SCREEN_BLANK,
    QR_SCREEN_NOT_GIVEN,
    QR_SCREEN_TIMED_OUT,
    QR_SCREEN_NONE,
    QR_SCREEN_NONE_ON_MAC,
    DURATION_MALFORMED,
    DURATION_OUT_OF_RANGE,
    ROOT_DURATION_OUT_OF_RANGE,
    TOKEN_DURATION_OUT_OF_RANGE,
    SILENT_TERM_OUT_OF_RANGE,
    ROLE_SESSION_NAME_MALFORMED,
    SOURCE_IDENTITY_MALFORMED,
    EXTERNAL_ID_MALFORMED,
    TAG_MALFORMED,
    TOO_MANY_TAGS,
    TRANSITIVE_TAG_WITHOUT_TAG,
    POLICY_NOT_JSON,
    POLICY_CHARACTERS,
    POLICY_TOO_LARGE,
    TOO_MANY_POLICY_ARNS,
    REGION_MALFORMED,
    ENDPOINT_MALFORMED,
    PATH_MALFORMED,
    AWS_HOME_MALFORMED,
    KEYCHAIN_CHOICE_UNKNOWN,
    SOURCE_IS_A_CYCLE,
    VIA_KEY_NEEDS_A_USER,
    FEDERATED_NAME_MALFORMED,
    FEDERATED_NEEDS_A_USER,
    SOURCE_ASSUMES_NO_ROLES,
    NOT_A_SAML_PROVIDER_ARN,
    SAML_ASSERTION_MALFORMED,
    SAML_ASSERTION_WITHOUT_ROLE,
    SAML_ASSERTION_WITHOUT_ROLES,
    SAML_ASSERTION_ENCRYPTED,
    TOKEN_MALFORMED,
    TOKEN_TOO_LONG,
    TOKEN_FILE_UNREADABLE,
    PROVIDER_ID_MALFORMED,
    AUDIENCE_MALFORMED,
    TOO_MANY_AUDIENCES,
    TARGET_PRINCIPAL_MALFORMED,
    TASK_POLICY_UNKNOWN,
    SIGNING_ALGORITHM_UNKNOWN,
    ENCODED_MESSAGE_MALFORMED,
    TRADE_IN_TOKEN_MALFORMED,
    PROVIDED_CONTEXTS_MALFORMED,
    CONTEXT_ASSERTION_MALFORMED,
    PARAMETER_MISSING,
    SIGNER_MISSING,
    SIGNER_UNLAWFUL,
    MFA_NEEDS_THE_KEY,
    CHAINED_DURATION,
    REGION_ELSEWHERE,
    CONSOLE_SERVICE_MALFORMED,
    CONSOLE_DURATION_FIXED,
    CONSOLE_POLICY_OF_A_ROLE,
    BROWSER_MALFORMED,
    BROWSER_PROFILE_UNKNOWN,
    BROWSER_CONTAINER_MALFORMED;

    /// The name in kebab case, as it stands in JSON output and in message bundles.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final String value;

  /// An input problem with the text that was given, shortened and with control characters shown.
  public InvalidInputException(Reason reason, String value) {
    super(reason.key() + ": " + Printable.of(value));
    this.reason = reason;
    this.value = Printable.of(value);
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }

  /// The text that was given, safe to print: at most 80 characters, control characters escaped.
  public String value() {
    return value;
  }
}
