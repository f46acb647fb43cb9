package app.brevet.ui.prompt;

import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why a code did not do.
///
/// @param step when there is another code to try, if waiting for it helps
record Trouble(Failure failure, Optional<CodeStep> step) {

  /// What was wrong with a code that was sent.
  static Trouble of(Failure failure, Instant now) {
    return new Trouble(failure, CodeStep.after(failure, now));
  }

  /// The same code once more. The wait goes on.
  Trouble again(MfaSerial serial) {
    return new Trouble(new Failure.CodeSpent(serial, Instant.EPOCH), step);
  }

  /// How long until there is another code; empty once there is, or if that would not help.
  Optional<Duration> left(Instant now) {
    return step.flatMap(running -> running.left(now));
  }

  /// What is left of the wait, of 1.
  double fraction(Instant now) {
    return step.map(running -> running.fraction(now)).orElse(0.0);
  }
}
