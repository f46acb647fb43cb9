package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.link.Wish;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.words.Words;

/// `brevet lock` and `brevet unlock`: ask the open window to lock, or to ask for the passphrase.
///
/// A process of the command line keeps nothing beyond its end, so that there is nothing else to
/// lock.
final class LockCommand implements Command {

  private final boolean opening;

  /// @param opening whether it is `unlock`
  LockCommand(boolean opening) {
    this.opening = opening;
  }

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.RUN;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary(opening ? "commands.unlock" : "commands.lock");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    UseCases uses = invocation.uses();
    Words words = invocation.words();
    WindowAnswer answer = uses.askWindow(opening ? Wish.UNLOCK : Wish.LOCK);
    return switch (answer) {
      case HEARD, LOCKS, HIDES -> heard(invocation, answer);
      case NO_WINDOW -> tell(invocation, "none", words.text("commands.lock.no-window"));
      case SILENT -> {
        invocation.output().notice(words.text("commands.lock.silent"));
        yield ExitCode.FAILED;
      }
    };
  }

  private ExitCode heard(Invocation invocation, WindowAnswer answer) {
    Words words = invocation.words();
    if (opening) {
      return tell(invocation, "asking", words.text("commands.unlock.asking"));
    }
    return switch (answer) {
      case LOCKS -> tell(invocation, "locking", words.text("commands.lock.locking"));
      case HIDES -> tell(invocation, "hiding", words.text("commands.lock.hiding"));
      default -> tell(invocation, "heard", words.text("commands.lock.heard"));
    };
  }

  private static ExitCode tell(Invocation invocation, String window, String line) {
    invocation.output().done(new JsonObject().with("window", window), line);
    return ExitCode.DONE;
  }
}
