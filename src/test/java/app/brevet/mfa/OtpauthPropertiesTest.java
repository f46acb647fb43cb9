package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Totp.Algorithm;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any otpauth URI, found by chance; the chance is the same in every run.
final class OtpauthPropertiesTest {

  private static final String ALPHABET =
      "abcXYZ019 :@/?&=%#+.-_~äß日本\u202e\u200d\uD83D\uDD11'\"<>\\{}|";
  private static final List<Algorithm> ALGORITHMS = List.of(Algorithm.values());
  private static final String[] PIECES = {
    "secret=",
    "&secret=",
    "issuer=",
    "%",
    "%00",
    "%0a",
    "%ff",
    "%zz",
    "&",
    "=",
    "?",
    "/",
    ":",
    "//",
    "hotp",
    "otpauth://totp/",
    "&period=",
    "&digits=8",
    "&algorithm=SHA256",
    "\u0000",
    "\n",
    "é",
    "="
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(100);
    for (int at = 0; at < length; at++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static OtpauthUri any(Random random) {
    byte[] seed = new byte[16 + random.nextInt(113)];
    random.nextBytes(seed);
    Totp totp =
        new Totp(
            Secret.of(seed),
            ALGORITHMS.get(random.nextInt(3)),
            random.nextBoolean() ? 6 : 8,
            Duration.ofSeconds(5 + random.nextInt(596)));
    Optional<MfaSerial> serial =
        random.nextBoolean()
            ? Optional.of(new MfaSerial("arn:aws:iam::123456789012:mfa/u+=,.@-" + seed.length))
            : Optional.empty();
    return new OtpauthUri(text(random), text(random), totp, serial);
  }

  @Test
  void parse_whenAnyWrittenUri_thenTheSame() throws Exception {
    Random random = new Random(6238);
    int count = Counts.of(2_000, 200_000);
    for (int at = 0; at < count; at++) {
      OtpauthUri uri = any(random);
      try (Secret written = uri.write()) {
        assertThat(OtpauthUri.parse(written)).isEqualTo(uri);
      }
    }
  }

  /// What a hostile page or picture could hold: a good URI that was cut, joined, overwritten.
  private static byte[] hostile(byte[] good, Random random) {
    byte[] bytes = good;
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(bytes.length + 1);
      byte[] piece =
          random.nextInt(3) == 0
              ? new byte[] {(byte) random.nextInt(256)}
              : PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
      int skipped = Math.min(bytes.length, at + random.nextInt(8));
      int kept = random.nextInt(20) == 0 ? 0 : bytes.length - skipped;
      byte[] next = Arrays.copyOf(bytes, at + piece.length + kept);
      System.arraycopy(piece, 0, next, at, piece.length);
      System.arraycopy(bytes, skipped, next, at + piece.length, kept);
      bytes = next;
    }
    return bytes;
  }

  @Test
  void parseInput_whenAHostileUri_thenReadOrRefusedWithoutASignOfTheSeed() {
    Random random = new Random(4226);
    int count = Counts.of(20_000, 2_000_000);
    int refused = 0;
    for (int at = 0; at < count; at++) {
      OtpauthUri uri = any(random);
      byte[] base32 = Base32.encode(uri.totp().seed().copy());
      String sign = new String(base32, 4, 8, StandardCharsets.US_ASCII);
      byte[] input = hostile(uri.write().copy(), random);
      try (OtpauthUri read = OtpauthUri.parseInput(Secret.of(input))) {
        assertThat(read.totp().toString()).doesNotContain(sign);
      } catch (InvalidInputException e) {
        refused++;
        assertThat(e).hasNoCause();
        assertThat(e + e.value()).doesNotContain(sign);
      }
    }
    assertThat(refused).isBetween(1, count - 1);
  }
}
