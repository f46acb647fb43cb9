package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Partition;
import app.brevet.model.Region;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a SAML response that convinces AWS brings.
final class AssumeRoleWithSamlTest {

  private final SamlAws saml = new SamlAws();
  private final TestAws aws = saml.aws;

  @Test
  void assumeRoleWithSaml_whenTheAssertionIsSigned_thenASessionOfTheRole() throws Exception {
    Answer answer = saml.assume(saml.claims());
    String account = aws.account.id();
    assertThat(answer.element("Arn"))
        .isEqualTo("arn:aws:sts::" + account + ":assumed-role/deploy/alice@example.com");
    assertThat(answer.element("AssumedRoleId"))
        .isEqualTo(saml.role.roleId() + ":alice@example.com");
    assertThat(aws.call(answer.credentials(), "GetCallerIdentity").element("Arn"))
        .isEqualTo(answer.element("Arn"));
  }

  @Test
  void assumeRoleWithSaml_whenAnswered_thenWhatTheAssertionSays() throws Exception {
    Answer answer = saml.assume(saml.claims());
    assertThat(answer.element("Issuer")).isEqualTo("https://idp.example.com/metadata");
    assertThat(answer.element("Audience")).isEqualTo("https://signin.aws.amazon.com/saml");
    assertThat(answer.element("Subject")).isEqualTo("alice@example.com");
    assertThat(answer.element("SubjectType")).isEqualTo("persistent");
    assertThat(answer.xml()).startsWith("<AssumeRoleWithSAMLResponse xmlns=");
  }

