package app.brevet.cli;

import app.brevet.custody.Migration;
import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.words.Words;
import java.util.Optional;

/// `brevet keychain migrate --to vault|system`: without `--to` it goes on with a move that was
/// interrupted. Scripts and people get the same: nobody is asked whether a secret may be replaced.
final class MigrateCommand implements Command {

  private static final String TO = "--to";
  private static final String FORCE = "--force";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.MIGRATE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.keychain.migrate")
        .option(TO, "STORE", "commands.option.to")
        .flag(FORCE, "commands.option.force");
  }

  @Override
  public boolean tellsOfMigration() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Migration migration = invocation.uses().migration();
    Kind to = to(invocation, migration);
    boolean replace = invocation.arguments().has(FORCE);
    Outcome outcome = migration.move(to, replace, progress -> tell(progress, invocation));
    invocation.output().done(document(outcome), line(outcome, invocation.words()));
    return ExitCode.DONE;
  }

  private static Kind to(Invocation invocation, Migration migration)
      throws FailureException, UsageException {
    Optional<String> given = invocation.arguments().option(TO);
    if (given.isEmpty()) {
      String command = invocation.arguments().innermost().commandSpec().qualifiedName();
      Optional<Unfinished> left = migration.unfinished();
      return left.map(Unfinished::to)
          .orElseThrow(() -> new UsageException("commands.usage.missing", TO, command));
    }
    try {
      return Kind.of(given.get());
    } catch (IllegalArgumentException e) {
      throw new UsageException("commands.usage.store");
    }
  }

  private static void tell(Progress progress, Invocation invocation) {
    Words words = invocation.words();
    Output output = invocation.output();
    switch (progress.step()) {
      case COPIED ->
          output.notice(
              words.text("commands.keychain.migrate.copied", progress.done(), progress.total()));
      case SWITCHED -> output.notice(words.text("commands.keychain.migrate.switched"));
      case REMOVED ->
          output.notice(
              words.text("commands.keychain.migrate.removed", progress.done(), progress.total()));
      case BEGUN, VERIFIED, FINISHED -> {} // Nothing that a person would miss.
    }
  }

  private static JsonObject document(Outcome outcome) {
    return new JsonObject()
        .with("from", outcome.from().key())
        .with("to", outcome.to().key())
        .with(outcome.isGivenUp() ? "takenBack" : "moved", outcome.moved());
  }

  private static String line(Outcome outcome, Words words) {
    String to = StoreWords.of(outcome.to(), words);
    if (outcome.isGivenUp()) {
      return words.text("commands.keychain.migrate.given-up", to, outcome.moved());
    }
    return words.text("commands.keychain.migrate.done", to, outcome.moved());
  }
}
