package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.transfer.CheckedFile;
import app.brevet.transfer.FilesCheck;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// `brevet files check [--repair]`: what the readers of the shared AWS files take differently, and
/// what should not be kept there. Nothing found is 0, something 1; after a repair what is left
/// counts.
final class FilesCheckCommand implements Command {

  private static final String REPAIR = "--repair";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.CHECK_FILES;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.files.check")
        .flag(REPAIR, "commands.option.repair")
        .flag(Confirmation.YES, "commands.option.yes-repair");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    FilesCheck check = invocation.uses().filesCheck();
    List<CheckedFile> files = check.look();
    boolean repair =
        invocation.arguments().has(REPAIR) && files.stream().anyMatch(CheckedFile::isRepairable);
    if (!repair) {
      invocation.output().answer(document(files), lines(files, invocation.words()));
      return exitCode(files);
    }
    return repaired(check, files, invocation);
  }

  private static ExitCode repaired(FilesCheck check, List<CheckedFile> files, Invocation invocation)
      throws FailureException {
    Words words = invocation.words();
    Output output = invocation.output();
    boolean asks = invocation.terminal().isThere() && !invocation.arguments().has(Confirmation.YES);
    List<CheckedFile> repairable = files.stream().filter(CheckedFile::isRepairable).toList();
    for (CheckedFile file : repairable) {
      List<String> changes = FindingLines.changes(file, words);
      if (asks) {
        changes.forEach(invocation.terminal()::say);
      } else if (!output.isJson()) {
        changes.forEach(output::notice);
      }
    }
    Confirmation.require(words.text("findings.repair.ask"), invocation);
    for (CheckedFile file : repairable) {
      file.repair();
      output.notice(words.text("findings.repair.done", file.path()));
    }
    List<CheckedFile> left = check.look();
    JsonObject document =
        document(left)
            .withObjects("repaired", repairable.stream().map(FindingDocument::repair).toList());
    output.answer(document, lines(left, words));
    return exitCode(left);
  }

  private static JsonObject document(List<CheckedFile> files) {
    return new JsonObject().withObjects("files", files.stream().map(FindingDocument::of).toList());
  }

  private static List<String> lines(List<CheckedFile> files, Words words) {
    List<String> lines = new ArrayList<>();
    files.forEach(file -> lines.addAll(FindingLines.of(file, words)));
    if (files.stream().anyMatch(CheckedFile::isRepairable)) {
      lines.add(words.text("findings.repair.how"));
    }
    return lines;
  }

  private static ExitCode exitCode(List<CheckedFile> files) {
    boolean clean = files.stream().allMatch(file -> file.findings().isEmpty());
    return clean ? ExitCode.DONE : ExitCode.FAILED;
  }
}
