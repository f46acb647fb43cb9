package app.brevet.cli;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.Locale;

/// Asks once before something is lost. Only on a terminal: a script is taken at its word.
final class Confirmation {

  static final String YES = "--yes";

  private Confirmation() {}

  /// Whether somebody is asked: on a terminal, unless `--yes` was given.
  static boolean asks(Invocation invocation) {
    return invocation.terminal().isThere() && !invocation.arguments().has(YES);
  }

  /// Shows a line of what the question is about: however quiet it should be, if somebody is asked.
  static void show(String line, Invocation invocation) {
    if (asks(invocation)) {
      invocation.terminal().say(line);
    } else {
      invocation.output().notice(line);
    }
  }

  /// Asks, unless `--yes` was given or nobody is there.
  ///
  /// @throws FailureException if the answer is not yes
  static void require(String question, Invocation invocation) throws FailureException {
    if (!asks(invocation)) {
      return;
    }
    String yes = invocation.words().text("commands.yes");
    String answer = invocation.terminal().ask(question).orElse("").strip().toLowerCase(Locale.ROOT);
    if (!answer.equals(yes)) {
      throw new FailureException(new Failure.Cancelled());
    }
  }
}
