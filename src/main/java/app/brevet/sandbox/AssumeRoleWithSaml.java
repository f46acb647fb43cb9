package app.brevet.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// The action AssumeRoleWithSAML, which nobody signs: the response of an identity provider proves
/// who calls.
///
/// Source: STS API reference, AssumeRoleWithSAML. The attribute SessionDuration is for the console
/// alone: here DurationSeconds decides, within the role's maximum and SessionNotOnOrAfter.
final class AssumeRoleWithSaml {

  /// Its name.
  static final String NAME = "AssumeRoleWithSAML";

  private static final int SHORTEST = 4;
  private static final int LONGEST = 100_000;
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final FederatedProviders providers;
  private final FederatedSessions sessions;
  private final InstantSource clock;

  AssumeRoleWithSaml(
      FederatedProviders providers, FederatedSessions sessions, InstantSource clock) {
    this.providers = providers;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// The content of AssumeRoleWithSAMLResult.
  ///
  /// @throws Refusal in this order: a parameter, the provider, the response, what it says of the
  ///   user, the trust of the role, the role's own maximum
  Consumer<AwsXml> answer(QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String principal = limits.required("PrincipalArn", TextLimit.ARN);
    String response = limits.sensitive("SAMLAssertion", TextLimit.anyText(SHORTEST, LONGEST));
    FederatedParameters asked = FederatedParameters.read(limits);
    FederatedParameters.requireArn(principal);
    SamlProvider provider =
        providers
            .saml(principal)
            .orElseThrow(() -> Refusal.invalidIdentityToken("Specified provider doesn't exist"));
    Instant now = clock.instant();
    SamlLogin login = SamlLogin.check(provider, response, now);
    providers.requireAnswering(provider.arn());
    FederatedIdentity identity = login.identity();
    login.requireRole(asked.roleArn().toString());
    Duration most = login.longest(now);
    if (most.compareTo(LEAST) < 0) {
      throw Refusal.expiredToken("Response has expired");
    }
    FederatedSessions.Issued issued = sessions.issue(NAME, asked, identity, most);
    return xml -> describe(xml, login, issued);
  }

  private static void describe(AwsXml xml, SamlLogin login, FederatedSessions.Issued issued) {
    SamlAssertion assertion = login.assertion();
    xml.leaf("Issuer", assertion.issuer())
        .leaf("Audience", assertion.recipient())
        .leaf("SubjectType", assertion.subjectType())
        .leaf("Subject", assertion.subject())
        .leaf("NameQualifier", login.provider().nameQualifier());
    issued.describe(xml);
  }
}
