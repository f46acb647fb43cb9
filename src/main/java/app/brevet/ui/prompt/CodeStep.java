package app.brevet.ui.prompt;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The 30 seconds that a device shows one code (RFC 6238), as far as a person must wait for its
/// end.
///
/// @param nextAt when the device shows another code than the one that was refused
record CodeStep(Instant nextAt) {

  private static final long STEP_SECONDS = 30;

  /// The step that a refused code stands in; empty if waiting would not help.
  static Optional<CodeStep> after(Failure problem, Instant now) {
    return switch (problem) {
      case Failure.CodeSpent(_, var nextCodeAt) -> Optional.of(new CodeStep(nextCodeAt));
      case Failure.AwsRefused refused when isAboutTheCode(refused) -> Optional.of(at(now));
      default -> Optional.empty();
    };
  }

  /// The step of this moment.
  static CodeStep at(Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    return new CodeStep(Instant.ofEpochSecond((step + 1) * STEP_SECONDS));
  }

  /// Whether it was the code itself that did not do.
  static boolean isAboutTheCode(Failure problem) {
    return problem instanceof Failure.CodeSpent
        || (problem instanceof Failure.AwsRefused refused
            && refused.cause() == AwsCause.WRONG_OR_SPENT_CODE);
  }

  /// How long there is to wait; empty once the next code is shown.
  Optional<Duration> left(Instant now) {
    Duration left = Duration.between(now, nextAt);
    return left.isPositive() ? Optional.of(left) : Optional.empty();
  }

  /// What is left of the step, from 1 down to 0.
  double fraction(Instant now) {
    return left(now)
        .map(left -> Math.min(1, left.toMillis() / (1000.0 * STEP_SECONDS)))
        .orElse(0.0);
  }
}
