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

  private boolean agrees(PlaintextChange change) {
    return !Confirmation.asks(invocation)
        || Users.agrees(invocation.words().text("import.move.ask", change.file()), invocation);
  }

  private void show(String line) {
    Confirmation.show(line, invocation);
  }
}
