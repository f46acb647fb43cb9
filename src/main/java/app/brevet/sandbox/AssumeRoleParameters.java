package app.brevet.sandbox;

import app.brevet.model.InvalidInputException;
import app.brevet.model.RoleArn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an AssumeRole call asks for, each part within its limits.
///
/// @param contexts the context assertions, and whose each is said to be
record AssumeRoleParameters(
    RoleArn roleArn,
    String roleSessionName,
    Duration duration,
    SessionPolicies policies,
    SessionTags tags,
    Optional<String> externalId,
    Optional<String> sourceIdentity,
    MfaParameters mfa,
    List<Context> contexts) {

  /// One of the contexts.
  ///
  /// @param provider empty where the call names none
  record Context(String provider, String assertion) {}

  private static final int SHORTEST = 900;
  private static final int LONGEST = 43_200;
  private static final int DEFAULT = 3_600;
  private static final int MOST_CONTEXTS = 5;

  /// Reads the parameters.
  ///
  /// @throws Refusal ValidationError, MalformedInput or InvalidParameterValue
  static AssumeRoleParameters read(QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String roleArn = limits.required("RoleArn", TextLimit.ARN);
    String name = limits.required("RoleSessionName", TextLimit.ROLE_SESSION_NAME);
    int seconds = limits.number("DurationSeconds", SHORTEST, LONGEST).orElse(DEFAULT);
    SessionPolicies policies = SessionPolicies.read(parameters, limits);
    Optional<String> externalId = limits.optional("ExternalId", TextLimit.EXTERNAL_ID);
    Optional<String> identity = limits.optional("SourceIdentity", TextLimit.SOURCE_IDENTITY);
    MfaParameters mfa = MfaParameters.read(limits);
    List<Context> contexts = contexts(limits);
    SessionTags tags = SessionTags.read(parameters, limits);
    return new AssumeRoleParameters(
        role(roleArn),
        name,
        Duration.ofSeconds(seconds),
        policies,
        tags,
        externalId,
        identity,
        mfa,
        contexts);
  }

  private static List<Context> contexts(ParameterLimits limits) {
    List<Context> contexts = new ArrayList<>();
    for (String member : limits.members("ProvidedContexts", MOST_CONTEXTS)) {
      Optional<String> provider = limits.optional(member + ".ProviderArn", TextLimit.ARN);
      limits
          .optional(member + ".ContextAssertion", TextLimit.CONTEXT_ASSERTION)
          .ifPresent(assertion -> contexts.add(new Context(provider.orElse(""), assertion)));
    }
    return contexts;
  }

  private static RoleArn role(String text) throws Refusal {
    try {
      return RoleArn.parse(text);
    } catch (InvalidInputException e) {
      throw Refusal.validation(text + " is invalid");
    }
  }
}
