package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.FailureException;

/// One command: what it takes, and what it does.
interface Command {

  /// What is attempted, for the first part of a failure.
  Attempt.Verb verb();

  /// What it is attempted with, mostly a profile's name; empty where there is none.
  default String subject(Arguments arguments) {
    return arguments.parameter(0).orElse("");
  }

  /// Tells the parser what the command takes.
  void describe(Syntax syntax);

  /// Whether it takes `--output`, the section that sessions are written to.
  default boolean takesOutput() {
    return false;
  }

  /// Whether it tells by itself of a move between the stores that was interrupted; of any other
  /// command's run that is a notice.
  default boolean tellsOfMigration() {
    return false;
  }

  /// Does it, and tells the result.
  ///
  /// @throws FailureException if it did not happen
  /// @throws UsageException if it was called in a way that makes no sense
  ExitCode run(Invocation invocation) throws FailureException, UsageException, InterruptedException;
}
