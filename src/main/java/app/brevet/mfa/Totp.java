package app.brevet.mfa;

import app.brevet.model.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes (RFC 6238) over HMAC-SHA-1 with 30-second steps and six digits, as
/// AWS's virtual MFA devices make them.
///
/// @param seed the raw shared key
public record Totp(Secret seed) {

  /// How long a code is shown.
  public static final Duration STEP = Duration.ofSeconds(30);

  private static final int MODULUS = 1_000_000;

  /// The codes of a seed that is written in base32, as it is shown when a device is set up.
  ///
  /// @throws IllegalArgumentException if it is not base32; the message does not repeat it
  public static Totp ofBase32(Secret base32) {
    return base32.use(
        text -> {
          byte[] seed = Base32.decode(text);
          Totp totp = new Totp(Secret.of(seed));
          Arrays.fill(seed, (byte) 0);
          return totp;
        });
  }

  /// The number of the step that `at` falls into, counted from the Unix epoch.
  public static long stepAt(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  /// When the step after the one of `at` begins.
  public static Instant nextStepAfter(Instant at) {
    return Instant.ofEpochSecond((stepAt(at) + 1) * STEP.toSeconds());
  }

  /// The six digits that are shown at `at`.
  public String codeAt(Instant at) {
    return code(stepAt(at));
  }

  /// The six digits of a step (RFC 4226, section 5.3).
  public String code(long step) {
    byte[] hash = hmac(step);
    int offset = hash[hash.length - 1] & 0xF;
    int number =
        (hash[offset] & 0x7F) << 24
            | (hash[offset + 1] & 0xFF) << 16
            | (hash[offset + 2] & 0xFF) << 8
            | (hash[offset + 3] & 0xFF);
    return String.format(Locale.ROOT, "%06d", number % MODULUS);
  }

  private byte[] hmac(long step) {
    byte[] key = seed.copy();
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
