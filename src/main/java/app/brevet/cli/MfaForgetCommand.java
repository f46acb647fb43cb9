package app.brevet.cli;

import app.brevet.custody.Seeds;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;

/// `brevet mfa forget NAME`: removes the stored seed; the device at AWS stays as it is.
final class MfaForgetCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.MFA_FORGET;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.mfa.forget")
        .name()
        .flag(Confirmation.YES, "commands.option.yes-forget");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    ProfileName name = Names.of(invocation);
    Seeds seeds = invocation.uses().seeds();
    invocation.uses().profiles().find(name);
    Confirmation.require(invocation.words().text("commands.mfa.forget.ask", name), invocation);
    seeds.forget(name);
    invocation
        .output()
        .done(
            new JsonObject().with("forgotten", name.value()),
            invocation.words().text("commands.mfa.forget.done", name));
    return ExitCode.DONE;
  }
}
