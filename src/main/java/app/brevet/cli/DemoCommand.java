package app.brevet.cli;

import app.brevet.model.Attempt;

/// `brevet demo`.
final class DemoCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.DEMO;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.demo");
  }

  @Override
  public ExitCode run(Invocation invocation) throws UsageException {
    throw new UsageException("commands.usage.other", "brevet demo");
  }
}
