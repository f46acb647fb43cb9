package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeStsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final FakeSts sts = new FakeSts(() -> NOW);
  private final AccessKey key =
      new AccessKey(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), Secret.ofUnwipeable("hush"));

  @Test
  void getSessionToken_whenACap_thenExpiryIsNowPlusTheCap() throws Exception {
    sts.grantAtMost(Duration.ofHours(1));

    SessionCredentials session = sts.getSessionToken(key, request(Optional.empty()));

    assertThat(session.expiry().at()).isEqualTo(NOW.plusSeconds(3600));
  }

  @Test
  void getSessionToken_whenACodeComesTwice_thenRefusesTheSecond() throws Exception {
    MfaProof proof = new MfaProof(MfaSerial.parse("GAHT12345678"), MfaCode.parse("123456"));
    sts.getSessionToken(key, request(Optional.of(proof)));

    assertThatThrownBy(() -> sts.getSessionToken(key, request(Optional.of(proof))))
        .isInstanceOfSatisfying(
            AwsException.class,
            e -> assertThat(e.awsCause()).isEqualTo(AwsCause.WRONG_OR_SPENT_CODE));
    assertThat(sts.calls(FakeSts.Call.GetSessionToken.class)).hasSize(2);
  }

  private static SessionTokenRequest request(Optional<MfaProof> mfa) {
    return new SessionTokenRequest(AwsTarget.of(Partition.AWS), SessionDuration.USER_DEFAULT, mfa);
  }
}
