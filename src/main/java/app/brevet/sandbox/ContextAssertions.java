package app.brevet.sandbox;

import app.brevet.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What context providers say of the users that programs act for: AssumeRole takes their assertions
/// in ProvidedContexts.
///
/// Source: STS API reference, ProvidedContext (AWS signed and encrypted them), and AssumeRole,
/// whose model has `ExpiredTokenException` for what "is expired or is not valid".
public final class ContextAssertions {

  /// In the words of AWS's model: what AWS itself says is not published.
  static final String NOT_TAKEN =
      "The web identity token that was passed is expired or is not valid.";

  private record Said(String provider, Instant until) {}

  private final InstantSource clock;
  private final RandomIds ids = new RandomIds();
  private final Map<String, Said> assertions = new ConcurrentHashMap<>();

  ContextAssertions(InstantSource clock) {
    this.clock = clock;
  }

  /// A new assertion that AWS takes for so long.
  ///
  /// @param provider the ARN of the context provider, such as
  ///   `arn:aws:iam::aws:contextProvider/IdentityCenter`
  public Secret issue(String provider, Duration life) {
    Secret assertion = ids.sessionToken();
    assertions.put(assertion.reveal(), new Said(provider, clock.instant().plus(life)));
    return assertion;
  }

  /// Looks at one assertion of a call.
  ///
  /// @throws Refusal ExpiredTokenException, if it is over, or not one of this provider
  void require(String provider, String assertion) throws Refusal {
    Said said = assertions.get(assertion);
    if (said == null
        || !said.provider().equals(provider)
        || !clock.instant().isBefore(said.until())) {
      throw Refusal.expiredToken(NOT_TAKEN);
    }
  }
}
