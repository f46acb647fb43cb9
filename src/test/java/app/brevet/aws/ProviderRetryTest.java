package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AwsCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An identity provider that AWS cannot reach may be there the next moment.
class ProviderRetryTest {

  private static final String UNREACHABLE =
      "Couldn't retrieve verification key from your identity provider,  please reference"
          + " AssumeRoleWithWebIdentity documentation for requirements";

  private final StsFixture aws;

  ProviderRetryTest() throws Exception {
    aws = new StsFixture();
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @Test
  void anyCall_whenTheProvidersKeyIsOutOfReachTwice_thenTheThirdAttemptIsAnswered()
      throws Exception {
    aws.server
        .answer(400, AwsAnswers.error("InvalidIdentityToken", UNREACHABLE))
        .answer(400, AwsAnswers.error("IDPCommunicationError", "no answer"))
        .answer(200, AwsAnswers.getCallerIdentity());

    assertThat(aws.sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET)).isNotNull();
    assertThat(aws.server.received()).hasSize(3);
  }

  @Test
  void anyCall_whenTheTokenItselfIsBad_thenIsNotTriedAgain() {
    aws.server.answer(400, AwsAnswers.error("InvalidIdentityToken", "Incorrect token audience"));

    AwsException refused =
        catchThrowableOfType(
            AwsException.class,
            () -> aws.sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET));

    assertThat(refused.awsCause()).isEqualTo(AwsCause.IDENTITY_TOKEN_INVALID);
    assertThat(aws.server.received()).hasSize(1);
  }
}
