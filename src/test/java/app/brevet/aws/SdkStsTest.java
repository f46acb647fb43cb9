package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Expiry;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SdkStsTest {

  private static final SessionCredentials SESSION =
      new SessionCredentials(
          new AccessKeyId(AwsAnswers.KEY_ID),
          Secret.ofUnwipeable(AwsAnswers.SECRET),
          Secret.ofUnwipeable(AwsAnswers.TOKEN),
          new Expiry(Instant.parse(AwsAnswers.EXPIRATION)));

  private final StsFixture aws;

  SdkStsTest() throws Exception {
    aws = new StsFixture();
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @Test
  void getSessionToken_whenAwsGrantsIt_thenGivesTheSession() throws Exception {
    aws.server.answer(200, AwsAnswers.getSessionToken());

    assertThat(aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode())).isEqualTo(SESSION);
  }

  @Test
  void getSessionToken_whenItCarriesACode_thenSendsSerialAndCodeInTheBody() throws Exception {
    aws.server.answer(200, AwsAnswers.getSessionToken());

    aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode());

    ScriptedServer.Received received = aws.server.received().getFirst();
    assertThat(received.line()).isEqualTo("POST / HTTP/1.1");
    assertThat(received.form())
        .containsOnly(
            entry("Action", "GetSessionToken"),
            entry("Version", "2011-06-15"),
            entry("DurationSeconds", "43200"),
            entry("SerialNumber", "arn:aws:iam::123456789012:mfa/Alice"),
            entry("TokenCode", StsFixture.CODE));
  }

  @Test
  void getSessionToken_whenSent_thenIsSignedByOurOwnSignerAtOurOwnTime() throws Exception {
    aws.server.answer(200, AwsAnswers.getSessionToken());

    aws.sts.getSessionToken(StsFixture.key(), StsFixture.withoutCode());

    Map<String, String> headers = aws.server.received().getFirst().headers();
    assertThat(headers.get("x-amz-date")).isEqualTo("20260102T030405Z");
    assertThat(headers.get("authorization"))
        .startsWith(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/sts/aws4_request,"
                + " SignedHeaders=content-type;host;x-amz-date, Signature=");
    assertThat(headers).doesNotContainKey("x-amz-security-token");
  }

  @Test
  void getSessionToken_whenSent_thenAsksForAConnectionOfItsOwn() throws Exception {
    aws.server.answer(200, AwsAnswers.getSessionToken());

    aws.sts.getSessionToken(StsFixture.key(), StsFixture.withoutCode());

    assertThat(aws.server.received().getFirst().headers()).containsEntry("connection", "close");
  }

  @Test
  void assumeRole_whenAllParametersAreGiven_thenSendsThemByTheirNames() throws Exception {
    aws.server.answer(200, AwsAnswers.assumeRole());
    RoleParameters parameters =
        new RoleParameters(
            Optional.of("ext-1"),
            Optional.of("ignored"),
            Optional.of("alice"),
            Optional.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
            List.of(Arn.parse("arn:aws:iam::aws:policy/ReadOnlyAccess")),
            Map.of("team", "a+b c"),
            Set.of("team"));

    aws.sts.assumeRole(SESSION, StsFixture.role(parameters));

    assertThat(aws.server.received().getFirst().form())
        .containsOnly(
            entry("Action", "AssumeRole"),
            entry("Version", "2011-06-15"),
            entry("RoleArn", "arn:aws:iam::123456789012:role/path/xacct"),
            entry("RoleSessionName", "demo"),
            entry("ExternalId", "ext-1"),
            entry("SourceIdentity", "alice"),
            entry("Policy", "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
            entry("PolicyArns.member.1.arn", "arn:aws:iam::aws:policy/ReadOnlyAccess"),
            entry("Tags.member.1.Key", "team"),
            entry("Tags.member.1.Value", "a+b c"),
            entry("TransitiveTagKeys.member.1", "team"));
  }

  @Test
  void assumeRole_whenTheDurationIsNotAwsDefault_thenNamesIt() throws Exception {
    aws.server.answer(200, AwsAnswers.assumeRole());
    AssumeRoleRequest hour = StsFixture.role(RoleParameters.NONE);

    aws.sts.assumeRole(
        SESSION,
        new AssumeRoleRequest(
            hour.target(),
            hour.roleArn(),
            hour.roleSessionName(),
            new SessionDuration(1800),
            hour.parameters(),
            hour.mfa()));

    assertThat(aws.server.received().getFirst().form()).contains(entry("DurationSeconds", "1800"));
  }

  @Test
  void assumeRole_whenASessionSigns_thenSendsItsTokenAndSignsIt() throws Exception {
    aws.server.answer(200, AwsAnswers.assumeRole());

    AssumedRole role = aws.sts.assumeRole(SESSION, StsFixture.role(RoleParameters.NONE));

    assertThat(role)
        .isEqualTo(
            new AssumedRole(
                SESSION,
                Arn.parse("arn:aws:sts::123456789012:assumed-role/xacct/demo"),
                Map.of("PackedPolicySize", "6", "AssumedRoleId", "AROA3XFRBF535PLBIFPI4:demo")));
    Map<String, String> headers = aws.server.received().getFirst().headers();
    assertThat(headers).containsEntry("x-amz-security-token", AwsAnswers.TOKEN);
    assertThat(headers.get("authorization"))
        .contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,");
  }

  @Test
  void getCallerIdentity_whenAwsAnswers_thenGivesIt() throws Exception {
    aws.server.answer(200, AwsAnswers.getCallerIdentity());

    assertThat(aws.sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET))
        .isEqualTo(
            new CallerIdentity(
                "123456789012",
                Arn.parse("arn:aws:iam::123456789012:user/Alice"),
                "AIDACKCEVSQ6C2EXAMPLE"));
  }

  @Test
  void anyCall_whenAwsAnswersWithADate_thenMeasuresTheSkew() throws Exception {
    aws.server.answer(
        200,
        AwsAnswers.getCallerIdentity(),
        "Date: Fri, 02 Jan 2026 03:24:05 GMT",
        "x-amzn-RequestId: r");
    assertThat(aws.skew.measured()).isEmpty();

    aws.sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET);

    assertThat(aws.skew.measured()).contains(Duration.ofMinutes(20).plusMillis(500));
  }

  @Test
  void anyCall_whenAProxyAnswersInsteadOfAws_thenMeasuresNoSkew() throws Exception {
    aws.server.answer(200, AwsAnswers.getCallerIdentity(), "Date: Fri, 02 Jan 2026 03:24:05 GMT");

    aws.sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET);

    assertThat(aws.skew.measured()).isEmpty();
  }
}
