package app.brevet.mfa;

import app.brevet.model.CodeCommand;

/// Runs the programs that codes come from.
@FunctionalInterface
public interface CodeRuns {

  /// A run of this program, which begins when its answer is asked for.
  Run of(CodeCommand command);

  /// One run.
  interface Run {

    /// What came of it; once.
    ///
    /// @throws InterruptedException if the thread is told to stop waiting; the program is ended
    ///   then
    CodeAnswer answer() throws InterruptedException;

    /// Ends the program, with all that it started; from any thread.
    void stop();
  }
}
