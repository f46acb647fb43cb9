package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.transfer.Plaintext;
import app.brevet.transfer.PlaintextChange;
import app.brevet.transfer.PlaintextProposal;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Takes keys and settings of roles out of the shared AWS files: first it tells who uses them and
/// shows the change, then it asks, on a terminal; a script is taken at its word.
final class PlaintextStep {

  private final Plaintext plaintext;
  private final Invocation invocation;

  PlaintextStep(Plaintext plaintext, Invocation invocation) {
    this.plaintext = plaintext;
    this.invocation = invocation;
  }

  /// Makes the changes that are agreed to.
  ///
  /// @return the files that were changed
  /// @throws FailureException if one could not be; those before it stay changed
  List<Path> run(PlaintextProposal proposal) throws FailureException {
    MovedLines lines = new MovedLines(invocation.words());
    lines.of(proposal).forEach(this::show);
    List<Path> changed = new ArrayList<>();
    for (PlaintextChange change : proposal.changes()) {
      DiffLines.text(change.diff()).forEach(this::show);
      Words words = invocation.words();
      if (agrees(change)) {
        plaintext.make(change);
        changed.add(change.file());
        invocation
            .output()
            .notice(words.text("import.move.done", change.file(), proposal.backups()));
      } else {
        show(words.text("import.move.declined", change.file()));
      }
    }
    return changed;
  }

  private boolean asks() {
    return invocation.terminal().isThere() && !invocation.arguments().has(Confirmation.YES);
  }

  private boolean agrees(PlaintextChange change) {
    return !asks()
        || Users.agrees(invocation.words().text("import.move.ask", change.file()), invocation);
  }

  /// What somebody is asked about is shown however quiet it should be.
  private void show(String line) {
    if (asks()) {
      invocation.terminal().say(line);
    } else {
      invocation.output().notice(line);
    }
  }
}
