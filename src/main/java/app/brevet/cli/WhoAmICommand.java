package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.session.Sessions;
import app.brevet.words.Words;
import java.util.List;

/// `brevet whoami NAME`: GetCallerIdentity.
final class WhoAmICommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.WHO_AM_I;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.whoami").name();
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    Sessions sessions = invocation.uses().sessions().asking(Tokens.asking(invocation));
    CallerIdentity caller = sessions.whoAmI(Names.of(invocation), Codes.forProgram(invocation));
    Words words = invocation.words();
    invocation
        .output()
        .answer(
            new JsonObject()
                .with("account", caller.account())
                .with("arn", caller.arn().toString())
                .with("userId", caller.userId()),
            List.of(
                words.text("commands.show.arn", caller.arn()),
                words.text("commands.show.account", caller.account()),
                words.text("commands.show.user-id", caller.userId())));
    return ExitCode.DONE;
  }
}
