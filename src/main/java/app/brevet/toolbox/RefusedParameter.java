package app.brevet.toolbox;

import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Printable;
import java.util.List;
import java.util.Optional;

/// Which parameter of a call does not hold, so that it can be shown where it was typed.
public final class RefusedParameter {

  /// Where a text stands that should be an ARN. The contexts come last: whether it is one of theirs
  /// cannot be seen, as they are secret.
  private static final List<StsParameter> ARNS =
      List.of(
          StsParameter.ROLE_ARN,
          StsParameter.PRINCIPAL_ARN,
          StsParameter.TASK_POLICY_ARN,
          StsParameter.POLICY_ARNS,
          StsParameter.PROVIDED_CONTEXTS);

  private RefusedParameter() {}

  /// The one of this call that the failure is about; none where it is about no parameter, or about
  /// one that the action does not take.
  public static Optional<StsParameter> of(StsCall call, Failure failure) {
    return failure instanceof Failure.InvalidInput invalid ? of(call, invalid) : Optional.empty();
  }

  private static Optional<StsParameter> of(StsCall call, Failure.InvalidInput invalid) {
    List<StsParameter> taken = StsParameter.of(call.action());
    return switch (invalid.reason()) {
      case PARAMETER_MISSING ->
          taken.stream().filter(one -> one.awsName().equals(invalid.value())).findFirst();
      case NOT_AN_ARN ->
          taken.stream()
              .filter(ARNS::contains)
              .filter(one -> isMeant(call, one, invalid.value()))
              .findFirst();
      default -> usual(invalid.reason()).filter(taken::contains);
    };
  }

  /// Whether it was this one that is no ARN. What is told of it may be cut, and of a task's policy
  /// its name alone may have been given.
  private static boolean isMeant(StsCall call, StsParameter parameter, String told) {
    return parameter == StsParameter.PROVIDED_CONTEXTS
        || parameter == StsParameter.TASK_POLICY_ARN
        || call.values().lines(parameter).stream().map(Printable::of).anyMatch(told::equals);
  }

  private static Optional<StsParameter> usual(Reason reason) {
    return Optional.ofNullable(
        switch (reason) {
          case NOT_A_ROLE_ARN -> StsParameter.ROLE_ARN;
          case NOT_A_SAML_PROVIDER_ARN -> StsParameter.PRINCIPAL_ARN;
          case NOT_A_POLICY_ARN, TOO_MANY_POLICY_ARNS -> StsParameter.POLICY_ARNS;
          case POLICY_NOT_JSON, POLICY_CHARACTERS, POLICY_TOO_LARGE -> StsParameter.POLICY;
          case ROLE_SESSION_NAME_MALFORMED -> StsParameter.ROLE_SESSION_NAME;
          case SOURCE_IDENTITY_MALFORMED -> StsParameter.SOURCE_IDENTITY;
          case EXTERNAL_ID_MALFORMED -> StsParameter.EXTERNAL_ID;
          case TAG_MALFORMED, TOO_MANY_TAGS -> StsParameter.TAGS;
          case TRANSITIVE_TAG_WITHOUT_TAG -> StsParameter.TRANSITIVE_TAG_KEYS;
          case MFA_SERIAL_MALFORMED, MFA_SERIAL_PASSKEY, MFA_NEEDS_THE_KEY ->
              StsParameter.SERIAL_NUMBER;
          case DURATION_MALFORMED,
              DURATION_OUT_OF_RANGE,
              ROOT_DURATION_OUT_OF_RANGE,
              TOKEN_DURATION_OUT_OF_RANGE,
              CHAINED_DURATION ->
              StsParameter.DURATION_SECONDS;
          case FEDERATED_NAME_MALFORMED -> StsParameter.NAME;
          case SAML_ASSERTION_MALFORMED -> StsParameter.SAML_ASSERTION;
          case TOKEN_MALFORMED -> StsParameter.WEB_IDENTITY_TOKEN;
          case PROVIDER_ID_MALFORMED -> StsParameter.PROVIDER_ID;
          case AUDIENCE_MALFORMED, TOO_MANY_AUDIENCES -> StsParameter.AUDIENCE;
          case TARGET_PRINCIPAL_MALFORMED -> StsParameter.TARGET_PRINCIPAL;
          case TASK_POLICY_UNKNOWN -> StsParameter.TASK_POLICY_ARN;
          case SIGNING_ALGORITHM_UNKNOWN -> StsParameter.SIGNING_ALGORITHM;
          case ENCODED_MESSAGE_MALFORMED -> StsParameter.ENCODED_MESSAGE;
          case KEY_ID_MALFORMED -> StsParameter.ACCESS_KEY_ID;
          case TRADE_IN_TOKEN_MALFORMED -> StsParameter.TRADE_IN_TOKEN;
          case PROVIDED_CONTEXTS_MALFORMED, CONTEXT_ASSERTION_MALFORMED ->
              StsParameter.PROVIDED_CONTEXTS;
          default -> null;
        });
  }
}
