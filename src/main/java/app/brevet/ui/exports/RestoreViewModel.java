package app.brevet.ui.exports;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.transfer.FoundExport;
import app.brevet.transfer.RestoreItem;
import app.brevet.transfer.RestoreItem.Kind;
import app.brevet.transfer.RestorePlan;
import app.brevet.transfer.StateRestore;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.Held;
import app.brevet.ui.kit.PassphraseEntry;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

/// Brings back what an export holds. What would come, what differs and what is here already is
/// shown before anything is changed, and afterwards what came and what did not.
public final class RestoreViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// The file is asked for.
    ASKED,
    /// The file's passphrase is asked for.
    PASSPHRASE,
    /// What would become of each thing in it is shown.
    PLAN,
    /// What became of it is shown.
    DONE
  }

  /// Things in the file that fare alike.
  ///
  /// @param title how, and how many they are
  public record Group(String title, List<String> lines) {

    /// Copies the lines.
    public Group {
      lines = List.copyOf(lines);
    }
  }

  private final DialogWork work;
  private final Words words;
  private final Work plainWork;
  private final StateRestore restore;
  private final FilePlaces places;
  private final RestoreLines lines;
  private final PathEntry file;
  private final PassphraseEntry passphrase;
  private final Held<Plans> held = new Held<>(Plans::close);
  private final BooleanProperty replace = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper replaceOffered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper nothingToDo = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKED);
  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private Optional<FoundExport> found = Optional.empty();
  private Offer offer = Offer.NOTHING;
  private boolean restoring;

  /// A restore with this use case.
  public RestoreViewModel(Words words, Work work, StateRestore restore, FilePlaces places) {
    this.work = new DialogWork(words, work, "");
    this.words = words;
    this.plainWork = work;
    this.restore = restore;
    this.places = places;
    this.lines = new RestoreLines(words);
    this.file = new PathEntry(words, places.folder());
    this.passphrase = new PassphraseEntry(words);
    passphrase.ask(true, false);
    replace.subscribe(_ -> showPlan());
  }

  /// Lets the user choose the file.
  public void choose() {
    places.toRead(words.text("statefile.restore.title")).ifPresent(file::choose);
  }

  /// Looks into the file: one that is sealed takes its passphrase first.
  public void next() {
    file.path().ifPresent(this::look);
  }

  private void look(Path path) {
    work.run(
        Verb.RESTORE,
        () -> restore.find(path),
        export -> {
          found = Optional.of(export);
          if (export.isSealed()) {
            stage.set(Stage.PASSPHRASE);
          } else {
            plan(export, Optional.empty());
          }
        });
  }

  /// Opens the file with what was typed, and closes that.
  ///
  /// @param again is not looked at
  public void open(Secret typed, Secret again) {
    Optional<Secret> given = passphrase.accept(typed, again);
    if (given.isPresent() && found.isPresent()) {
      plan(found.get(), given);
    } else {
      given.ifPresent(Secret::close);
    }
  }

  private void plan(FoundExport export, Optional<Secret> given) {
    work.run(
        Verb.RESTORE,
        () -> {
          try {
            Plans plans = Plans.of(restore, export, given);
            Offer offered = Offer.of(plans);
            held.hold(plans);
            return offered;
          } finally {
            given.ifPresent(Secret::close);
          }
        },
        offered -> {
          offer = offered;
          replaceOffered.set(offered.isReplacingOffered());
          stage.set(Stage.PLAN);
          showPlan();
        });
  }

  private void showPlan() {
    List<RestoreItem> items = offer.items(replace.get());
    groups.set(lines.planned(items));
    nothingToDo.set(items.stream().noneMatch(RestoreItem::isDone));
  }

  /// Does what is shown.
  public void restore() {
    boolean replaces = replace.get();
    List<RestoreItem> items = offer.items(replaces);
    List<RestoreItem> done = new CopyOnWriteArrayList<>();
    restoring = true;
    work.run(
        Verb.RESTORE,
        () -> held.use(plans -> carryOut(plans.chosen(replaces), done)),
        withoutKey -> {
          complete.set(withoutKey.isPresent());
          finish(items, done, withoutKey.orElse(List.of()));
        },
        () -> fail(items, inPlace(done)));
  }

  private List<ProfileName> carryOut(RestorePlan plan, List<RestoreItem> done)
      throws FailureException {
    restore.carryOut(plan, done::add);
    return plan.withoutKey();
  }

  /// A user who gave up before anything was in place goes on with the plan.
  private void fail(List<RestoreItem> items, List<RestoreItem> done) {
    if (done.isEmpty() && work.failureProperty().get().isEmpty()) {
      restoring = false;
    } else {
      finish(items, done, List.of());
    }
  }

  /// As long as no profile is in place, the keys were taken back.
  private static List<RestoreItem> inPlace(List<RestoreItem> told) {
    return told.stream().allMatch(item -> item.kind() == Kind.ACCESS_KEY) ? List.of() : told;
  }

  private void finish(
      List<RestoreItem> items, List<RestoreItem> done, List<ProfileName> withoutKey) {
    restoring = false;
    groups.set(lines.outcome(items, done, withoutKey));
    stage.set(Stage.DONE);
    wipe();
  }

  private void wipe() {
    plainWork.run(
        () -> {
          held.close();
          return true;
        },
        _ -> {},
        _ -> {});
  }

  /// Goes back to the file.
  public void back() {
    if (!work.busyProperty().get()) {
      work.forgive();
      stage.set(Stage.ASKED);
    }
  }

  /// Leaves the dialog, unless it is just at work.
  public void leave() {
    if (!work.busyProperty().get()) {
      abandon();
    }
  }

  /// Ends the dialog at once, and wipes the secrets that were read. What is under way goes on to
  /// its end.
  public void abandon() {
    work.end();
    wipe();
    closed.set(true);
  }

  /// Whether things are just being put in place.
  public boolean isUnderWay() {
    return restoring && work.busyProperty().get();
  }

  /// The file, as it is typed.
  public StringProperty fileProperty() {
    return file.text();
  }

  /// What is wrong with it; mostly empty.
  public ReadOnlyStringProperty fileProblemProperty() {
    return file.problem().getReadOnlyProperty();
  }

  /// The file's passphrase.
  public PassphraseEntry passphrase() {
    return passphrase;
  }

  /// Whether what differs here gives way.
  public BooleanProperty replaceProperty() {
    return replace;
  }

  /// Whether anything differs.
  public ReadOnlyBooleanProperty replaceOfferedProperty() {
    return replaceOffered.getReadOnlyProperty();
  }

  /// Whether nothing would come.
  public ReadOnlyBooleanProperty nothingToDoProperty() {
    return nothingToDo.getReadOnlyProperty();
  }

  /// What would become of the things in the file, or became of them.
  public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /// Whether all that was to come did.
  public ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
