package app.brevet.mfa;

import app.brevet.model.MfaCode;
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
}
