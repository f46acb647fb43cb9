package app.brevet.sandbox;

import app.brevet.mfa.Totp;
import app.brevet.model.MfaSerial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/// A virtual MFA device as AWS sees it: the seed, and the last step that was spent.
///
/// A code is taken from the step of now, the one before and the one after (RFC 6238, section 5.2),
/// and each step once: a step at or before the last one that was spent is refused.
final class MfaDevice {

  private static final long NEVER = Long.MIN_VALUE;
  private static final int STEPS_ASIDE = 1;

  private final MfaSerial serial;
  private final Totp totp;
  private final Instant enabled;
  private long lastSpentStep = NEVER;
  private long lastShownStep = NEVER;

  MfaDevice(MfaSerial serial, Totp totp, Instant enabled) {
    this.serial = serial;
    this.totp = totp;
    this.enabled = enabled;
  }

  MfaSerial serial() {
    return serial;
  }

  Totp totp() {
    return totp;
  }

  Instant enabled() {
    return enabled;
  }

  /// Spends the step that this code belongs to; false if there is none left to spend.
  synchronized boolean spend(String code, Instant now) {
    long current = Totp.stepAt(now);
    for (long step = current - STEPS_ASIDE; step <= current + STEPS_ASIDE; step++) {
      if (step > lastSpentStep && same(totp.code(step), code)) {
        lastSpentStep = step;
        return true;
      }
    }
    return false;
  }

  /// The code of the first step, from the one of now on, that was neither spent nor shown by this
  /// method before.
  ///
  /// @throws IllegalStateException if AWS would not yet take the code of that step
  synchronized String nextCode(Instant now) {
    long current = Totp.stepAt(now);
    long next = Math.max(current, Math.max(lastSpentStep, lastShownStep) + 1);
    if (next > current + STEPS_ASIDE) {
      throw new IllegalStateException("both steps of now are spent: use a user of your own");
    }
    lastShownStep = next;
    return totp.code(next);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
