package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What AWS demands of a token of an OpenID Connect provider, in its words.
final class WebIdentityChecksTest {

  private static final String INVALID = "400 InvalidIdentityToken: ";
  private static final String NO_KEY =
      INVALID
          + "Couldn't retrieve verification key from your identity provider,  please reference"
          + " AssumeRoleWithWebIdentity documentation for requirements";
  private static final String NOT_A_TOKEN =
      INVALID
          + "The ID Token provided is not a valid JWT. (You may see this error if you sent an"
          + " Access Token)";
  private static final String WRONG_SIGNATURE = INVALID + "Token signature invalid";
  private static final String DENIED =
      "403 AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity";

  private final OidcAws oidc = new OidcAws();

  private String outcome(JsonObject claims, String... more) throws Exception {
    return oidc.assume(claims, more).outcome();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "OTHER_KEY",
        "TAMPERED",
        "NONE",
        "HS256_WITH_PUBLIC_KEY",
        "RS256_SAID_TO_BE_ES256",
        "CRITICAL_EXTENSION"
      })
  void signature_whenItProvesNothing_thenInvalid(JwtSigning signing) throws Exception {
    assertThat(oidc.assume(oidc.issuer.token(oidc.claims(), signing)).outcome())
        .isEqualTo(WRONG_SIGNATURE);
  }

  @Test
  void signature_whenTheKeyIsNotPublished_thenItCouldNotBeRetrieved() throws Exception {
    String token = oidc.issuer.token(oidc.claims(), JwtSigning.UNKNOWN_KEY_ID);
    assertThat(oidc.assume(token).outcome()).isEqualTo(NO_KEY);
  }

  @Test
  void signature_whenOfAnotherIssuerOfThisName_thenInvalid() throws Exception {
    OidcIssuer impostor = new OidcIssuer(oidc.issuer.url(), oidc.clock);
    assertThat(oidc.assume(impostor.token(oidc.claims())).outcome()).isEqualTo(WRONG_SIGNATURE);
  }

  @Test
  void token_whenItsSignatureIsCut_thenInvalid() throws Exception {
    String token = oidc.issuer.token(oidc.claims());
    assertThat(oidc.assume(token.substring(0, token.length() - 8)).outcome())
        .isEqualTo(WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ya29.an-access-token",
        "e30.e30",
        "e30.e30.e30.e30",
        "e30.W10.e30",
        "e30=.e30.e30",
        "e%0.e30.e30"
      })
  void token_whenItIsNoJwt_thenSaysSo(String token) throws Exception {
    assertThat(oidc.assume(token).outcome()).isEqualTo(NOT_A_TOKEN);
  }

  @Test
  void issuedAt_whenMoreThanFiveMinutesAhead_thenNotYetValid() throws Exception {
    long now = TestAws.NOON.getEpochSecond();
    assertThat(outcome(oidc.claims().with("iat", now + 300))).isEqualTo("200");
    assertThat(outcome(oidc.claims().with("iat", now + 301)))
        .isEqualTo(INVALID + "Token is not yet valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "exp", "iat"})
  void claim_whenMissing_thenNamed(String claim) throws Exception {
    assertThat(outcome(oidc.claims().without(claim)))
        .isEqualTo(INVALID + "Missing a required claim: " + claim);
  }

  @Test
  void issuer_whenNotKnownToTheAccount_thenNoProvider() throws Exception {
    OidcIssuer other = new OidcIssuer(URI.create("http://127.0.0.1:4000/oidc/other"), oidc.clock);
    assertThat(oidc.assume(other.token(other.claims("alice", "brevet"))).outcome())
        .isEqualTo(
            INVALID
                + "No OpenIDConnect provider found in your account for"
                + " http://127.0.0.1:4000/oidc/other");
  }

  @Test
  void issuer_whenKnownToAnotherAccountOnly_thenNoProvider() throws Exception {
    SandboxAccount other = oidc.aws.directory.addAccount();
    String role = other.iam("role/deploy").toString();
    assertThat(outcome(oidc.claims(), "RoleArn", role))
        .startsWith(INVALID + "No OpenIDConnect provider found in your account for ");
  }

  @Test
  void audience_whenNotAmongTheClientIds_thenIncorrect() throws Exception {
    assertThat(outcome(oidc.issuer.claims("alice", "sts.amazon.com")))
        .isEqualTo(INVALID + "Incorrect token audience");
    assertThat(outcome(oidc.claims().withStrings("aud", List.of("one", "two"))))
        .isEqualTo(INVALID + "Incorrect token audience");
  }

  @Test
  void token_whenExpired_thenBothTimes() throws Exception {
    String token = oidc.issuer.token(oidc.claims());
    long end = TestAws.NOON.getEpochSecond() + 3_600;
    oidc.clock.advance(Duration.ofSeconds(3_599));
    assertThat(oidc.assume(token).outcome()).isEqualTo("200");
    oidc.clock.advance(Duration.ofSeconds(1));
    assertThat(oidc.assume(token).outcome())
        .isEqualTo(
            "400 ExpiredTokenException: Token expired: current date/time "
                + end
                + " must be before the expiration date/time"
                + end);
  }

  @Test
  void token_whenExpiredAndForged_thenTheSignatureIsToldFirst() throws Exception {
    String token = oidc.issuer.token(oidc.claims(), JwtSigning.TAMPERED);
    oidc.clock.advance(Duration.ofDays(1));
    assertThat(oidc.assume(token).outcome()).isEqualTo(WRONG_SIGNATURE);
  }

  @Test
  void token_whenNotYetValid_thenRefused() throws Exception {
    long now = TestAws.NOON.getEpochSecond();
    assertThat(outcome(oidc.claims().with("nbf", now))).isEqualTo("200");
    assertThat(outcome(oidc.claims().with("nbf", now + 1)))
        .isEqualTo(INVALID + "Token is not yet valid");
  }

  @Test
  void role_whenAbsent_thenDenied() throws Exception {
    String absent = oidc.aws.account.iam("role/absent").toString();
    assertThat(outcome(oidc.claims(), "RoleArn", absent)).isEqualTo(DENIED);
  }

  @Test
  void trust_whenInTheAccountOnly_thenDenied() throws Exception {
    assertThat(trusting(TrustPolicy.allowing(oidc.aws.account.root()))).isEqualTo(DENIED);
  }

  @Test
  void trust_whenInAnotherProvider_thenDenied() throws Exception {
    assertThat(trusting(TrustPolicy.federating(oidc.aws.account.iam("oidc-provider/other"))))
        .isEqualTo(DENIED);
  }

  @ParameterizedTest
  @CsvSource({
    "sub, alice, 200",
    "sub, al*, 200",
    "sub, *, 200",
    "sub, a?ice, 200",
    "sub, Alice, denied",
    "sub, ali, denied",
    "sub, al?, denied",
    "sub, a.*, denied",
    "aud, sts.amazonaws.com, 200",
    "aud, stsXamazonaws.com, denied",
    "AUD, sts.amazonaws.com, 200",
    "amr, alice, denied"
  })
  void trust_whenUnderACondition_thenOnlyIfItHolds(String claim, String pattern, String expected)
      throws Exception {
    TrustPolicy trust =
        TrustPolicy.federating(oidc.provider.arn())
            .requiring("127.0.0.1:4000/oidc/test:" + claim, pattern);
    assertThat(trusting(trust)).isEqualTo(expected.equals("denied") ? DENIED : expected);
  }

  @Test
  void trust_whenOneOfTwoConditionsHolds_thenDenied() throws Exception {
    TrustPolicy trust =
        TrustPolicy.federating(oidc.provider.arn())
            .requiring(oidc.provider.conditionKey("sub"), "alice")
            .requiring(oidc.provider.conditionKey("aud"), "brevet");
    assertThat(trusting(trust)).isEqualTo(DENIED);
  }

  @Test
  void assumeRole_whenOnlyAProviderIsTrusted_thenAUserIsDenied() throws Exception {
    SandboxUser alice = oidc.aws.user("alice");
    assertThat(oidc.aws.assume(alice.accessKey(), oidc.role).outcome())
        .contains("is not authorized to perform: sts:AssumeRole on resource");
  }

  private String trusting(TrustPolicy trust) throws Exception {
    SandboxRole strict = oidc.role("strict", trust);
    return outcome(oidc.claims(), "RoleArn", strict.arn().toString());
  }

  @Test
  void tags_whenNotInTheirForm_thenRefused() throws Exception {
    JsonObject flat = new JsonObject().with("principal_tags", new JsonObject().with("team", "one"));
    assertThat(outcome(oidc.claims().with("https://aws.amazon.com/tags", flat)))
        .isEqualTo(INVALID + "The session tags of the token are not lawful");
  }

  @Test
  void sourceIdentity_whenOutsideItsLimits_thenThePatternIsTold() throws Exception {
    assertThat(outcome(oidc.claims().with("https://aws.amazon.com/source_identity", "a b")))
        .startsWith(INVALID + "Source Identity must match ");
  }

  @ParameterizedTest
  @CsvSource({
    "KEYS_NOT_RETRIEVED, 400 InvalidIdentityToken: Couldn't retrieve verification key",
    "IDP_COMMUNICATION_ERROR, 400 IDPCommunicationError: The request could not be fulfilled",
    "IDP_REJECTED_CLAIM, 403 IDPRejectedClaim: The identity provider (IdP) reported"
  })
  void provider_whenItFails_thenAsOftenAsPlanned(ProviderFault fault, String expected)
      throws Exception {
    oidc.aws.directory.federation().plan(oidc.provider.arn(), fault, 2);
    assertThat(outcome(oidc.claims())).startsWith(expected);
    assertThat(outcome(oidc.claims())).startsWith(expected);
    assertThat(outcome(oidc.claims())).isEqualTo("200");
  }

  @Test
  void providerId_whenGivenForAnIdToken_thenValidationError() throws Exception {
    assertThat(outcome(oidc.claims(), "ProviderId", "accounts.google.com"))
        .isEqualTo(
            "400 ValidationError: ProviderId must not be given for OpenID Connect ID tokens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"www.amazon.com", "graph.facebook.com"})
  void providerId_whenOfOauth_thenThatProviderRejectsIt(String provider) throws Exception {
    assertThat(oidc.assume("Atza|an-access-token", "ProviderId", provider).outcome())
        .startsWith("403 IDPRejectedClaim: ");
  }
}
