package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.Backup;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `brevet files backups`: what was put aside of each shared AWS file; with `--forget` some of it
/// is removed, since a backup may hold long-term keys. On a terminal that asks once.
final class FilesBackupsCommand implements Command {

  private static final String FORGET = "--forget";
  private static final String ALL = "all";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.LIST_BACKUPS;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("backups.list")
        .option(BackupChoice.FILE, "FILE", "backups.option.file-all")
        .option(FORGET, "N|all", "backups.option.forget")
        .flag(Confirmation.YES, "backups.option.yes");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    AwsFileBackups backups = invocation.uses().awsFileBackups();
    Optional<String> forget = invocation.arguments().option(FORGET);
    if (forget.isPresent()) {
      return forget(forget.get(), backups, invocation);
    }
    Optional<Path> named = BackupChoice.named(invocation, backups);
    List<Path> files = named.isPresent() ? List.of(named.get()) : backups.files();
    List<JsonObject> documents = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      List<Backup> all = backups.of(file);
      documents.add(
          new JsonObject()
              .with("file", file.toString())
              .withObjects("backups", all.stream().map(FilesBackupsCommand::document).toList()));
      lines.addAll(lines(file, all, invocation.words()));
    }
    invocation.output().answer(new JsonObject().withObjects("files", documents), lines);
    return ExitCode.DONE;
  }

  private static JsonObject document(Backup backup) {
    return new JsonObject()
        .with("number", backup.number())
        .with("changed", Dates.of(backup.changed()))
        .with("bytes", backup.bytes())
        .with("profiles", backup.profiles())
        .with("readsWell", backup.readsWell());
  }

  private static List<String> lines(Path file, List<Backup> all, Words words) {
    if (all.isEmpty()) {
      return List.of(words.text("backups.none", file));
    }
    List<String> lines = new ArrayList<>(List.of(file.toString()));
    for (Backup backup : all) {
      Object[] told = {
        backup.number(), Dates.of(backup.changed()), backup.bytes(), backup.profiles()
      };
      String line =
          backup.readsWell()
              ? words.text("backups.line", told)
              : words.text("backups.line-damaged", told);
      lines.add("  " + line);
    }
    return lines;
  }

  private static ExitCode forget(String which, AwsFileBackups backups, Invocation invocation)
      throws FailureException, UsageException {
    Path file = BackupChoice.file(invocation, backups);
    Words words = invocation.words();
    boolean all = which.equals(ALL);
    List<Backup> gone = all ? backups.of(file) : List.of(BackupChoice.backup(which, file, backups));
    Confirmation.require(
        all
            ? words.text("backups.ask-forget-all", file)
            : words.text("backups.ask-forget", file, which),
        invocation);
    backups.forget(gone);
    invocation
        .output()
        .done(
            new JsonObject().with("file", file.toString()).with("forgotten", gone.size()),
            all
                ? words.text("backups.forgotten-all", file)
                : words.text("backups.forgotten", file, which));
    return ExitCode.DONE;
  }
}
