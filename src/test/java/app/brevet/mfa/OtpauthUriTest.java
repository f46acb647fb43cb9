package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.Totp.Algorithm;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OtpauthUriTest {

  /// As long as those of AWS.
  private static final String SEED =
      "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static final String AWS =
      "otpauth://totp/Amazon%20Web%20Services:alice@123456789012?secret="
          + SEED
          + "&issuer=Amazon%20Web%20Services";

  private static OtpauthUri parse(String uri) throws InvalidInputException {
    return OtpauthUri.parse(Secret.ofUnwipeable(uri));
  }

  private static InvalidInputException refusal(String input) {
    return catchThrowableOfType(
        InvalidInputException.class, () -> OtpauthUri.parseInput(Secret.ofUnwipeable(input)));
  }

  @Test
  void parse_whenAsAwsWritesIt_thenItsParts() throws Exception {
    OtpauthUri uri = parse(AWS);

    assertThat(uri.issuer()).isEqualTo("Amazon Web Services");
    assertThat(uri.account()).isEqualTo("alice@123456789012");
    assertThat(uri.totp()).isEqualTo(Totp.ofBase32(Secret.ofUnwipeable(SEED)));
    assertThat(uri.totp().isOfAws()).isTrue();
    assertThat(uri.serial()).isEmpty();
  }

  @Test
  void parse_whenEveryParameterIsGiven_thenEachIsRead() throws Exception {
    OtpauthUri uri = parse(AWS + "&algorithm=SHA512&digits=8&period=60");

    assertThat(uri.totp().algorithm()).isEqualTo(Algorithm.SHA512);
    assertThat(uri.totp().digits()).isEqualTo(8);
    assertThat(uri.totp().period()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "A:b, A, b",
    "A:b:c, A, b:c",
    "A%3Ab, A, b",
    "A%3A%20b, A, b",
    "A: b, A, b",
    "'', '', ''",
    "b, '', b",
    ":b:c, '', b:c",
    "a%40b.example, '', a@b.example",
    "%E6%97%A5:%E6%9C%AC, 日, 本"
  })
  void parse_whenLabel_thenIssuerAndAccount(String label, String issuer, String account)
      throws Exception {
    OtpauthUri uri = parse("otpauth://totp/" + label + "?secret=" + SEED);

    assertThat(uri.issuer()).isEqualTo(issuer);
    assertThat(uri.account()).isEqualTo(account);
  }

  @Test
  void parse_whenTheIssuersDiffer_thenThatOfTheParameter() throws Exception {
    assertThat(parse("otpauth://totp/A:b?issuer=C%20D&secret=" + SEED).issuer()).isEqualTo("C D");
  }

  @Test
  void parse_whenTheNamesTurnTheTextAround_thenItIsShownAndCut() throws Exception {
    String uri = "otpauth://totp/%E2%80%AEA:" + "x".repeat(200) + "?secret=" + SEED;

    assertThat(parse(uri).issuer()).isEqualTo("\\u202eA");
    assertThat(parse(uri).account()).hasSize(81).endsWith("x…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OTPAUTH://TOTP/a?SECRET=" + SEED,
        "otpauth://totp?secret=" + SEED,
        "otpauth://totp/a?image=https%3A%2F%2Fx&secret=" + SEED + "&foo&",
        "otpauth://totp/a?secret=gezd%20gnbv-gy3tqojq gezdgnbvgy3tqojq&algorithm=hmacsha1",
        "  otpauth://totp/a?secret=" + SEED + "====\r\n",
        SEED,
        " gezd gnbv gy3t qojq gezd gnbv gy3t qojq "
      })
  void parseInput_whenWrittenInAnotherWay_thenTaken(String input) throws Exception {
    OtpauthUri uri = OtpauthUri.parseInput(Secret.ofUnwipeable(input));

    assertThat(uri.totp().isOfAws()).isTrue();
    assertThat(uri.totp().seed().copy()).startsWith('1', '2', '3', '4', '5', '6', '7', '8');
  }

  private static String ofBytes(int count) {
    return new String(Base32.encode(new byte[count]), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 128})
  void parseInput_whenTheSeedIsAsLongAsMayBe_thenTaken(int bytes) throws Exception {
    OtpauthUri uri = OtpauthUri.parseInput(Secret.ofUnwipeable(ofBytes(bytes)));

    assertThat(uri.totp().seed().length()).isEqualTo(bytes);
  }

  static Stream<Arguments> wrong() {
    String good = "otpauth://totp/a?secret=" + SEED;
    return Stream.of(
        Arguments.of(Reason.SEED_HOTP, good.replace("totp", "hotp") + "&counter=1"),
        Arguments.of(Reason.SEED_TYPE, good.replace("totp", "steam")),
        Arguments.of(Reason.SEED_TYPE, "otpauth:totp/a?secret=" + SEED),
        Arguments.of(Reason.SEED_TYPE, "otpauth://" + SEED),
        Arguments.of(Reason.SEED_EXPORT, "otpauth-migration://offline?data=" + SEED),
        Arguments.of(Reason.SEED_NONE, "otpauth://totp/a"),
        Arguments.of(Reason.SEED_NONE, "otpauth://totp/" + SEED),
        Arguments.of(Reason.SEED_NONE, "otpauth://totp/a?" + SEED),
        Arguments.of(Reason.SEED_NONE, "otpauth://totp/a?secret="),
        Arguments.of(Reason.SEED_NONE, ""),
        Arguments.of(Reason.SEED_TOO_SHORT, "otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ"),
        Arguments.of(Reason.SEED_TOO_SHORT, "GEZDGNBVGY3TQOJQ"),
        Arguments.of(Reason.SEED_TOO_SHORT, ofBytes(15)),
        Arguments.of(Reason.SEED_TOO_LONG, ofBytes(129)),
        Arguments.of(Reason.SEED_TOO_LONG, good + SEED + SEED + SEED),
        Arguments.of(Reason.SEED_TOO_LONG, SEED + SEED + SEED + SEED),
        Arguments.of(Reason.SEED_MALFORMED, good + "1"),
        Arguments.of(Reason.SEED_MALFORMED, good + "A"),
        Arguments.of(Reason.SEED_MALFORMED, good + "%20%C3%A4"),
        Arguments.of(Reason.SEED_MALFORMED, "https://example.com/" + SEED),
        Arguments.of(Reason.SEED_MALFORMED, SEED + "\u0000"),
        Arguments.of(Reason.SEED_DIGITS, good + "&digits=7"),
        Arguments.of(Reason.SEED_DIGITS, good + "&digits="),
        Arguments.of(Reason.SEED_DIGITS, good + "&digits=six"),
        Arguments.of(Reason.SEED_DIGITS, good + "&digits=" + SEED),
        Arguments.of(Reason.SEED_PERIOD, good + "&period=0"),
        Arguments.of(Reason.SEED_PERIOD, good + "&period=601"),
        Arguments.of(Reason.SEED_PERIOD, good + "&period=-30"),
        Arguments.of(Reason.SEED_PERIOD, good + "&period=30.5"),
        Arguments.of(Reason.SEED_PERIOD, good + "&period=99999999999999999999"),
        Arguments.of(Reason.SEED_ALGORITHM, good + "&algorithm=MD5"),
        Arguments.of(Reason.SEED_ALGORITHM, good + "&algorithm="),
        Arguments.of(Reason.SEED_REPEATED, good + "&secret=" + SEED),
        Arguments.of(Reason.SEED_REPEATED, good + "&SECRET=x"),
        Arguments.of(Reason.SEED_REPEATED, good + "&digits=6&digits=6"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=a%0Ab"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=a\u0007b"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&unknown=a\u0007b"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=%C2%85"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=%FF"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=%"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=%4"),
        Arguments.of(Reason.SEED_CHARACTERS, good + "&issuer=%zz"),
        Arguments.of(Reason.SEED_INPUT_TOO_LONG, good + "&image=" + "x".repeat(2_560)),
        Arguments.of(Reason.SEED_INPUT_TOO_LONG, "A".repeat(5_000_000)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void parseInput_whenItIsWrong_thenItsOwnReasonAndNothingOfItIsRepeated(
      Reason reason, String input) {
    InvalidInputException refused = refusal(input);

    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.value()).isEmpty();
    assertThat(refused).hasMessage(reason.key() + ": ").hasNoCause();
  }

  @Test
  void write_whenKeptForADevice_thenReadBackWithIt() throws Exception {
    MfaSerial serial = new MfaSerial("arn:aws:iam::123456789012:mfa/alice+b=c,d@e");
    OtpauthUri kept = parse(AWS).withSerial(serial);

    OtpauthUri again = OtpauthUri.parse(kept.write());

    assertThat(again).isEqualTo(kept);
    assertThat(again.serial()).contains(serial);
  }

  @Test
  void forPhone_whenWritten_thenTheKeyUriFormatAndNothingElse() throws Exception {
    OtpauthUri kept = parse(AWS).withSerial(new MfaSerial("arn:aws:iam::123456789012:mfa/alice"));

    assertThat(kept.forPhone("other").write().reveal())
        .isEqualTo(AWS + "&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void forPhone_whenNobodyIsNamed_thenTheGivenAccount() {
    OtpauthUri bare =
        new OtpauthUri("", "", Totp.ofBase32(Secret.ofUnwipeable(SEED)), Optional.empty());

    assertThat(bare.forPhone("demo").account()).isEqualTo("demo");
  }

  @Test
  void write_whenEverythingIsAsLongAsCanBe_thenAnyKeychainTakesIt() {
    Totp longest = new Totp(Secret.of(new byte[128]), Algorithm.SHA512, 8, Duration.ofMinutes(10));
    MfaSerial serial = new MfaSerial("x".repeat(256));
    String wide = "\uD83D\uDD11".repeat(300);

    OtpauthUri uri = new OtpauthUri(wide, wide, longest, Optional.of(serial));

    assertThat(uri.write().length()).isLessThanOrEqualTo(OtpauthUri.MOST_BYTES);
  }

  @Test
  void toString_whenPrinted_thenTheSeedIsNotShown() throws Exception {
    assertThat(parse(AWS).toString()).contains("seed=***").doesNotContain(SEED);
  }

  @Test
  void isOtpauth_whenAnotherScheme_thenNot() {
    assertThat(OtpauthUri.isOtpauth(Secret.ofUnwipeable("OtpAuth://totp/a"))).isTrue();
    assertThat(OtpauthUri.isOtpauth(Secret.ofUnwipeable("otpauth"))).isFalse();
    assertThat(OtpauthUri.isOtpauth(Secret.ofUnwipeable("WIFI:S:otpauth:;"))).isFalse();
  }
}
