package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AwsCause;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Refusals that are not shaped as STS's, and what they must not give away.
class SdkStsForeignErrorTest {

  private final StsFixture aws;

  SdkStsForeignErrorTest() throws Exception {
    aws = new StsFixture();
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @Test
  void anyCall_whenTheErrorIsShapedAsS3s_thenIsReadAllTheSame() {
    aws.server.answer(
        403,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code>"
            + "<Message>&quot;no&quot; &amp; never</Message>"
            + "<RequestId>tx000-default</RequestId><HostId>h</HostId></Error>",
        "x-amz-request-id: tx000-default");

    AwsException refused = refusal();

    assertThat(refused.awsCause()).isEqualTo(AwsCause.NOT_AUTHORIZED);
    assertThat(refused.awsCode()).isEqualTo("AccessDenied");
    assertThat(refused).hasMessage("\"no\" & never");
    assertThat(refused.requestId()).isEqualTo(Optional.of("tx000-default"));
  }

  @Test
  void anyCall_whenTheErrorHasNoText_thenTheStatusIsTold() {
    aws.server.answer(
        404,
        "<Error><Code>NoSuchEntity</Code><Message></Message><RequestId>tx1</RequestId></Error>",
        "x-amz-request-id: tx1");

    AwsException refused = refusal();

    assertThat(refused.awsCode()).isEqualTo("NoSuchEntity");
    assertThat(refused).hasMessage("HTTP status 404");
  }

  @Test
  void anyCall_whenTheTimeIsTooSkewed_thenTheDateTellsWhichClockIsLate() {
    aws.server.answer(
        403,
        "<Error><Code>RequestTimeTooSkewed</Code><RequestId>tx1</RequestId></Error>",
        "Date: Fri, 02 Jan 2026 03:34:05 GMT",
        "x-amz-request-id: tx1");

    assertThat(refusal().awsCause()).isEqualTo(AwsCause.CLOCK_BEHIND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>502 <b>Bad gateway</html>", "<Error>", "{\"message\":\"no\"}"})
  void anyCall_whenTheErrorIsNoXmlOfAws_thenTheStatusIsTold(String body) {
    aws.server.answer(403, body, "Server: a-proxy");

    AwsException refused = refusal();

    assertThat(refused.reason()).isEqualTo(AwsException.Reason.REFUSED);
    assertThat(refused.awsCause()).isEqualTo(AwsCause.UNKNOWN);
    assertThat(refused).hasMessage("HTTP status 403");
  }

  @Test
  void anyCall_whenAwsRepeatsTheCode_thenTheMessageDoesNot() {
    aws.server.answer(
        400,
        AwsAnswers.error(
            "ValidationError",
            "1 validation error detected: Value '"
                + StsFixture.CODE
                + "' at 'tokenCode' failed; account "
                + StsFixture.CODE
                + "828182"));

    assertThat(refusal())
        .hasMessage(
            "1 validation error detected: Value '******' at 'tokenCode' failed; account "
                + "271828828182");
  }

  @Test
  void anyCall_whenAwsRepeatsTheSignedRequest_thenTheMessageDoesNot() {
    aws.server.answer(
        403,
        AwsAnswers.error(
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match.\n\nThe Canonical String for this"
                + " request should have been\n'POST\n/\n\nhost:sts\nx-amz-security-token:"
                + AwsAnswers.TOKEN
                + "\n'"));

    assertThat(refusal()).hasMessage("The request signature we calculated does not match.");
  }

  @Test
  void anyCall_whenItFails_thenNoSecretIsAnywhereInTheException() {
    aws.server.answer(403, AwsAnswers.error("SignatureDoesNotMatch", "no"));

    AwsException refused = refusal();

    assertThat(refused)
        .asString()
        .doesNotContain(StsFixture.KEY_SECRET)
        .doesNotContain(StsFixture.CODE);
    assertThat(refused).hasNoCause();
  }

  @Test
  void anyCall_whenTheAnswersKeyIdIsNone_thenTheAnswerIsNotRead() {
    aws.server.answer(200, AwsAnswers.getSessionToken().replace("ASIA", "no id: "));

    AwsException unread = refusal();

    assertThat(unread.reason()).isEqualTo(AwsException.Reason.NO_ANSWER);
    assertThat(unread).hasMessage("AWS's answer lacks what was asked for");
  }

  private AwsException refusal() {
    return catchThrowableOfType(
        AwsException.class, () -> aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode()));
  }
}
