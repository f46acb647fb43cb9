package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import java.util.ArrayList;
import java.util.List;

/// `brevet profile rename OLD NEW`.
final class RenameCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.RENAME_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.rename")
        .parameter("OLD", "1", "commands.parameter.old")
        .parameter("NEW", "1", "commands.parameter.new");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    ProfileName from = Names.required(invocation, 0);
    ProfileName to = Names.required(invocation, 1);
    List<Failure> failures = new ArrayList<>();
    invocation.uses().profiles().rename(from, to, failures::add);
    MissedHomes missed = new MissedHomes(Attempt.of(Attempt.Verb.DELIVER, to), failures);
    invocation
        .output()
        .done(
            new JsonObject()
                .with("renamed", from.value())
                .with("name", to.value())
                .withObjects("missed", missed.documents(invocation.words())),
            invocation.words().text("commands.profile.rename.done", from, to));
    return missed.tell(invocation);
  }
}
