package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.model.Region;
import app.brevet.model.SessionCredentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a token that convinces AWS brings.
final class AssumeRoleWithWebIdentityTest {

  private static final String TAGS = "https://aws.amazon.com/tags";

  private final OidcAws oidc = new OidcAws();
  private final TestAws aws = oidc.aws;

  @ParameterizedTest
  @EnumSource(names = {"RS256", "ES256"})
  void assumeRoleWithWebIdentity_whenTheTokenIsSigned_thenASessionOfTheRole(JwtSigning signing)
      throws Exception {
    Answer answer = oidc.assume(oidc.issuer.token(oidc.claims(), signing));
    assertThat(answer.element("Arn"))
        .isEqualTo("arn:aws:sts::" + aws.account.id() + ":assumed-role/deploy/app1");
    assertThat(answer.element("AssumedRoleId")).isEqualTo(oidc.role.roleId() + ":app1");
    assertThat(aws.call(answer.credentials(), "GetCallerIdentity").element("Arn"))
        .isEqualTo(answer.element("Arn"));
  }

  @Test
  void assumeRoleWithWebIdentity_whenAnswered_thenWhatTheTokenSays() throws Exception {
    Answer answer = oidc.assume(oidc.claims());
    assertThat(answer.element("SubjectFromWebIdentityToken")).isEqualTo("alice");
    assertThat(answer.element("Audience")).isEqualTo("sts.amazonaws.com");
    assertThat(answer.element("Provider"))
        .isEqualTo("arn:aws:iam::" + aws.account.id() + ":oidc-provider/127.0.0.1:4000/oidc/test");
    assertThat(answer.xml()).startsWith("<AssumeRoleWithWebIdentityResponse xmlns=");
  }

  @Test
  void assumeRoleWithWebIdentity_whenNothingIsAsked_thenOneHour() throws Exception {
    assertThat(oidc.assume(oidc.claims()).expiration()).isEqualTo(TestAws.NOON.plusSeconds(3_600));
  }

  @Test
  void assumeRoleWithWebIdentity_whenTheRolesMaximumIsAsked_thenThatWhateverTheTokensLife()
      throws Exception {
    assertThat(oidc.assume(oidc.claims(), "DurationSeconds", "14400").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(14_400));
  }

  @Test
  void assumeRoleWithWebIdentity_whenMoreThanTheRolesMaximum_thenValidationError()
      throws Exception {
    assertThat(oidc.assume(oidc.claims(), "DurationSeconds", "14401").outcome())
        .isEqualTo(
            "400 ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set"
                + " for this role.");
  }

  @Test
  void assumeRoleWithWebIdentity_whenTheTokenComesAgain_thenAnotherSession() throws Exception {
    String token = oidc.issuer.token(oidc.claims());
    String first = oidc.assume(token).element("AccessKeyId");
    assertThat(oidc.assume(token).element("AccessKeyId")).startsWith("ASIA").isNotEqualTo(first);
  }

  @Test
  void audience_whenSeveral_thenTheOneThatIsKnown() throws Exception {
    JsonObject claims =
        oidc.claims().withStrings("aud", List.of("https://other.example.com", "brevet"));
    assertThat(oidc.assume(claims).element("Audience")).isEqualTo("brevet");
  }

  @Test
  void calls_whenLogged_thenWithoutTheTokenAndASigner() throws Exception {
    oidc.assume(oidc.claims());
    SandboxCall call = aws.log.calls("AssumeRoleWithWebIdentity").getFirst();
    assertThat(call.signer()).isEmpty();
    assertThat(call.parameters()).containsKey("RoleArn").doesNotContainKey("WebIdentityToken");
  }

  @Test
  void assumeRole_whenTheSessionAsksForMoreThanAnHour_thenItIsAChain() throws Exception {
    SessionCredentials session = oidc.assume(oidc.claims()).credentials();
    SandboxRole next = aws.role("next");
    assertThat(aws.assume(session, next, "DurationSeconds", "3601").outcome())
        .contains("1 hour session limit for roles assumed by role chaining");
    assertThat(aws.assume(session, next, "DurationSeconds", "3600").outcome()).isEqualTo("200");
  }

