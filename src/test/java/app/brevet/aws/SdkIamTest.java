package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.brevet.model.AccessKeyId;
import app.brevet.model.MfaSerial;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SdkIamTest {

  private final StsFixture aws;

  SdkIamTest() throws Exception {
    aws = new StsFixture();
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @Test
  void listMfaDevices_whenAPasskeyIsAmongThem_thenLeavesItOut() throws Exception {
    aws.server.answer(200, AwsAnswers.listMfaDevices());

    assertThat(aws.iam.listMfaDevices(StsFixture.key(), StsFixture.TARGET))
        .containsExactly(
            MfaSerial.parse("arn:aws:iam::123456789012:mfa/Bob"), MfaSerial.parse("GAHT12345678"));
  }

  @Test
  void listAccessKeys_whenThereAreTwo_thenGivesBothIds() throws Exception {
    aws.server.answer(200, AwsAnswers.listAccessKeys());

    assertThat(aws.iam.listAccessKeys(StsFixture.key(), StsFixture.TARGET))
        .containsExactly(
            new ListedKey(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), true, Optional.empty()),
            new ListedKey(new AccessKeyId("AKIAI44QH8DHBEXAMPLE"), false, Optional.empty()));
  }

  @Test
  void getUserName_whenAwsAnswers_thenGivesTheName() throws Exception {
    aws.server.answer(200, AwsAnswers.getUser());

    assertThat(aws.iam.getUserName(StsFixture.key(), StsFixture.TARGET)).isEqualTo("Bob");
  }

  @Test
  void anyCall_whenSent_thenIsSignedForIamInItsOneRegion() throws Exception {
    aws.server.answer(200, AwsAnswers.getUser());

    aws.iam.getUserName(StsFixture.key(), StsFixture.TARGET);

    ScriptedServer.Received received = aws.server.received().getFirst();
    assertThat(received.form())
        .containsOnly(entry("Action", "GetUser"), entry("Version", "2010-05-08"));
    assertThat(received.headers().get("authorization"))
        .contains("/20260102/us-east-1/iam/aws4_request");
  }
}
