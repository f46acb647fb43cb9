package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.transfer.FoundExport;
import app.brevet.transfer.RestoreItem;
import app.brevet.transfer.RestorePlan;
import app.brevet.transfer.StateRestore;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `brevet restore FILE`: brings back what an export holds, or tells with `--dry-run` what would
/// become of it. What differs here gives way only with `--replace`.
final class RestoreCommand implements Command {

  private static final String DRY_RUN = "--dry-run";
  private static final String REPLACE = "--replace";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.RESTORE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("exports.restore")
        .parameter(ExportPath.LABEL, "1", "exports.parameter.restore")
        .flag(DRY_RUN, "exports.option.dry-run")
        .flag(REPLACE, "exports.option.replace");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Path file = ExportPath.of(invocation);
    boolean isDry = invocation.arguments().has(DRY_RUN);
    StateRestore restore = invocation.uses().stateTransfer().restore();
    try (RestorePlan plan = plan(restore, file, invocation)) {
      if (!isDry) {
        carryOut(restore, plan, invocation);
      }
      tell(plan, file, isDry, invocation);
    }
    return ExitCode.DONE;
  }

  private static RestorePlan plan(StateRestore restore, Path file, Invocation invocation)
      throws FailureException, UsageException {
    FoundExport found = restore.find(file);
    boolean replace = invocation.arguments().has(REPLACE);
    if (!found.isSealed()) {
      return restore.plan(found, Optional.empty(), replace);
    }
    String shown = Printable.of(file.toString(), 1000);
    try (Secret passphrase = ExportPassphrase.ofPresent(shown, invocation)) {
      OpenKeychain.require(invocation.uses().keychain());
      return restore.plan(found, Optional.of(passphrase), replace);
    }
  }

  /// Where it fails after the profiles are in place, it tells how far it came; before that, all is
  /// as it was.
  private static void carryOut(StateRestore restore, RestorePlan plan, Invocation invocation)
      throws FailureException {
    List<RestoreItem> done = new ArrayList<>();
    try {
      restore.carryOut(plan, done::add);
    } catch (FailureException e) {
      boolean isInPlace =
          done.stream().anyMatch(item -> item.kind() != RestoreItem.Kind.ACCESS_KEY);
      if (isInPlace) {
        done.forEach(
            item -> invocation.output().notice(RestoreWords.line(item, invocation.words())));
      }
      throw e;
    }
  }

  private static void tell(RestorePlan plan, Path file, boolean isDry, Invocation invocation) {
    Words words = invocation.words();
    List<RestoreItem> items = plan.items();
    List<String> withoutKey = plan.withoutKey().stream().map(ProfileName::value).toList();
    JsonObject document =
        new JsonObject()
            .with("file", file.toString())
            .with("dryRun", isDry)
            .withObjects("items", items.stream().map(RestoreCommand::document).toList())
            .withStrings("withoutKey", withoutKey);
    List<String> lines = new ArrayList<>();
    items.stream()
        .filter(item -> item.state() != RestoreItem.State.SAME)
        .map(item -> RestoreWords.line(item, words))
        .forEach(lines::add);
    lines.add(RestoreWords.sum(items, isDry, words));
    if (isDry || invocation.output().isJson()) {
      invocation.output().answer(document, lines);
    } else {
      invocation.output().done(document, String.join(System.lineSeparator(), lines));
    }
    withoutKey.forEach(
        name -> invocation.output().notice(words.text("exports.restore.without-key", name)));
  }

  private static JsonObject document(RestoreItem item) {
    return new JsonObject()
        .with("kind", item.kind().key())
        .with("name", item.subject())
        .with("state", item.state().key())
        .with("done", item.isDone());
  }
}
