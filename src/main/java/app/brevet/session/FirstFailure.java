package app.brevet.session;

import app.brevet.model.FailureException;
import java.util.Optional;

/// Does one thing after the other, however each ends, and keeps the first failure for the end.
final class FirstFailure {

  private Optional<FailureException> first = Optional.empty();

  /// One of the things.
  @FunctionalInterface
  interface Step {
    void run() throws FailureException;
  }

  /// Does it.
  void around(Step step) {
    try {
      step.run();
    } catch (FailureException e) {
      first = first.or(() -> Optional.of(e)); // One is told at a time; the next try meets the rest.
    }
  }

  /// Throws the first failure, if there was one.
  void rethrow() throws FailureException {
    if (first.isPresent()) {
      throw first.get();
    }
  }
}
