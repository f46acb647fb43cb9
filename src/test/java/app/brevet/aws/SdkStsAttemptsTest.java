package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsException.Reason;
import app.brevet.model.AwsCause;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How often a request goes over the wire.
class SdkStsAttemptsTest {

  private final StsFixture aws;

  SdkStsAttemptsTest() throws Exception {
    aws = new StsFixture(StsFixture.shortTimeouts());
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @Test
  void getSessionToken_whenACodeMeetsAFault_thenIsSentOnce() {
    aws.server.answer(503, AwsAnswers.error("ServiceUnavailable", "busy"));

    AwsException refused = refusalOfTheCode();

    assertThat(refused.awsCause()).isEqualTo(AwsCause.SERVICE_FAULT);
    assertThat(aws.server.received()).hasSize(1);
  }

  @Test
  void getSessionToken_whenACodeIsThrottled_thenIsSentOnce() {
    aws.server.answer(400, AwsAnswers.error("Throttling", "Rate exceeded"));

    assertThat(refusalOfTheCode().awsCause()).isEqualTo(AwsCause.THROTTLED);
    assertThat(aws.server.received()).hasSize(1);
  }

  @Test
  void getSessionToken_whenTheConnectionOfACodeIsDropped_thenIsSentOnce() {
    aws.server.drop();

    assertThat(refusalOfTheCode().reason()).isEqualTo(Reason.NO_ANSWER);
    assertThat(aws.server.received()).hasSize(1);
  }

  @Test
  void getSessionToken_whenACodeGetsNoAnswerInTime_thenIsSentOnce() {
    aws.server.next(out -> new CountDownLatch(1).await());

    assertThat(refusalOfTheCode().reason()).isEqualTo(Reason.NO_ANSWER);
    assertThat(aws.server.received()).hasSize(1);
  }

  @Test
  void getSessionToken_whenACodeFollowsAnotherCall_thenUsesAConnectionOfItsOwn() throws Exception {
    // The first connection stays open on the server's side, as keep-alive would have it.
    aws.server
        .answer(200, AwsAnswers.getCallerIdentity())
        .answer(200, AwsAnswers.getSessionToken());
    aws.sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET);

    assertThat(aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode())).isNotNull();
  }

  @Test
  void getSessionToken_whenThereIsNoCodeAndTwoFaults_thenTheThirdAttemptIsAnswered()
      throws Exception {
    aws.server.answer(503, "").drop().answer(200, AwsAnswers.getSessionToken());

    assertThat(aws.sts.getSessionToken(StsFixture.key(), StsFixture.withoutCode())).isNotNull();
    assertThat(aws.server.received()).hasSize(3);
  }

  @Test
  void getSessionToken_whenThereIsNoCodeAndFaultsOnly_thenGivesUpAfterThree() {
    AwsException refused =
        catchThrowableOfType(
            AwsException.class,
            () -> aws.sts.getSessionToken(StsFixture.key(), StsFixture.withoutCode()));

    assertThat(refused.awsCause()).isEqualTo(AwsCause.SERVICE_FAULT);
    assertThat(aws.server.received()).hasSize(3);
  }

  @Test
  void getSessionToken_whenTheSignatureIsWrong_thenIsNotSentAgain() {
    aws.server.answer(403, AwsAnswers.error("SignatureDoesNotMatch", "does not match"));

    AwsException refused =
        catchThrowableOfType(
            AwsException.class,
            () -> aws.sts.getSessionToken(StsFixture.key(), StsFixture.withoutCode()));

    assertThat(refused.awsCause()).isEqualTo(AwsCause.WRONG_SECRET);
    assertThat(aws.server.received()).hasSize(1);
  }

  private AwsException refusalOfTheCode() {
    return catchThrowableOfType(
        AwsException.class, () -> aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode()));
  }
}
