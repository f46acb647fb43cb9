package app.brevet.sandbox;

import app.brevet.mfa.Totp;
import app.brevet.model.MfaSerial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// The phone that shows the codes of a user's virtual MFA device. Its clock is the sandbox's.
public final class Authenticator {

  private static final int CODES = 1_000_000;
  private static final int STEPS_TO_AVOID = 3;

  private final MfaDevice device;
  private final InstantSource clock;

  Authenticator(MfaDevice device, InstantSource clock) {
    this.device = device;
    this.clock = clock;
  }

  /// What names the device: its ARN.
  public MfaSerial serial() {
    return device.serial();
  }

  /// The seed, for who enrols it elsewhere.
  public Totp totp() {
    return device.totp();
  }

  /// The six digits that are shown now, whether spent or not.
  public String code() {
    return device.totp().codeAt(clock.instant());
  }

  /// A code that AWS takes now and for the 30 s that follow, a new one at each call: that of now,
  /// then that of the next step.
  ///
  /// @throws IllegalStateException at the third call within one step
  public String nextCode() {
    return device.nextCode(clock.instant());
  }

  /// Six digits that are the code of no step near now.
  public String wrongCode() {
    Instant now = clock.instant();
    int candidate = 0;
    while (isNear(now, format(candidate))) {
      candidate = (candidate + 1) % CODES;
    }
    return format(candidate);
  }

  private boolean isNear(Instant now, String code) {
    long current = Totp.stepAt(now);
    for (long step = current - STEPS_TO_AVOID; step <= current + STEPS_TO_AVOID; step++) {
      if (device.totp().code(step).equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static String format(int code) {
    return String.format(Locale.ROOT, "%06d", code);
  }
}
