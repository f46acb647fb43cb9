package app.brevet.cli;

import app.brevet.custody.Seeds.ShownCode;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.words.Words;
import java.util.List;

/// `brevet mfa code NAME`: the code of now, alone on standard output.
final class MfaCodeCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.MFA_CODE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.mfa.code").name();
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    ProfileName name = Names.of(invocation);
    ShownCode shown = invocation.uses().seeds().code(name);
    long left = shown.left().plusSeconds(1).minusNanos(1).toSeconds();
    invocation
        .output()
        .answer(
            new JsonObject()
                .with("profile", name.value())
                .with("serial", shown.serial().value())
                .with("code", shown.code().digits())
                .with("secondsLeft", left)
                .with("spent", shown.spent()),
            List.of(shown.code().digits()));
    if (!invocation.output().isJson()) {
      Words words = invocation.words();
      String wait = words.times().toWait(shown.left());
      invocation
          .output()
          .notice(
              shown.spent()
                  ? words.text("commands.mfa.code.spent", wait)
                  : words.text("commands.mfa.code.left", wait));
    }
    return ExitCode.DONE;
  }
}
