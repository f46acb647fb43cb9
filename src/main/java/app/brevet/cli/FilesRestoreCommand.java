package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.Backup;
import app.brevet.transfer.Restoration;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `brevet files restore N` and `brevet files undo`: puts back a backup of a shared AWS file. On a
/// terminal it shows what would change and asks once; a script is taken at its word.
final class FilesRestoreCommand implements Command {

  private final boolean undo;

  /// @param undo whether the newest backup that differs is put back, instead of one that is named
  FilesRestoreCommand(boolean undo) {
    this.undo = undo;
  }

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.RESTORE_BACKUP;
  }

  @Override
  public void describe(Syntax syntax) {
    if (undo) {
      syntax.summary("backups.undo");
    } else {
      syntax.summary("backups.restore").parameter("N", "1", "backups.parameter.number");
    }
    syntax
        .option(BackupChoice.FILE, "FILE", "backups.option.file")
        .flag(Confirmation.YES, "backups.option.yes");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    AwsFileBackups backups = invocation.uses().awsFileBackups();
    Path file = BackupChoice.file(invocation, backups);
    Words words = invocation.words();
    Optional<Restoration> restoration;
    String nothing;
    List<String> staying = List.of();
    if (undo) {
      restoration = backups.undoing(file);
      nothing = words.text("backups.nothing-to-undo", file);
    } else {
      String number = invocation.arguments().parameter(0).orElse("");
      Backup backup = BackupChoice.backup(number, file, backups);
      restoration = backups.restoring(backup);
      staying = backups.staying(backup);
      nothing =
          staying.isEmpty()
              ? words.text("backups.nothing-to-restore", file, backup.number())
              : words.text("backups.nothing-but-own", file, backup.number(), names(staying));
    }
    if (restoration.isEmpty()) {
      JsonObject document =
          new JsonObject()
              .with("file", file.toString())
              .with("restored", false)
              .withStrings("staying", staying);
      invocation.output().done(document, nothing);
      return ExitCode.DONE;
    }
    restore(restoration.get(), backups.staying(restoration.get().backup()), invocation);
    return ExitCode.DONE;
  }

  private static String names(List<String> staying) {
    return String.join(", ", staying);
  }

  private static void restore(Restoration restoration, List<String> staying, Invocation invocation)
      throws FailureException {
    Words words = invocation.words();
    Backup backup = restoration.backup();
    FileDiff diff = restoration.diff();
    List<String> lines = DiffLines.text(diff);
    if (!invocation.arguments().has(Confirmation.YES)) {
      lines.forEach(invocation.terminal()::say);
    }
    Confirmation.require(words.text("backups.ask", backup.file()), invocation);
    restoration.make();
    String changed = Dates.of(backup.changed());
    invocation
        .output()
        .done(
            new JsonObject()
                .with("file", backup.file().toString())
                .with("restored", true)
                .with("backup", backup.number())
                .with("changed", changed)
                .withStrings("staying", staying)
                .withObjects("lines", DiffLines.documents(diff)),
            staying.isEmpty()
                ? words.text("backups.restored", backup.file(), backup.number(), changed)
                : words.text(
                    "backups.restored-but-own",
                    backup.file(),
                    backup.number(),
                    changed,
                    names(staying)));
  }
}