  @Test
  void nameQualifier_whenAsInTheReference_thenTheHashOfIssuerAccountAndName() {
    SandboxAccount account = new SandboxAccount("123456789012", Partition.AWS);
    SamlProvider provider =
        new SamlProvider(
            account.iam("saml-provider/MySAMLIdP"),
            "https://example.com/saml",
            saml.idp.publicKey());
    // printf 'https://example.com/saml123456789012/MySAMLIdP' | openssl sha1 -binary | base64
    assertThat(provider.nameQualifier()).isEqualTo("1uAJanUnBc2XeUkHURMht+xam2c=");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oasis:names:tc:SAML:2.0:nameid-format:transient, transient",
    "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress,"
        + " urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"
  })
  void subjectType_whenOfSamlTwo_thenWithoutItsPrefix(String format, String type) throws Exception {
    assertThat(saml.assume(saml.claims().about("bob & <co>", format)).element("SubjectType"))
        .isEqualTo(type);
  }

  @Test
  void assumeRoleWithSaml_whenNothingIsAsked_thenOneHourWhateverTheConsoleGets() throws Exception {
    SamlClaims claims = saml.claims().withSessionDuration(Duration.ofHours(4));
    assertThat(saml.assume(claims).expiration()).isEqualTo(TestAws.NOON.plusSeconds(3_600));
  }

  @Test
  void assumeRoleWithSaml_whenTheRolesMaximumIsAsked_thenThat() throws Exception {
    assertThat(saml.assume(saml.claims(), "DurationSeconds", "14400").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(14_400));
  }

  @Test
  void assumeRoleWithSaml_whenMoreThanTheRolesMaximum_thenValidationError() throws Exception {
    assertThat(saml.assume(saml.claims(), "DurationSeconds", "14401").outcome())
        .isEqualTo(
            "400 ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set"
                + " for this role.");
  }

  @Test
  void assumeRoleWithSaml_whenTheProvidersSessionEndsSooner_thenThen() throws Exception {
    SamlClaims claims = saml.claims().withSessionEnd(TestAws.NOON.plusSeconds(1_000));
    assertThat(saml.assume(claims).expiration()).isEqualTo(TestAws.NOON.plusSeconds(1_000));
  }

  @Test
  void assumeRoleWithSaml_whenTheProvidersSessionIsOver_thenExpired() throws Exception {
    SamlClaims claims = saml.claims().withSessionEnd(TestAws.NOON);
    assertThat(saml.assume(claims).outcome())
        .isEqualTo("400 ExpiredTokenException: Response has expired");
  }

  @Test
  void assumeRoleWithSaml_whenTheResponseComesAgain_thenAnotherSession() throws Exception {
    String response = saml.idp.respond(saml.claims());
    String first = saml.assume(response).element("AccessKeyId");
    saml.clock.advance(Duration.ofSeconds(299));
    Answer second = saml.assume(response);
    assertThat(second.outcome()).isEqualTo("200");
    assertThat(second.element("AccessKeyId")).isNotEqualTo(first);
  }

  @Test
  void assumeRoleWithSaml_whenTheBase64HasLineEnds_thenReadAllTheSame() throws Exception {
    String response = saml.idp.respond(saml.claims()).replaceAll("(.{76})", "$1\r\n");
    assertThat(saml.assume(response).outcome()).isEqualTo("200");
  }

  @Test
  void assumeRoleWithSaml_whenSignedByAStranger_thenTheSignatureIsNotLookedAt() throws Exception {
    SandboxUser eve = new TestAws().user("eve");
    Answer answer =
        aws.call(
            eve.accessKey(),
            "AssumeRoleWithSAML",
            "RoleArn",
            saml.role.arn().toString(),
            "PrincipalArn",
            saml.provider.arn().toString(),
            "SAMLAssertion",
            saml.idp.respond(saml.claims()));
    assertThat(answer.outcome()).isEqualTo("200");
  }

  @Test
  void calls_whenLogged_thenWithoutTheResponseAndASigner() throws Exception {
    saml.assume(saml.claims());
    SandboxCall call = aws.log.calls("AssumeRoleWithSAML").getFirst();
    assertThat(call.signer()).isEmpty();
    assertThat(call.parameters()).containsKey("PrincipalArn").doesNotContainKey("SAMLAssertion");
  }

  @Test
  void assumeRole_whenTheSessionAsksForMoreThanAnHour_thenItIsAChain() throws Exception {
    SessionCredentials session = saml.assume(saml.claims()).credentials();
    SandboxRole next = aws.role("next");
    assertThat(aws.assume(session, next, "DurationSeconds", "3601").outcome())
        .contains("1 hour session limit for roles assumed by role chaining");
    assertThat(aws.assume(session, next, "DurationSeconds", "3600").outcome()).isEqualTo("200");
  }

  @Test
  void assumeRoleWithSaml_whenTheRoleTakesNoTags_thenTagSessionIsDenied() throws Exception {
    SandboxRole plain = saml.role("plain", TrustPolicy.federating(saml.provider.arn()));
    SamlClaims claims =
        saml.idp.claims().withRole(plain.arn().arn(), saml.provider.arn()).withTag("team", "one");
    assertThat(saml.assume(claims, "RoleArn", plain.arn().toString()).outcome())
        .isEqualTo("403 AccessDenied: Not authorized to perform sts:TagSession");
  }

  @Test
  void assumeRole_whenATransitiveTagOfTheResponseIsSetAgain_thenRefused() throws Exception {
    SamlClaims claims =
        saml.claims().withTag("team", "one").withTag("cost", "2").with("TransitiveTagKeys", "team");
    SessionCredentials session = saml.assume(claims).credentials();
    SandboxRole next = aws.role("next", TrustPolicy.allowing(aws.account.root()).allowingTags());
    String[] team = {"Tags.member.1.Key", "Team", "Tags.member.1.Value", "two"};
    String[] cost = {"Tags.member.1.Key", "cost", "Tags.member.1.Value", "3"};
    assertThat(aws.assume(session, next, team).outcome())
        .startsWith("400 InvalidParameterValue: One of the specified transitive tag keys");
    assertThat(aws.assume(session, next, cost).outcome()).isEqualTo("200");
  }

  @Test
  void assumeRoleWithSaml_whenASourceIdentityIsSaid_thenAnsweredAndKeptInTheChain()
      throws Exception {
    Answer answer = saml.assume(saml.claims().with("SourceIdentity", "alice"));
    assertThat(answer.element("SourceIdentity")).isEqualTo("alice");
    SandboxRole next =
        aws.role("next", TrustPolicy.allowing(aws.account.root()).allowingSourceIdentity());
    assertThat(aws.assume(answer.credentials(), next).element("SourceIdentity")).isEqualTo("alice");
  }

  @Test
  void assumeRoleWithSaml_whenTheRoleTakesNoSourceIdentity_thenDenied() throws Exception {
    SandboxRole plain = saml.role("plain", TrustPolicy.federating(saml.provider.arn()));
    SamlClaims claims =
        saml.idp
            .claims()
            .withRole(plain.arn().arn(), saml.provider.arn())
            .with("SourceIdentity", "alice");
    assertThat(saml.assume(claims, "RoleArn", plain.arn().toString()).outcome())
        .isEqualTo("403 AccessDenied: Not authorized to perform sts:SetSourceIdentity");
  }

  @Test
  void assumeRoleWithSaml_whenPoliciesAreGiven_thenThePackedSize() throws Exception {
    Answer answer =
        saml.assume(
            saml.claims(),
            "Policy",
            "{\"Statement\":[]}",
            "PolicyArns.member.1.arn",
            "arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(answer.element("PackedPolicySize")).isEqualTo("3");
    assertThat(saml.assume(saml.claims()).xml()).doesNotContain("PackedPolicySize");
  }

  @Test
  void grantOf_whenThereArePoliciesAndTags_thenRecorded() throws Exception {
    Answer answer =
        saml.assume(saml.claims().withTag("team", "one"), "Policy", "{\"Statement\":[]}");
    SessionGrant grant = aws.directory.grantOf(answer.credentials().accessKeyId()).orElseThrow();
    assertThat(grant.policy()).contains("{\"Statement\":[]}");
    assertThat(grant.tags()).isEqualTo(Map.of("team", "one"));
  }

  @Test
  void assumeRoleWithSaml_whenARegionIsOff_thenRegionDisabledException() throws Exception {
    aws.directory.settings().disableRegion(aws.account, Region.parse("eu-south-1"));
    assertThat(saml.assume(saml.claims()).outcome())
        .startsWith(
            "403 RegionDisabledException: STS is not activated in this region for account:");
  }

  @Test
  void assumeRoleWithSaml_whenTagsExceedWhatThePolicyLeaves_thenPackedPolicyTooLarge()
      throws Exception {
    String policy = "{\"Statement\":[],\"Id\":\"" + "x".repeat(2048 - 25) + "\"}";
    assertThat(saml.assume(saml.claims().withTag("team", "one"), "Policy", policy).outcome())
        .startsWith("400 PackedPolicyTooLarge: Packed size of session tags consumes 101%");
  }

  @Test
  void assumeRoleWithSaml_whenThePartitionIsAnother_thenItsSignInIsTheAudience() throws Exception {
    SandboxAccount china = aws.directory.addAccount(Partition.CHINA);
    SamlProvider provider =
        aws.directory
            .federation()
            .addSaml(china, "example", saml.idp.issuer(), saml.idp.publicKey());
    SandboxRole role =
        aws.directory.addRole(
            china, NewRole.named("deploy", TrustPolicy.federating(provider.arn())));
    Map<String, SamlClaims> claims =
        Map.of(
            "200",
            saml.idp.claims(Partition.CHINA),
            "400 InvalidIdentityToken: Response does not contain the required audience.",
            saml.idp.claims());
    for (Map.Entry<String, SamlClaims> expected : claims.entrySet()) {
      assertThat(
              saml.assume(
                      expected.getValue().withRole(role.arn().arn(), provider.arn()),
                      "RoleArn",
                      role.arn().toString(),
                      "PrincipalArn",
                      provider.arn().toString())
                  .outcome())
          .isEqualTo(expected.getKey());
    }
  }
}
