package app.brevet.sandbox;

import app.brevet.mfa.Totp;
import app.brevet.model.MfaSerial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/// A virtual MFA device as AWS sees it: the seed, the last step that was spent, and how far its
/// clock is off.
///
/// A code is taken from the step of now, the one before and the one after (RFC 6238, section 5.2),
/// and each step once: a step at or before the last one that was spent is refused. Two successive
/// codes set by how many steps the device's clock is off (RFC 6238, section 6).
final class MfaDevice {

  private static final long NEVER = Long.MIN_VALUE;
  private static final int STEPS_ASIDE = 1;
  private static final int STEPS_OF_DRIFT = 30;

  private final MfaSerial serial;
  private final Totp totp;
  private long drift;
  private long lastSpentStep = NEVER;
  private long lastShownStep = NEVER;

  MfaDevice(MfaSerial serial, Totp totp) {
    this.serial = serial;
    this.totp = totp;
  }

  MfaSerial serial() {
    return serial;
  }

  Totp totp() {
    return totp;
  }

  /// Spends the step that this code belongs to; false if there is none left to spend.
  synchronized boolean spend(String code, Instant now) {
    long current = Totp.stepAt(now) + drift;
    for (long step = current - STEPS_ASIDE; step <= current + STEPS_ASIDE; step++) {
      if (step > lastSpentStep && same(totp.code(step), code)) {
        lastSpentStep = step;
        return true;
      }
    }
    return false;
  }

  /// Spends two successive steps and goes by them from then on; false if these are not the codes of
  /// two steps that follow each other, within a quarter of an hour. Codes that come late put the
  /// device out of step, as AWS warns of.
  synchronized boolean synchronise(String first, String second, Instant now) {
    long current = Totp.stepAt(now);
    for (long step = current - STEPS_OF_DRIFT; step <= current + STEPS_OF_DRIFT; step++) {
      boolean both = same(totp.code(step), first) && same(totp.code(step + 1), second);
      if (step > lastSpentStep && both) {
        lastSpentStep = step + 1;
        drift = step + 1 - current;
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
