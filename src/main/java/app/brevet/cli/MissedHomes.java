package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.words.Words;
import java.util.List;

/// Further homes that could not be reached, told beside what was done all the same.
///
/// @param attempt what was not done there
/// @param missed why not, each for itself
record MissedHomes(Attempt attempt, List<Failure> missed) {

  /// Each as scripts read it.
  List<JsonObject> documents(Words words) {
    return missed.stream()
        .map(failure -> FailureReport.document(words.failure(attempt, failure)))
        .toList();
  }

  /// Tells each in its four parts.
  ///
  /// @return what the process tells the shell
  ExitCode tell(Invocation invocation) {
    Words words = invocation.words();
    missed.forEach(failure -> invocation.output().failed(words.failure(attempt, failure), words));
    return missed.isEmpty() ? ExitCode.DONE : ExitCode.FILE_UNTOUCHED;
  }
}
