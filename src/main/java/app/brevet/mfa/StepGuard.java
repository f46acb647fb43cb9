package app.brevet.mfa;

import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import java.time.Instant;

/// Remembers which codes were spent, for all Brevet processes of this user, so that none is sent
/// twice: AWS takes each step of a device once.
public interface StepGuard {

  /// Until when a code that was spent at `spentAt` counts as spent: 60 to 90 s.
  ///
  /// RFC 6238, section 5.2: a server takes the codes of the steps beside its own too. The code may
  /// therefore have been that of the next step, which AWS takes until the end of the step after it.
  static Instant spentUntil(Instant spentAt) {
    return Instant.ofEpochSecond((Totp.stepAt(spentAt) + 3) * Totp.STEP.toSeconds());
  }

  /// Whether this code of this device was spent while it could still be valid.
  ///
  /// @throws MfaException if the memory cannot be read
  boolean isSpent(MfaSerial serial, MfaCode code, Instant now) throws MfaException;

  /// Remembers the code as spent: after success, after AWS refused the code itself, after no
  /// answer.
  ///
  /// @throws MfaException if the memory cannot be written
  void spend(MfaSerial serial, MfaCode code, Instant now) throws MfaException;
}
