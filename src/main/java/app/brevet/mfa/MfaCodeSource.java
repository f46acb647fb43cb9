package app.brevet.mfa;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// Where one-time codes come from: a terminal, a window, a command, a stored seed.
@FunctionalInterface
public interface MfaCodeSource {

  /// A code for this request; empty if none could be asked for, or the user gave up.
  ///
  /// Called again after a code was refused, with the problem in the request.
  ///
  /// @throws FailureException if there is none for a reason that is worth telling
  /// @throws InterruptedException if the wait for an answer was cancelled
  Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException;

  /// Whether a code could be had at all. Where it could not, nothing is unlocked in vain.
  default boolean isThere() {
    return true;
  }

  /// Whether a code of this user's device could be had.
  default boolean isThereFor(UserProfile user) {
    return isThere();
  }

  /// Why no code of this user's device could be had, where none could.
  default Failure absence(UserProfile user, MfaSerial serial) {
    return new Failure.CodeNeeded(user.name(), serial);
  }

  /// Nobody who could be asked.
  static MfaCodeSource nobody() {
    return new MfaCodeSource() {
      @Override
      public Optional<MfaCode> code(CodeRequest request) {
        return Optional.empty();
      }

      @Override
      public boolean isThere() {
        return false;
      }
    };
  }
}
