package app.brevet.ui.files;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.FileDiff;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.Replacement;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The question whether to replace somebody else's section, for which a profile could not be
/// started: what would go is shown first. Once the user agrees, what went wrong is done again.
public final class ReplacementViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// It is looked what is there.
    READING,
    /// What would go is shown.
    CHANGE,
    /// It may not be replaced, which is told.
    REFUSED
  }

  /// What would change.
  ///
  /// @param text whose it is, and what becomes of it
  public record Change(String title, String text, FileDiff diff) {}

  private final Words words;
  private final DialogWork work;
  private final LiveSessions live;
  private final LiveSession failed;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<Optional<Change>> change =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private Optional<Replacement> shown = Optional.empty();

  /// @param failed the profile with what went wrong
  public ReplacementViewModel(Words words, Work work, LiveSessions live, LiveSession failed) {
    this.words = words;
    this.work = new DialogWork(words, work, failed.profile().name().value());
    this.live = live;
    this.failed = failed;
  }

  /// Looks what is there. If nothing is in the way any more, the profile is started.
  public void open() {
    work.run(
        Verb.START,
        () -> live.inTheWay(failed),
        found -> found.ifPresentOrElse(this::show, this::startAfterAll),
        () -> stage.set(Stage.REFUSED));
  }

  private void show(Replacement found) {
    shown = Optional.of(found);
    change.set(
        Optional.of(
            new Change(words.text("replace.title", found.header()), textOf(found), found.diff())));
    stage.set(Stage.CHANGE);
  }

  private String textOf(Replacement found) {
    String whose =
        found
            .writer()
            .map(tool -> words.text("replace.whose-of", tool))
            .orElseGet(() -> words.text("replace.whose"));
    return words.text(
        "dialogs.sentences", whose, words.text("replace.text", failed.profile().name()));
  }

  private void startAfterAll() {
    abandon();
    live.tryAgain(failed.profile().id());
  }

  /// Agrees to what is shown, and leaves the dialog.
  public void replace() {
    shown.ifPresent(
        agreed -> {
          abandon();
          live.replace(failed, agreed);
        });
  }

  /// Leaves the dialog, and the section as it is.
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

  /// What would change; empty before that is known.
  public ReadOnlyObjectProperty<Optional<Change>> changeProperty() {
    return change.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
