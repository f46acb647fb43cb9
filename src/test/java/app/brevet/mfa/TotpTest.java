package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {

  private static final Totp RFC_SEED =
      new Totp(Secret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  private static Totp ofRfc(Totp.Algorithm algorithm, int digits) {
    int length =
        switch (algorithm) {
          case SHA1 -> 20;
          case SHA256 -> 32;
          case SHA512 -> 64;
        };
    byte[] seed = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    return new Totp(Secret.of(seed), algorithm, digits, Duration.ofSeconds(30));
  }

  /// RFC 6238, appendix B, with the seeds of its erratum 2866: as long as the hash.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082, SHA1",
    "59, 46119246, SHA256",
    "59, 90693936, SHA512",
    "1111111109, 07081804, SHA1",
    "1111111109, 68084774, SHA256",
    "1111111109, 25091201, SHA512",
    "1111111111, 14050471, SHA1",
    "1111111111, 67062674, SHA256",
    "1111111111, 99943326, SHA512",
    "1234567890, 89005924, SHA1",
    "1234567890, 91819424, SHA256",
    "1234567890, 93441116, SHA512",
    "2000000000, 69279037, SHA1",
    "2000000000, 90698825, SHA256",
    "2000000000, 38618901, SHA512",
    "20000000000, 65353130, SHA1",
    "20000000000, 77737706, SHA256",
    "20000000000, 47863826, SHA512"
  })
  void codeAt_whenTheRfcsTime_thenTheRfcsCode(long second, String code, Totp.Algorithm algorithm) {
    Instant at = Instant.ofEpochSecond(second);

    assertThat(ofRfc(algorithm, 8).codeAt(at)).isEqualTo(code);
    assertThat(ofRfc(algorithm, 6).codeAt(at)).isEqualTo(code.substring(2));
  }

  @Test
  void codeAt_whenAnotherPeriod_thenTheCodeOfItsOwnStep() {
    Totp slow = new Totp(RFC_SEED.seed(), Totp.Algorithm.SHA1, 6, Duration.ofSeconds(60));

    assertThat(slow.codeAt(Instant.ofEpochSecond(119))).isEqualTo(RFC_SEED.code(1));
    assertThat(slow.leftAt(Instant.ofEpochSecond(119))).isEqualTo(Duration.ofSeconds(1));
    assertThat(slow.leftAt(Instant.ofEpochSecond(120))).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({"7, 30", "5, 30", "6, 4", "6, 601", "6, 0", "6, -30"})
  void make_whenDigitsOrPeriodAreUnheardOf_thenRefused(int digits, int seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Totp(
                    RFC_SEED.seed(), Totp.Algorithm.SHA1, digits, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"6, 5", "8, 5", "6, 600"})
  void make_whenAtTheBounds_thenTaken(int digits, int seconds) {
    Duration period = Duration.ofSeconds(seconds);

    assertThat(new Totp(RFC_SEED.seed(), Totp.Algorithm.SHA1, digits, period).period())
        .isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "SHA1, 6, 30, true",
    "SHA256, 6, 30, false",
    "SHA1, 8, 30, false",
    "SHA1, 6, 60, false"
  })
  void isOfAws_whenMadeSo_thenOnlySha1SixDigitsThirtySeconds(
      Totp.Algorithm algorithm, int digits, int seconds, boolean ofAws) {
    Totp totp = new Totp(RFC_SEED.seed(), algorithm, digits, Duration.ofSeconds(seconds));

    assertThat(totp.isOfAws()).isEqualTo(ofAws);
  }

  @Test
  void mfaCode_whenOfAws_thenItsDigits() {
    assertThat(RFC_SEED.mfaCode(1).digits()).isEqualTo("287082");
  }

  @Test
  void mfaCode_whenNotOfAws_thenRefused() {
    Totp foreign = ofRfc(Totp.Algorithm.SHA256, 6);

    assertThatIllegalStateException().isThrownBy(() -> foreign.mfaCode(1));
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
  void close_whenDone_thenTheSeedIsWiped() {
    Secret seed = Secret.ofUnwipeable("12345678901234567890");

    new Totp(seed).close();

    assertThatIllegalStateException().isThrownBy(seed::copy);
  }

  @Test
  void toString_whenPrinted_thenTheSeedIsNotShown() {
    assertThat(RFC_SEED).hasToString("Totp[seed=***, algorithm=SHA1, digits=6, period=PT30S]");
  }
}
