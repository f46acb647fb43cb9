package app.brevet.session;

import app.brevet.model.CodeCommand;
import app.brevet.model.Secret;
import app.brevet.model.TokenProgramReason;

/// Runs the programs that SAML assertions and OIDC tokens come from.
@FunctionalInterface
public interface TokenRuns {

  /// A run of this program, which begins when its answer is asked for.
  ///
  /// @param most how many bytes of what it prints are read
  Run of(CodeCommand.Line program, int most);

  /// One run.
  interface Run {

    /// What came of it; once.
    ///
    /// @throws InterruptedException if the thread is told to stop waiting; the program is ended
    ///   then
    Answer answer() throws InterruptedException;

    /// Ends the program, with all that it started; from any thread.
    void stop();
  }

  /// What came of a program.
  sealed interface Answer {

    /// It printed this. Whoever gets it closes it.
    record Given(Secret printed) implements Answer {}

    /// It gave nothing.
    ///
    /// @param detail the first line of its standard error; may be empty
    record None(TokenProgramReason reason, String detail) implements Answer {}

    /// The user stopped it.
    record Stopped() implements Answer {}
  }
}
