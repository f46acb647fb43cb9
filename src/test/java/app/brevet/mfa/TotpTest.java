package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {

  private static final Totp RFC_SEED =
      new Totp(Secret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codeAt_whenTheRfcsTime_thenTheRfcsCode(long second, String code) {
    assertThat(RFC_SEED.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void ofBase32_whenTheRfcsSeed_thenTheRfcsCode() {
    Secret seed = Secret.ofUnwipeable("gezd gnbv gy3t qojq GEZD GNBV GY3T QOJQ");
    assertThat(Totp.ofBase32(seed).codeAt(Instant.ofEpochSecond(59))).isEqualTo("287082");
  }

  @Test
  void stepAt_whenTheLastMomentOfAStep_thenStillThatStep() {
    assertThat(Totp.stepAt(Instant.ofEpochSecond(59, 999_999_999))).isEqualTo(1);
    assertThat(Totp.stepAt(Instant.ofEpochSecond(60))).isEqualTo(2);
  }

  @Test
  void nextStepAfter_whenAStepBegins_thenTheOneAfterIt() {
    assertThat(Totp.nextStepAfter(Instant.ofEpochSecond(60))).isEqualTo(Instant.ofEpochSecond(90));
  }

  @Test
  void toString_whenPrinted_thenTheSeedIsNotShown() {
    assertThat(RFC_SEED).hasToString("Totp[seed=***]");
  }
}