  @Test
  void assumeRoleWithWebIdentity_whenASourceIdentityIsSaid_thenAnsweredAndKept() throws Exception {
    Answer answer =
        oidc.assume(oidc.claims().with("https://aws.amazon.com/source_identity", "alice"));
    assertThat(answer.element("SourceIdentity")).isEqualTo("alice");
    SandboxRole next =
        aws.role("next", TrustPolicy.allowing(aws.account.root()).allowingSourceIdentity());
    assertThat(aws.assume(answer.credentials(), next).element("SourceIdentity")).isEqualTo("alice");
  }

  @Test
  void assumeRole_whenATransitiveTagOfTheTokenIsSetAgain_thenRefused() throws Exception {
    SessionCredentials session = oidc.assume(oidc.claims().with(TAGS, tags())).credentials();
    SandboxRole next = aws.role("next", TrustPolicy.allowing(aws.account.root()).allowingTags());
    String[] team = {"Tags.member.1.Key", "Team", "Tags.member.1.Value", "two"};
    assertThat(aws.assume(session, next, team).outcome())
        .startsWith("400 InvalidParameterValue: One of the specified transitive tag keys");
  }

  private static JsonObject tags() {
    return new JsonObject()
        .with("principal_tags", new JsonObject().withStrings("team", List.of("one")))
        .withStrings("transitive_tag_keys", List.of("team"));
  }

  @Test
  void assumeRoleWithWebIdentity_whenTheRoleTakesNoTags_thenTagSessionIsDenied() throws Exception {
    SandboxRole plain = oidc.role("plain", TrustPolicy.federating(oidc.provider.arn()));
    assertThat(
            oidc.assume(oidc.claims().with(TAGS, tags()), "RoleArn", plain.arn().toString())
                .outcome())
        .isEqualTo("403 AccessDenied: Not authorized to perform sts:TagSession");
  }

  @Test
  void assumeRoleWithWebIdentity_whenTheRoleTakesNoSourceIdentity_thenDenied() throws Exception {
    SandboxRole plain = oidc.role("plain", TrustPolicy.federating(oidc.provider.arn()));
    JsonObject claims = oidc.claims().with("https://aws.amazon.com/source_identity", "alice");
    assertThat(oidc.assume(claims, "RoleArn", plain.arn().toString()).outcome())
        .isEqualTo("403 AccessDenied: Not authorized to perform sts:SetSourceIdentity");
  }

  @Test
  void assumeRoleWithWebIdentity_whenAPolicyIsGiven_thenThePackedSize() throws Exception {
    assertThat(
            oidc.assume(oidc.claims(), "Policy", "{\"Statement\":[]}").element("PackedPolicySize"))
        .isEqualTo("1");
  }

  @Test
  void grantOf_whenThereArePoliciesAndTags_thenRecorded() throws Exception {
    Answer answer = oidc.assume(oidc.claims().with(TAGS, tags()), "Policy", "{\"Statement\":[]}");
    SessionGrant grant = aws.directory.grantOf(answer.credentials().accessKeyId()).orElseThrow();
    assertThat(grant.policy()).contains("{\"Statement\":[]}");
    assertThat(grant.tags()).isEqualTo(Map.of("team", "one"));
  }

  @Test
  void assumeRoleWithWebIdentity_whenARegionIsOff_thenRegionDisabledException() throws Exception {
    aws.directory.settings().disableRegion(aws.account, Region.parse("eu-south-1"));
    assertThat(oidc.assume(oidc.claims()).outcome())
        .startsWith(
            "403 RegionDisabledException: STS is not activated in this region for account:");
  }

  @Test
  void assumeRoleWithWebIdentity_whenTagsExceedWhatThePolicyLeaves_thenPackedPolicyTooLarge()
      throws Exception {
    String policy = "{\"Statement\":[],\"Id\":\"" + "x".repeat(2048 - 25) + "\"}";
    assertThat(oidc.assume(oidc.claims().with(TAGS, tags()), "Policy", policy).outcome())
        .startsWith("400 PackedPolicyTooLarge: Packed size of session tags consumes 101%");
  }
}
