package app.brevet.cli;

import app.brevet.transfer.PlaintextChange;
import app.brevet.transfer.PlaintextProposal;
import app.brevet.transfer.PlaintextProposal.Dependent;
import app.brevet.transfer.PlaintextProposal.Left;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What would be taken out of the shared AWS files, in words.
final class MovedLines {

  private final Words words;
  private final ImportLines things;

  MovedLines(Words words) {
    this.words = words;
    this.things = new ImportLines(words);
  }

  /// Who uses what goes, and what stays.
  List<String> of(PlaintextProposal proposal) {
    List<String> lines = new ArrayList<>();
    for (PlaintextChange change : proposal.changes()) {
      change
          .keys()
          .forEach(
              key ->
                  lines.add(
                      words.text("import.move.keys", change.file(), key.section(), key.profile())));
      change
          .roles()
          .forEach(role -> lines.add(words.text("import.move.roles", change.file(), role)));
      change.keys().stream()
          .filter(key -> change.staying().contains(key.section()))
          .forEach(key -> lines.add(words.text("import.move.stays", key.section(), change.file())));
    }
    proposal.dependents().forEach(dependent -> lines.add(line(dependent)));
    proposal.left().forEach(left -> lines.add(line(left)));
    if (lines.isEmpty()) {
      lines.add(words.text("import.move.nothing"));
    }
    return lines;
  }

  private String line(Dependent who) {
    if (who.imported().isEmpty()) {
      return words.text("import.move.dependent", who.profile(), who.file(), who.source());
    }
    String key = who.takenOver() ? "import.move.dependent-taken" : "import.move.dependent-imported";
    return words.text(key, who.profile(), who.file(), who.source(), who.imported().get());
  }

  private String line(Left left) {
    String key =
        switch (left.why()) {
          case NOT_STORED -> "import.move.left-not-stored";
          case NOT_VERIFIED -> "import.move.left-not-verified";
          case OTHER_SECRET -> "import.move.left-other-secret";
        };
    return words.text(key, things.thing(left.item()));
  }
}
