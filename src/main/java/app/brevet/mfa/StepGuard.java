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

  /// The same, for who looks whether a code is worth waiting for before anybody spends it: `false`
  /// where the memory cannot be read, since whoever spends the code meets that fault and tells it.
  default boolean seemsSpent(MfaSerial serial, MfaCode code, Instant now) {
    try {
      return isSpent(serial, code, now);
    } catch (MfaException e) {
      return false; // As said above.
    }
  }

  /// Spends the code, before it is sent: of any number who spend it at once, in any number of
  /// processes, one may send it. Whoever dies while sending leaves it spent, as it may have
  /// arrived.
  ///
  /// @return whether it was still to be had
  /// @throws MfaException if the memory cannot be written; the code must then not be sent
  boolean spend(MfaSerial serial, MfaCode code, Instant now) throws MfaException;

  /// Takes that back: the code did not reach AWS, or AWS refused the call for another reason.
  ///
  /// @throws MfaException if the memory cannot be written; the code then counts as spent
  void release(MfaSerial serial, MfaCode code, Instant now) throws MfaException;
}
