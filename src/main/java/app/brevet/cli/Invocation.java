package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.words.Words;
import java.io.InputStream;
import java.time.InstantSource;

/// One run of a command: what was given, whom it can ask, and where it tells.
///
/// @param useCases made when they are first asked for
/// @param in standard input, for what is piped in
record Invocation(
    Arguments arguments,
    OpenUseCases useCases,
    Output output,
    Terminal terminal,
    InputStream in,
    Words words,
    InstantSource clock) {

  /// What the command works with.
  ///
  /// @throws FailureException if the environment does not allow it
  UseCases uses() throws FailureException {
    return useCases.get();
  }
}
