package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.transfer.StateExport;
import app.brevet.transfer.StateExport.Exported;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// `brevet export FILE`: everything, sealed by a passphrase; with `--no-secrets` the profiles
/// alone, in plain text. There is no option for keys in plain text.
final class ExportCommand implements Command {

  private static final String NO_SECRETS = "--no-secrets";
  private static final String FORCE = "--force";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.EXPORT;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("exports.export")
        .parameter(ExportPath.LABEL, "1", "exports.parameter.export")
        .flag(NO_SECRETS, "exports.option.no-secrets")
        .flag(FORCE, "exports.option.force");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Path file = ExportPath.of(invocation);
    boolean force = invocation.arguments().has(FORCE);
    boolean isPlain = invocation.arguments().has(NO_SECRETS);
    StateExport export = invocation.uses().stateTransfer().export();
    export.requireFree(file, force);
    Exported exported =
        isPlain ? export.withoutSecrets(file, force) : sealed(file, force, export, invocation);
    tell(exported, file, isPlain, invocation);
    return ExitCode.DONE;
  }

  private static Exported sealed(
      Path file, boolean force, StateExport export, Invocation invocation)
      throws FailureException, UsageException {
    try (Secret passphrase = ExportPassphrase.ofNew(shown(file), invocation)) {
      return export.sealed(file, force, passphrase);
    }
  }

  private static String shown(Path file) {
    return Printable.of(file.toString(), 1000);
  }

  private static void tell(Exported exported, Path file, boolean isPlain, Invocation invocation) {
    Words words = invocation.words();
    if (!exported.withoutKey().isEmpty()) {
      invocation.output().notice(words.text("exports.export.without-key", names(exported)));
    }
    JsonObject document =
        new JsonObject()
            .with("file", file.toString())
            .with("encrypted", !isPlain)
            .with("profiles", exported.profiles())
            .with("accessKeys", exported.keys())
            .with("totpSeeds", exported.seeds())
            .withStrings(
                "withoutKey", exported.withoutKey().stream().map(ProfileName::value).toList());
    String line =
        isPlain
            ? words.text("exports.export.plain", shown(file), exported.profiles())
            : words.text(
                "exports.export.sealed",
                shown(file),
                exported.profiles(),
                exported.keys(),
                exported.seeds());
    invocation.output().done(document, line);
    if (!isPlain) {
      invocation.output().notice(words.text("exports.export.passphrase"));
    }
  }

  private static String names(Exported exported) {
    return exported.withoutKey().stream().map(ProfileName::value).collect(Collectors.joining(", "));
  }
}
