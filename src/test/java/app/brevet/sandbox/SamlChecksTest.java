package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What AWS demands of a SAML response, in its words.
final class SamlChecksTest {

  private static final String INVALID = "400 InvalidIdentityToken: ";
  private static final String DENIED =
      "403 AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML";
  private static final String NOT_OFFERED =
      INVALID + "SAML Assertion doesn't contain the requested Role and Metadata in the attributes";

  private final SamlAws saml = new SamlAws();

  private String outcome(SamlClaims claims, String... more) throws Exception {
    return saml.assume(claims, more).outcome();
  }

  @Test
  void principalArn_whenNoProviderHasIt_thenDoesNotExist() throws Exception {
    String absent = saml.provider.arn().toString().replace("example", "Example");
    assertThat(outcome(saml.claims(), "PrincipalArn", absent))
        .isEqualTo(INVALID + "Specified provider doesn't exist");
  }

  @Test
  void issuer_whenNotTheProviders_thenNotPresent() throws Exception {
    assertThat(outcome(saml.claims().from("https://idp.example.com/other")))
        .isEqualTo(INVALID + "Issuer not present in specified provider");
  }

  @Test
  void issued_whenFiveMinutesAgo_thenTooLate() throws Exception {
    SamlClaims old = saml.claims().lasting(TestAws.NOON, Duration.ofHours(1));
    String response = saml.idp.respond(old);
    saml.clock.advance(Duration.ofSeconds(299));
    assertThat(saml.assume(response).outcome()).isEqualTo("200");
    saml.clock.advance(Duration.ofSeconds(1));
    assertThat(saml.assume(response).outcome())
        .isEqualTo(
            "400 ExpiredTokenException: Token must be redeemed within 5 minutes of issuance");
  }

  @Test
  void notOnOrAfter_whenReached_thenExpired() throws Exception {
    SamlClaims brief = saml.claims().lasting(TestAws.NOON, Duration.ofSeconds(60));
    String response = saml.idp.respond(brief);
    saml.clock.advance(Duration.ofSeconds(59));
    assertThat(saml.assume(response).outcome()).isEqualTo("200");
    saml.clock.advance(Duration.ofSeconds(1));
    assertThat(saml.assume(response).outcome())
        .isEqualTo("400 ExpiredTokenException: Response has expired");
  }

