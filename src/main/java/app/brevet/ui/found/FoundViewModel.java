package app.brevet.ui.found;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.transfer.Import;
import app.brevet.transfer.ImportItem;
import app.brevet.transfer.ImportOutcome;
import app.brevet.transfer.ImportPlan;
import app.brevet.transfer.Plaintext;
import app.brevet.transfer.PlaintextChange;
import app.brevet.transfer.PlaintextProposal;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.Held;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Keys and roles that other tools left in the shared AWS files: shown, imported where they are
/// ticked, and the keys taken out of the files after their lines were shown, those that were
/// imported earlier too. The files are not changed before that.
public final class FoundViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// The files are read.
    READING,
    /// What was found is shown.
    FOUND,
    /// What would be taken out of the files is shown.
    MOVE,
    /// All is done.
    DONE
  }

  /// Something that was found: what it is, whether it is wanted, and what came of it.
  public interface Row {

    /// What it is called, or would be.
    String name();

    /// What it is, where, and why it is not offered.
    String detail();

    /// Whether it is to be imported.
    BooleanProperty tickedProperty();

    /// How far it is.
    ReadOnlyObjectProperty<FoundState> stateProperty();

    /// What came of it, in words; empty before.
    ReadOnlyStringProperty outcomeProperty();
  }

  /// What would be taken out of the files.
  ///
  /// @param lines who uses it there, and what stays
  /// @param diffs what changes, file by file
  public record Move(List<String> lines, List<FileDiff> diffs) {

    /// Copies the lists.
    public Move {
      lines = List.copyOf(lines);
      diffs = List.copyOf(diffs);
    }
  }

  private static final Plaintext.Scope KEYS = new Plaintext.Scope(true, false);

  private final Work plainWork;
  private final DialogWork work;
  private final Import imports;
  private final Plaintext plaintext;
  private final Executor window;
  private final Words words;
  private final FoundLines lines;
  private final Held<ImportPlan> held = new Held<>(ImportPlan::close);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<List<Row>> shownRows = new ReadOnlyObjectWrapper<>(List.of());
  private List<FoundRow> rows = List.of();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper nothingChosen = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper act = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Move> move =
      new ReadOnlyObjectWrapper<>(new Move(List.of(), List.of()));
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private final Queue<PlaintextChange> pending = new ConcurrentLinkedQueue<>();
  private String backups = "";
  private boolean importing;

  /// @param window runs what it is given on the window's thread, in the order it is given
  public FoundViewModel(
      Words words, Work work, Import imports, Plaintext plaintext, Executor window) {
    this.words = words;
    this.plainWork = work;
    this.work = new DialogWork(words, work, "");
    this.imports = imports;
    this.plaintext = plaintext;
    this.window = window;
    this.lines = new FoundLines(words);
  }

  /// Looks what is in the files.
  public void open() {
    stage.set(Stage.READING);
    work.run(
        Verb.IMPORT,
        () -> {
          ImportPlan plan = imports.plan(imports.usualSources());
          held.hold(plan);
          return plan.items();
        },
        this::show,
        () -> stage.set(Stage.FOUND));
  }

  private void show(List<ImportItem> items) {
    List<FoundRow> found = items.stream().map(lines::row).toList();
    found.forEach(row -> row.tickedProperty().subscribe(_ -> count()));
    rows = found;
    shownRows.set(List.copyOf(found));
    count();
    summary.set(lines.summary(items));
    stage.set(Stage.FOUND);
  }

  private void count() {
    nothingChosen.set(rows.stream().noneMatch(FoundRow::isChosen));
    boolean onlyOut = !nothingChosen.get() && rows.stream().noneMatch(FoundRow::isChosenToImport);
    act.set(words.text(onlyOut ? "found.take-out" : "found.import"));
  }

  /// Imports what is ticked. AWS is asked who each key belongs to; a failure of one does not stop
  /// the rest.
  public void run() {
    Set<Integer> chosen =
        rows.stream().filter(FoundRow::isChosen).map(FoundRow::number).collect(Collectors.toSet());
    Predicate<ImportItem> wanted = item -> chosen.contains(item.number());
    importing = rows.stream().anyMatch(FoundRow::isChosenToImport);
    work.run(Verb.IMPORT, () -> imported(wanted), this::propose, this::count);
  }

  private Optional<PlaintextProposal> imported(Predicate<ImportItem> wanted)
      throws FailureException {
    return held.use(
        plan -> {
          imports.run(plan, wanted, true, new Shown());
          return plaintext.propose(plan, wanted, KEYS);
        });
  }

  /// Shows in the rows how far it is.
  private final class Shown implements Import.Progress {

    @Override
    public void begins(ImportItem item) {
      window.execute(() -> row(item).become(FoundState.AT_WORK, words.text("found.at-work")));
    }

    @Override
    public void ended(ImportOutcome outcome) {
      window.execute(() -> lines.tell(row(outcome.item()), outcome));
    }

    private FoundRow row(ImportItem item) {
      return rows.get(item.number());
    }
  }

  private void propose(Optional<PlaintextProposal> proposal) {
    count();
    List<PlaintextChange> changes = proposal.map(PlaintextProposal::changes).orElse(List.of());
    if (changes.isEmpty()) {
      String done = words.text(importing ? "found.imported" : "found.nothing-out");
      List<String> left = proposal.map(lines::left).orElse(List.of());
      finish(String.join("\n", Stream.concat(Stream.of(done), left.stream()).toList()));
      return;
    }
    backups = proposal.map(one -> one.backups().toString()).orElse("");
    pending.addAll(changes);
    List<FileDiff> diffs = changes.stream().map(PlaintextChange::diff).toList();
    move.set(new Move(proposal.map(lines::move).orElse(List.of()), diffs));
    stage.set(Stage.MOVE);
  }

  /// Takes the keys out of the files, as was shown.
  public void take() {
    work.run(
        Verb.IMPORT,
        () -> {
          while (!pending.isEmpty()) {
            plaintext.make(pending.element());
            pending.remove(); // What is done is not tried again, should a later one fail.
          }
          return true;
        },
        _ -> finish(words.text("found.moved", backups)));
  }

  /// Leaves the keys in the files.
  public void leaveThem() {
    work.forgive();
    finish(words.text(importing ? "found.stays" : "found.kept-stays"));
  }

  private void finish(String told) {
    note.set(told);
    stage.set(Stage.DONE);
  }

  /// Leaves the dialog, and wipes the keys that were read.
  public void abandon() {
    work.end();
    plainWork.run(
        () -> {
          held.close();
          return true;
        },
        _ -> {},
        _ -> {});
    closed.set(true);
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// What was found.
  public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return shownRows.getReadOnlyProperty();
  }

  /// How many keys lie there, in a sentence.
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Whether nothing is ticked.
  public ReadOnlyBooleanProperty nothingChosenProperty() {
    return nothingChosen.getReadOnlyProperty();
  }

  /// What the main button does with what is ticked.
  public ReadOnlyStringProperty actProperty() {
    return act.getReadOnlyProperty();
  }

  /// What would be taken out of the files.
  public ReadOnlyObjectProperty<Move> moveProperty() {
    return move.getReadOnlyProperty();
  }

  /// What came of it all.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
