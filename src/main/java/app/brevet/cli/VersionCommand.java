package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import java.util.List;

/// `brevet version`.
final class VersionCommand implements Command {

  private final String version;

  VersionCommand(String version) {
    this.version = version;
  }

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.RUN;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.version");
  }

  @Override
  public ExitCode run(Invocation invocation) {
    invocation
        .output()
        .answer(new JsonObject().with("version", version), List.of("brevet " + version));
    return ExitCode.DONE;
  }
}
