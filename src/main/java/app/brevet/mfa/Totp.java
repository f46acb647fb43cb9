package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes (RFC 6238): HMAC-SHA-1, -256 or -512 of the number of the step, cut to
/// six or eight digits.
///
/// AWS's virtual MFA devices make theirs with SHA-1, six digits, every 30 s; so do [#STEP],
/// [#stepAt(Instant)] and [#nextStepAfter(Instant)], which are about AWS and not about one seed.
///
/// @param seed the raw shared key
/// @param digits how many digits a code has: 6 or 8
/// @param period how long a code is shown: 5 s to 10 min, in whole seconds
public record Totp(Secret seed, Algorithm algorithm, int digits, Duration period)
    implements AutoCloseable {

  /// How long AWS's devices show a code.
  public static final Duration STEP = Duration.ofSeconds(30);

  /// How many digits the codes of AWS's devices have.
  public static final int AWS_DIGITS = 6;

  static final Duration SHORTEST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofMinutes(10);

  /// The hash that the codes are made with, by its name in otpauth URIs.
  public enum Algorithm {
    /// HMAC-SHA-1, as all of AWS's devices.
    SHA1,
    /// HMAC-SHA-256.
    SHA256,
    /// HMAC-SHA-512.
    SHA512;

    private String mac() {
      return "Hmac" + name();
    }
  }

  /// Checks digits and period.
  ///
  /// @throws IllegalArgumentException if they break the law above
  public Totp {
    boolean lawful = isDigits(digits) && isPeriod(period);
    if (!lawful) {
      throw new IllegalArgumentException("codes of " + digits + " digits every " + period);
    }
  }

  /// The codes of a device of AWS with this raw seed.
  public Totp(Secret seed) {
    this(seed, Algorithm.SHA1, AWS_DIGITS, STEP);
  }

  /// The codes of a device of AWS whose seed is written in base32, as it is shown when the device
  /// is set up.
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

  static boolean isDigits(int digits) {
    return digits == AWS_DIGITS || digits == 8;
  }

  static boolean isPeriod(Duration period) {
    return period.compareTo(SHORTEST) >= 0
        && period.compareTo(LONGEST) <= 0
        && period.equals(period.truncatedTo(ChronoUnit.SECONDS));
  }

  /// The number of AWS's step that `at` falls into, counted from the Unix epoch.
  public static long stepAt(Instant at) {
    return stepAt(at, STEP);
  }

  private static long stepAt(Instant at, Duration period) {
    return Math.floorDiv(at.getEpochSecond(), period.toSeconds());
  }

  /// When AWS's step of this number begins.
  public static Instant beginOf(long step) {
    return Instant.ofEpochSecond(step * STEP.toSeconds());
  }

  /// When AWS's step after the one of `at` begins.
  public static Instant nextStepAfter(Instant at) {
    return beginOf(stepAt(at) + 1);
  }

  /// Whether AWS would take these codes: SHA-1, six digits, every 30 s.
  public boolean isOfAws() {
    return algorithm == Algorithm.SHA1 && digits == AWS_DIGITS && period.equals(STEP);
  }

  /// The digits that are shown at `at`.
  public String codeAt(Instant at) {
    return code(stepAt(at, period));
  }

  /// How long the code of `at` is still shown: more than nothing, the whole period at most.
  public Duration leftAt(Instant at) {
    Instant next = Instant.ofEpochSecond((stepAt(at, period) + 1) * period.toSeconds());
    return Duration.between(at, next);
  }

  /// The digits of a step of this seed's own period (RFC 4226, section 5.3).
  public String code(long step) {
    byte[] hash = hmac(step);
    int offset = hash[hash.length - 1] & 0xF;
    int number =
        (hash[offset] & 0x7F) << 24
            | (hash[offset + 1] & 0xFF) << 16
            | (hash[offset + 2] & 0xFF) << 8
            | (hash[offset + 3] & 0xFF);
    int modulus = digits == AWS_DIGITS ? 1_000_000 : 100_000_000;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
  }

  /// The same, to send to AWS.
  ///
  /// @throws IllegalStateException if AWS takes no such codes, see [#isOfAws()]
  public MfaCode mfaCode(long step) {
    if (!isOfAws()) {
      throw new IllegalStateException("AWS takes no codes of " + digits + " digits, " + period);
    }
    try {
      return MfaCode.parse(code(step));
    } catch (InvalidInputException e) {
      throw new IllegalStateException("a code of six digits is a code", e);
    }
  }

  private byte[] hmac(long step) {
    byte[] key = seed.copy();
    try {
      Mac mac = Mac.getInstance(algorithm.mac());
      mac.init(new SecretKeySpec(key, algorithm.mac()));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC over SHA-1 and SHA-2", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// Wipes the seed.
  @Override
  public void close() {
    seed.close();
  }
}
