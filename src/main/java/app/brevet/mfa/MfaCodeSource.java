package app.brevet.mfa;

import app.brevet.model.MfaCode;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// Where one-time codes come from: a terminal, a window, a command, a stored seed.
@FunctionalInterface
public interface MfaCodeSource {

  /// A code for this request; empty if none could be asked for, or the user gave up.
  ///
  /// Called again after a code was refused, with the problem in the request.
  ///
  /// @throws InterruptedException if the wait for an answer was cancelled
  Optional<MfaCode> code(CodeRequest request) throws InterruptedException;

  /// Whether a code could be had at all. Where it could not, nothing is unlocked in vain.
  default boolean isThere() {
    return true;
  }

  /// Whether a code of this user's device could be had.
  default boolean isThereFor(UserProfile user) {
    return isThere();
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
