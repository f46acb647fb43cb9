package app.brevet.cli;

import app.brevet.model.FileFinding;
import app.brevet.transfer.CheckedFile;
import app.brevet.words.FindingWords;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What was found in a shared AWS file, and how it would be repaired, as lines for a person.
final class FindingLines {

  private FindingLines() {}

  /// The file, and below it each finding: where, what, what becomes of its readers, what to do.
  static List<String> of(CheckedFile file, Words words) {
    List<String> lines = new ArrayList<>();
    if (file.findings().isEmpty()) {
      lines.add(words.text("findings.none", file.path()));
      return lines;
    }
    lines.add(file.path().toString());
    FindingWords told = words.findings();
    for (FileFinding finding : file.findings()) {
      lines.add("  " + told.place(finding) + ": " + told.what(finding));
      told.effects(finding).forEach(effect -> lines.add("    " + effect));
      lines.add("    " + told.now(finding));
    }
    return lines;
  }

  /// What a repair would do: the text as a diff, the mode in words.
  static List<String> changes(CheckedFile file, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(file.path().toString());
    file.diff().ifPresent(diff -> DiffLines.text(diff).forEach(line -> lines.add("  " + line)));
    if (file.makesPrivate()) {
      lines.add("  " + words.text("findings.repair.mode"));
    }
    return lines;
  }
}
