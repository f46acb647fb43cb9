package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.Backup;
import java.nio.file.Path;
import java.util.List;

/// `brevet files diff [N]`: what became of a shared AWS file since a backup, without secrets.
final class FilesDiffCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.COMPARE_BACKUP;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("backups.diff")
        .parameter("N", "0..1", "backups.parameter.number-or-newest")
        .option(BackupChoice.FILE, "FILE", "backups.option.file");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    AwsFileBackups backups = invocation.uses().awsFileBackups();
    Path file = BackupChoice.file(invocation, backups);
    String number = invocation.arguments().parameter(0).orElse("1");
    Backup backup = BackupChoice.backup(number, file, backups);
    FileDiff diff = backups.since(backup);
    JsonObject document =
        new JsonObject()
            .with("file", file.toString())
            .with("backup", backup.number())
            .with("changed", Dates.of(backup.changed()))
            .with("differs", !diff.isEmpty())
            .withObjects("lines", DiffLines.documents(diff));
    List<String> lines =
        diff.isEmpty()
            ? List.of(invocation.words().text("backups.same", file, backup.number()))
            : DiffLines.text(diff);
    invocation.output().answer(document, lines);
    return ExitCode.DONE;
  }
}
