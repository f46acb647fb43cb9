package app.brevet.ui.files;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.Backup;
import app.brevet.transfer.CheckedFile;
import app.brevet.transfer.FilesCheck;
import app.brevet.transfer.Restoration;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The shared AWS files: what is found in them, what a repair would change, their backups, and the
/// way back to one. Nothing is changed before its lines were shown.
public final class FilesViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// The files are looked through.
    READING,
    /// They are shown, with what was found.
    FILES,
    /// The backups of one of them are shown.
    COPIES,
    /// A change is shown before it is made.
    CHANGE
  }

  /// A file.
  ///
  /// @param state how it stands, in words
  /// @param items what was found
  /// @param acts what can be done with it
  public record ShownFile(String path, String state, Tone tone, List<Item> items, List<Act> acts) {

    /// Copies the lists.
    public ShownFile {
      items = List.copyOf(items);
      acts = List.copyOf(acts);
    }
  }

  /// Something that was found.
  ///
  /// @param place line and section
  /// @param effects what becomes of each reader that is concerned
  /// @param now what a person has to do; empty where a repair does it
  public record Item(String place, String what, List<String> effects, String now) {

    /// Copies the effects.
    public Item {
      effects = List.copyOf(effects);
    }
  }

  /// The backups of a file, the newest first.
  public record ShownCopies(String path, List<ShownCopy> copies) {

    /// Copies the list.
    public ShownCopies {
      copies = List.copyOf(copies);
    }
  }

  /// One backup.
  ///
  /// @param compare shows how it differs from the file as it is
  public record ShownCopy(String when, String detail, boolean damaged, Act compare) {}

  /// A change before it is made.
  ///
  /// @param act makes it; without words where there is nothing to change
  public record Change(String title, String text, FileDiff diff, Act act) {}

  /// A file as it was looked at.
  private record Looked(CheckedFile file, List<Backup> copies) {}

  private static final Act NOTHING = new Act("", () -> {});

  private final Words words;
  private final DialogWork work;
  private final FilesCheck check;
  private final AwsFileBackups backups;
  private final FileLines lines;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<List<ShownFile>> files =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ShownCopies> copies =
      new ReadOnlyObjectWrapper<>(new ShownCopies("", List.of()));
  private final ReadOnlyObjectWrapper<Optional<Change>> change =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private Stage before = Stage.FILES;

  /// The files that these use cases look through.
  public FilesViewModel(
      Words words, Work work, FilesCheck check, AwsFileBackups backups, InstantSource clock) {
    this.words = words;
    this.work = new DialogWork(words, work, "");
    this.check = check;
    this.backups = backups;
    this.lines = new FileLines(words, clock);
  }

  /// Looks through the files.
  public void open() {
    stage.set(Stage.READING);
    work.run(Verb.CHECK_FILES, this::look, this::show, () -> stage.set(Stage.FILES));
  }

  private List<Looked> look() throws FailureException {
    List<Looked> looked = new ArrayList<>();
    for (CheckedFile file : check.look()) {
      looked.add(new Looked(file, backups.of(file.path())));
    }
    return looked;
  }

  private void show(List<Looked> looked) {
    files.set(looked.stream().map(this::shown).toList());
    stage.set(Stage.FILES);
  }

  private ShownFile shown(Looked looked) {
    CheckedFile file = looked.file();
    List<Act> acts = new ArrayList<>();
    if (file.isRepairable()) {
      acts.add(new Act(words.text("shared.repair"), () -> proposeRepair(file)));
    }
    if (!looked.copies().isEmpty()) {
      int count = looked.copies().size();
      acts.add(new Act(words.text("shared.copies", count), () -> showCopies(looked)));
    }
    return new ShownFile(
        file.path().toString(), lines.state(file), lines.tone(file), lines.items(file), acts);
  }

  private void proposeRepair(CheckedFile file) {
    Act repair =
        new Act(
            words.text("shared.repair.do"),
            () -> make(Verb.CHECK_FILES, file::repair, words.text("shared.repair.done")));
    FileDiff diff = file.diff().orElseGet(() -> new FileDiff(file.path(), List.of()));
    propose(new Change(words.text("shared.repair.title"), lines.repair(file), diff, repair));
  }

  private void showCopies(Looked looked) {
    note.set("");
    copies.set(
        new ShownCopies(
            looked.file().path().toString(),
            looked.copies().stream()
                .map(
                    copy ->
                        new ShownCopy(
                            lines.when(copy),
                            lines.detail(copy),
                            !copy.readsWell(),
                            new Act(words.text("shared.compare"), () -> compare(copy))))
                .toList()));
    stage.set(Stage.COPIES);
  }

  private void compare(Backup copy) {
    work.run(
        Verb.COMPARE_BACKUP,
        () -> backups.restoring(copy),
        restoration -> propose(restoring(copy, restoration)));
  }

  private Change restoring(Backup copy, Optional<Restoration> restoration) {
    String title = words.text("shared.restore.title", lines.when(copy));
    if (restoration.isEmpty()) {
      FileDiff same = new FileDiff(copy.file(), List.of());
      return new Change(title, words.text("shared.restore.same"), same, NOTHING);
    }
    Restoration way = restoration.get();
    Act put =
        new Act(
            words.text("shared.restore.do"),
            () -> make(Verb.RESTORE_BACKUP, way::make, words.text("shared.restore.done")));
    return new Change(title, words.text("shared.restore.text"), way.diff(), put);
  }

  private void propose(Change proposed) {
    before = stage.get();
    note.set("");
    change.set(Optional.of(proposed));
    stage.set(Stage.CHANGE);
  }

  /// What changes a file.
  private interface Making {
    void make() throws FailureException;
  }

  private void make(Verb verb, Making making, String done) {
    work.run(
        verb,
        () -> {
          making.make();
          return look();
        },
        looked -> {
          note.set(done);
          show(looked);
        });
  }

  /// Goes back to what was shown before, with nothing changed.
  public void back() {
    work.forgive();
    stage.set(stage.get() == Stage.CHANGE ? before : Stage.FILES);
  }

  /// Leaves the dialog.
  public void abandon() {
    work.end();
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

  /// The files; empty while nobody knows.
  public ReadOnlyObjectProperty<List<ShownFile>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /// The backups that are shown.
  public ReadOnlyObjectProperty<ShownCopies> copiesProperty() {
    return copies.getReadOnlyProperty();
  }

  /// The change that is shown; empty before the first one.
  public ReadOnlyObjectProperty<Optional<Change>> changeProperty() {
    return change.getReadOnlyProperty();
  }

  /// What was done last; may be empty.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
