package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.Credentials;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GetWebIdentityTokenTest {

  private static final String AUDIENCE = "https://api.example.com";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private String issuer = "";

  @BeforeEach
  void setUp() {
    issuer = aws.directory.settings().enableOutboundFederation(aws.account);
  }

  private Answer call(Credentials signer, String... more) throws Exception {
    Map<String, String> parameters = TestAws.parameters("GetWebIdentityToken", more);
    parameters.putIfAbsent("Audience.member.1", AUDIENCE);
    parameters.putIfAbsent("SigningAlgorithm", "ES384");
    return aws.send(new SignedRequest(signer, aws.clock.instant(), parameters).sign())
        .orElseThrow();
  }

  private Answer call(String... more) throws Exception {
    return call(alice.accessKey(), more);
  }

  private static JsonObject part(Answer answer, int part) throws Exception {
    String text = answer.element("WebIdentityToken").split("\\.", -1)[part];
    return Json.parse(Base64.getUrlDecoder().decode(text));
  }

  private boolean verifies(String jwt, String algorithm) throws Exception {
    java.security.Signature check = java.security.Signature.getInstance(algorithm);
    String[] parts = jwt.split("\\.", -1);
    String kid = Json.parse(Base64.getUrlDecoder().decode(parts[0])).string("kid");
    check.initVerify(aws.directory.outboundTokens().publicKey(kid));
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return check.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  @Test
  void getWebIdentityToken_whenNothingIsAsked_thenFiveMinutes() throws Exception {
    Answer answer = call();
    assertThat(answer.expiration()).isEqualTo(TestAws.NOON.plusSeconds(300));
    assertThat(part(answer, 1).number("exp"))
        .isEqualTo(TestAws.NOON.plusSeconds(300).getEpochSecond());
  }

  @Test
  void getWebIdentityToken_whenAnHourIsAsked_thenThat() throws Exception {
    assertThat(call("DurationSeconds", "3600").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(3_600));
  }

  @Test
  void getWebIdentityToken_whenAUserAsks_thenItsClaims() throws Exception {
    JsonObject claims = part(call(), 1);
    assertThat(claims.string("iss")).isEqualTo(issuer);
    assertThat(claims.string("aud")).isEqualTo(AUDIENCE);
    assertThat(claims.string("sub")).isEqualTo(alice.arn().toString());
    JsonObject own = claims.object("https://sts.amazonaws.com/").orElseThrow();
    assertThat(own.string("aws_account")).isEqualTo(aws.account.id());
    assertThat(own.string("source_region")).isEqualTo("us-east-1");
  }

  @Test
  void getWebIdentityToken_whenTagsAreSent_thenTheyAreClaims() throws Exception {
    JsonObject own =
        part(call("Tags.member.1.Key", "job", "Tags.member.1.Value", "42"), 1)
            .object("https://sts.amazonaws.com/")
            .orElseThrow();
    assertThat(own.object("request_tags").orElseThrow().asStrings()).containsEntry("job", "42");
  }

  @Test
  void getWebIdentityToken_whenTwoAudiences_thenAList() throws Exception {
    assertThat(part(call("Audience.member.2", "other"), 1).strings("aud"))
        .containsExactly(AUDIENCE, "other");
  }

  @Test
  void getWebIdentityToken_whenARoleAsks_thenTheSubjectIsTheRole() throws Exception {
    SandboxRole role = aws.role("deploy");
    Credentials session = aws.assume(alice.accessKey(), role).credentials();
    assertThat(part(call(session), 1).string("sub")).isEqualTo(role.arn().toString());
  }

  @ParameterizedTest
  @CsvSource({"RS256, SHA256withRSA", "ES384, SHA384withECDSAinP1363Format"})
  void getWebIdentityToken_whenSigned_thenItsKeyVerifies(String asked, String algorithm)
      throws Exception {
    Answer answer = call("SigningAlgorithm", asked);
    String jwt = answer.element("WebIdentityToken");
    String forged =
        jwt.replaceFirst("\\.[^.]*\\.", "." + part64("{\"sub\":\"arn:aws:iam::1:root\"}") + ".");
    assertThat(part(answer, 0).string("alg")).isEqualTo(asked);
    assertThat(verifies(jwt, algorithm)).isTrue();
    assertThat(verifies(forged, algorithm)).isFalse();
  }

  private static String part64(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void getWebIdentityToken_whenTheAccountHasItOff_thenDisabled() throws Exception {
    aws.directory.settings().disableOutboundFederation(aws.account);
    assertThat(call().outcome()).startsWith("403 OutboundWebIdentityFederationDisabledException: ");
  }

  @Test
  void getWebIdentityToken_whenTheSessionLivesShorter_thenDurationEscalation() throws Exception {
    Credentials session =
        aws.assume(alice.accessKey(), aws.role("deploy"), "DurationSeconds", "900").credentials();
    assertThat(call(session, "DurationSeconds", "900").outcome()).isEqualTo("200");
    aws.clock.advance(Duration.ofSeconds(1));
    assertThat(call(session, "DurationSeconds", "900").outcome())
        .startsWith("403 SessionDurationEscalationException: ");
  }

  @Test
  void getWebIdentityToken_whenTheTagsAreManyAndLong_thenPayloadSizeExceeded() throws Exception {
    assertThat(call(TestAws.tags(50, 256)).outcome())
        .startsWith("400 JWTPayloadSizeExceededException: ");
  }

  @Test
  void getWebIdentityToken_whenAUserSessionAsks_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(alice)).outcome())
        .isEqualTo("403 AccessDenied: Cannot call GetWebIdentityToken with session credentials");
  }

  @Test
  void getWebIdentityToken_whenNoPolicyAllowsIt_thenAccessDenied() throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying("sts:GetWebIdentityToken"));
    assertThat(call().outcome()).endsWith("allows the sts:GetWebIdentityToken action");
  }

  @Test
  void getWebIdentityToken_whenAtTheGlobalEndpoint_thenUnknownOperation() throws Exception {
    HttpRequest request =
        aws.request(alice.accessKey(), "GetWebIdentityToken")
            .header("host", "sts.amazonaws.com")
            .sign();
    assertThat(aws.send(request).orElseThrow().outcome())
        .isEqualTo("400 InvalidAction: Unknown Operation");
  }

  @ParameterizedTest
  @CsvSource({"59, greater than or equal to 60", "3601, less than or equal to 3600"})
  void durationSeconds_whenOutside_thenTheBoundIsTold(String seconds, String bound)
      throws Exception {
    assertThat(call("DurationSeconds", seconds).outcome())
        .startsWith("400 ValidationError: ")
        .endsWith(bound);
  }

  @Test
  void audience_whenEleven_thenTheLengthOfTheListIsTold() throws Exception {
    String[] more = new String[20];
    for (int i = 0; i < 10; i++) {
      more[2 * i] = "Audience.member." + (i + 2);
      more[2 * i + 1] = "x";
    }
    assertThat(call(more).outcome()).contains("at 'audience'", "less than or equal to 10");
  }

  @ParameterizedTest
  @CsvSource({"0, greater than or equal to 1", "1001, less than or equal to 1000"})
  void audience_whenShorterOrLonger_thenTheLengthIsTold(int length, String bound) throws Exception {
    assertThat(call("Audience.member.1", "x".repeat(length)).outcome())
        .contains("at 'audience.1.member'")
        .endsWith(bound);
  }

  @ParameterizedTest
  @CsvSource({"RS25, greater than or equal to 5", "RS2566, less than or equal to 5"})
  void signingAlgorithm_whenShorterOrLonger_thenTheLengthIsTold(String algorithm, String bound)
      throws Exception {
    assertThat(call("SigningAlgorithm", algorithm).outcome())
        .contains("at 'signingAlgorithm'")
        .endsWith(bound);
  }

  @Test
  void signingAlgorithm_whenAnother_thenInvalid() throws Exception {
    assertThat(call("SigningAlgorithm", "HS256").outcome())
        .isEqualTo("400 ValidationError: HS256 is invalid");
  }

  @Test
  void tags_whenFiftyOne_thenTheLengthOfTheListIsTold() throws Exception {
    assertThat(call(TestAws.tags(51, 1)).outcome())
        .contains("at 'tags'", "less than or equal to 50");
  }

  @Test
  void getWebIdentityToken_whenAllIsMissing_thenBothMustNotBeNull() throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetWebIdentityToken").outcome())
        .contains("null at 'audience'", "null at 'signingAlgorithm'");
  }
}