  @Test
  void notBefore_whenAhead_thenNotYetValid() throws Exception {
    Instant ahead = TestAws.NOON.plusSeconds(1);
    assertThat(outcome(saml.claims().lasting(ahead, Duration.ofMinutes(5))))
        .isEqualTo(INVALID + "Response is not yet valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:amazon:webservices", "https://eu-west-1.signin.aws.amazon.com/saml"})
  void audience_whenAnotherNameOfTheSignIn_thenASession(String audience) throws Exception {
    assertThat(outcome(saml.claims().forAudience(audience))).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example.com/saml",
        "https://signin.aws.amazon.com/saml.evil",
        "https://evil.example.com/?https://signin.aws.amazon.com/saml",
        "http://signin.aws.amazon.com/saml",
        "https://signinxaws.amazon.com/saml"
      })
  void audience_whenAnother_thenTheRequiredOneIsMissing(String audience) throws Exception {
    assertThat(outcome(saml.claims().forAudience(audience)))
        .isEqualTo(INVALID + "Response does not contain the required audience.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://signin.aws.amazon.com/static/saml",
        "https://us-west-2.signin.aws.amazon.com/saml/acs/SAMLSPABC123"
      })
  void recipient_whenAnotherAddressOfTheSignIn_thenASession(String recipient) throws Exception {
    assertThat(saml.assume(saml.claims().sentTo(recipient)).element("Audience"))
        .isEqualTo(recipient);
  }

  @Test
  void recipient_whenAnother_thenRefused() throws Exception {
    assertThat(outcome(saml.claims().sentTo("https://other.example.com/saml")))
        .isEqualTo(INVALID + "Response is for another recipient");
  }

  @Test
  void role_whenTheResponseHasNone_thenNotInTheAttributes() throws Exception {
    assertThat(outcome(saml.idp.claims())).isEqualTo(NOT_OFFERED);
  }

  @Test
  void role_whenOfferedByWayOfAnotherProvider_thenNotInTheAttributes() throws Exception {
    SamlProvider other =
        saml.aws
            .directory
            .federation()
            .addSaml(saml.aws.account, "other", saml.idp.issuer(), saml.idp.publicKey());
    assertThat(outcome(saml.idp.claims().withRole(saml.role.arn().arn(), other.arn())))
        .isEqualTo(NOT_OFFERED);
  }

  @Test
  void role_whenProviderFirstOrOneOfSeveral_thenASession() throws Exception {
    SamlClaims claims =
        saml.idp
            .claims()
            .with(
                "Role",
                "arn:aws:iam::123456789012:role/a,arn:aws:iam::123456789012:saml-provider/b",
                saml.provider.arn() + " , " + saml.role.arn());
    assertThat(outcome(claims)).isEqualTo("200");
  }

  @Test
  void role_whenAbsent_thenDenied() throws Exception {
    SandboxAccount account = saml.aws.account;
    SamlClaims claims = saml.claims().withRole(account.iam("role/absent"), saml.provider.arn());
    assertThat(outcome(claims, "RoleArn", account.iam("role/absent").toString())).isEqualTo(DENIED);
  }

  @Test
  void trust_whenInAnotherProvider_thenDenied() throws Exception {
    TrustPolicy other = TrustPolicy.federating(saml.aws.account.iam("saml-provider/other"));
    assertThat(trusting(other)).isEqualTo(DENIED);
  }

  @Test
  void trust_whenInTheAccountOnly_thenDenied() throws Exception {
    assertThat(trusting(TrustPolicy.allowing(saml.aws.account.root()))).isEqualTo(DENIED);
  }

  @Test
  void trust_whenItsConditionsHold_thenASession() throws Exception {
    TrustPolicy trust =
        TrustPolicy.federating(saml.provider.arn())
            .requiring("SAML:aud", "https://signin.aws.amazon.com/saml")
            .requiring("SAML:iss", saml.idp.issuer())
            .requiring("SAML:sub", "*@example.com")
            .requiring("saml:sub_type", "persistent")
            .requiring("SAML:namequalifier", saml.provider.nameQualifier())
            .requiring("SAML:doc", saml.aws.account.id() + "/example");
    assertThat(trusting(trust)).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAML:aud", "SAML:sub", "SAML:edupersonorgdn"})
  void trust_whenAConditionDoesNotHold_thenDenied(String key) throws Exception {
    TrustPolicy trust =
        TrustPolicy.federating(saml.provider.arn()).requiring(key, "https://other.example.com");
    assertThat(trusting(trust)).isEqualTo(DENIED);
  }

  private String trusting(TrustPolicy trust) throws Exception {
    SandboxRole strict = saml.role("strict", trust);
    SamlClaims claims = saml.claims().withRole(strict.arn().arn(), saml.provider.arn());
    return outcome(claims, "RoleArn", strict.arn().toString());
  }

  @Test
  void roleSessionName_whenMissing_thenRequired() throws Exception {
    assertThat(outcome(saml.claims().with("RoleSessionName")))
        .isEqualTo(INVALID + "RoleSessionName is required in AuthnResponse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "alice smith", "é1"})
  void roleSessionName_whenOutsideItsLimits_thenThePatternIsTold(String name) throws Exception {
    assertThat(outcome(saml.claims().withSessionName(name)))
        .isEqualTo(
            INVALID + "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
  }

  @Test
  void roleSessionName_whenSixtyFive_thenThePatternIsTold() throws Exception {
    assertThat(outcome(saml.claims().withSessionName("a".repeat(64)))).isEqualTo("200");
    assertThat(outcome(saml.claims().withSessionName("a".repeat(65)))).contains("{2,64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "alice smith", "aws:alice"})
  void sourceIdentity_whenOutsideItsLimits_thenThePatternIsTold(String identity) throws Exception {
    assertThat(outcome(saml.claims().with("SourceIdentity", identity)))
        .isEqualTo(
            INVALID
                + "Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with"
                + " \"aws:\"");
  }

  @Test
  void tags_whenOutsideTheirLimits_thenRefused() throws Exception {
    Map<String, SamlClaims> wrong =
        Map.of(
            "value", saml.claims().withTag("team", "x".repeat(257)),
            "key", saml.claims().withTag("k".repeat(129), ""),
            "character", saml.claims().withTag("team", "one;two"),
            "case", saml.claims().withTag("team", "").withTag("TEAM", ""));
    for (SamlClaims claims : wrong.values()) {
      assertThat(outcome(claims))
          .isEqualTo(INVALID + "The session tags of the token are not lawful");
    }
  }

  @Test
  void tags_whenFiftyOne_thenRefused() throws Exception {
    SamlClaims claims = saml.claims();
    for (int i = 0; i < 50; i++) {
      claims = claims.withTag("tag" + i, "");
    }
    assertThat(outcome(claims)).isEqualTo("200");
    assertThat(outcome(claims.withTag("tag50", ""))).startsWith(INVALID);
  }

  @Test
  void transitiveTagKeys_whenOneIsNoTag_thenRefused() throws Exception {
    assertThat(outcome(saml.claims().withTag("team", "").with("TransitiveTagKeys", "cost")))
        .startsWith("400 InvalidParameterValue: The specified transitive tag key must be included");
  }

  @Test
  void claim_whenTheProviderRejectsIt_thenAsOftenAsPlanned() throws Exception {
    saml.aws.directory.federation().plan(saml.provider.arn(), ProviderFault.IDP_REJECTED_CLAIM, 1);
    assertThat(outcome(saml.claims())).startsWith("403 IDPRejectedClaim: The identity provider");
    assertThat(outcome(saml.claims())).isEqualTo("200");
  }
}
