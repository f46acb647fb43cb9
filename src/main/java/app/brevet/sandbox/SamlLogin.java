package app.brevet.sandbox;

import app.brevet.model.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.SAXException;

/// What a SAML response proves of a user, after every check that AWS makes of the response itself.
///
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response" and
/// "Troubleshoot SAML federation with IAM", for the sentences; those about a response that cannot
/// be read, is not yet valid, or has another recipient are the sandbox's own.
record SamlLogin(SamlProvider provider, SamlAssertion assertion) {

  private static final Duration REDEEMED_WITHIN = Duration.ofMinutes(5);
  private static final String ATTRIBUTES = SamlClaims.ATTRIBUTES;
  private static final String PRINCIPAL_TAG = ATTRIBUTES + "PrincipalTag:";

  /// Reads and checks a response.
  ///
  /// @param base64 as the identity provider posts it, in Base64 with or without line ends
  /// @throws Refusal InvalidIdentityToken or ExpiredTokenException
  static SamlLogin check(SamlProvider provider, String base64, Instant now) throws Refusal {
    SignedAssertion signed = SignedAssertion.of(document(base64));
    SamlAssertion assertion = SamlAssertion.read(signed.assertion());
    if (!assertion.issuer().equals(provider.issuer())) {
      throw Refusal.invalidIdentityToken("Issuer not present in specified provider");
    }
    signed.requireSignedWith(provider.key());
    requireTime(assertion, now);
    requireFor(assertion, provider.arn().partition());
    return new SamlLogin(provider, assertion);
  }

  private static org.w3c.dom.Document document(String base64) throws Refusal {
    byte[] xml;
    try {
      xml = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidIdentityToken("Invalid base64 SAMLResponse");
    }
    try {
      return SamlXml.parse(xml);
    } catch (SAXException e) {
      throw Refusal.invalidIdentityToken("Unable to parse SAMLResponse");
    }
  }

  /// The same response may come again while it lasts: AWS keeps no record of it.
  private static void requireTime(SamlAssertion assertion, Instant now) throws Refusal {
    if (!now.isBefore(assertion.issued().plus(REDEEMED_WITHIN))) {
      throw Refusal.expiredToken("Token must be redeemed within 5 minutes of issuance");
    }
    if (!now.isBefore(assertion.ends())) {
      throw Refusal.expiredToken("Response has expired");
    }
    if (assertion.notBefore().filter(now::isBefore).isPresent()) {
      throw Refusal.invalidIdentityToken("Response is not yet valid");
    }
  }

  private static void requireFor(SamlAssertion assertion, Partition partition) throws Refusal {
    SamlSignIn signIn = SamlSignIn.of(partition);
    if (!signIn.isAmong(assertion.audiences())) {
      throw Refusal.invalidIdentityToken("Response does not contain the required audience.");
    }
    if (!signIn.isRecipient(assertion.recipient())) {
      throw Refusal.invalidIdentityToken("Response is for another recipient");
    }
  }

  /// Checks that the response offers this role by way of the provider.
  ///
  /// @throws Refusal InvalidIdentityToken
  void requireRole(String roleArn) throws Refusal {
    String providerArn = provider.arn().toString();
    boolean offered =
        values("Role").stream()
            .map(value -> List.of(value.split("\\s*,\\s*", -1)))
            .anyMatch(
                pair -> pair.size() == 2 && pair.contains(roleArn) && pair.contains(providerArn));
    if (!offered) {
      throw Refusal.invalidIdentityToken(
          "SAML Assertion doesn't contain the requested Role and Metadata in the attributes");
    }
  }

  /// Whom it vouches for.
  ///
  /// @throws Refusal InvalidIdentityToken, if what it says is outside AWS's limits
  FederatedIdentity identity() throws Refusal {
    return new FederatedIdentity(
        provider.arn(),
        roleSessionName(),
        context(),
        tags(),
        TokenTags.sourceIdentity(values("SourceIdentity").stream().findFirst()));
  }

  /// How long a session may last by the word of the identity provider.
  Duration longest(Instant now) {
    Optional<Instant> end = assertion.sessionEnds();
    return end.map(at -> Duration.between(now, at)).orElse(Duration.ofDays(1));
  }

  private String roleSessionName() throws Refusal {
    String name =
        values("RoleSessionName").stream()
            .findFirst()
            .orElseThrow(
                () -> Refusal.invalidIdentityToken("RoleSessionName is required in AuthnResponse"));
    if (!TextLimit.ROLE_SESSION_NAME.violations(name).isEmpty()) {
      throw Refusal.invalidIdentityToken(
          "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
    }
    return name;
  }

  private Map<String, String> context() {
    return Map.of(
        "SAML:aud",
        assertion.recipient(),
        "SAML:iss",
        assertion.issuer(),
        "SAML:sub",
        assertion.subject(),
        "SAML:sub_type",
        assertion.subjectType(),
        "SAML:namequalifier",
        provider.nameQualifier(),
        "SAML:doc",
        provider.arn().account() + "/" + provider.name());
  }

  private SessionTags tags() throws Refusal {
    Map<String, String> tags = new LinkedHashMap<>();
    assertion
        .attributes()
        .forEach(
            (name, values) -> {
              if (name.startsWith(PRINCIPAL_TAG)) {
                tags.put(
                    name.substring(PRINCIPAL_TAG.length()),
                    values.isEmpty() ? "" : values.getFirst());
              }
            });
    return TokenTags.of(tags, values("TransitiveTagKeys"));
  }

  private List<String> values(String attribute) {
    return assertion.values(ATTRIBUTES + attribute);
  }
}
