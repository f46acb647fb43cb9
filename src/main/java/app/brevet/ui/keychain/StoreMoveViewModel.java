package app.brevet.ui.keychain;

import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.ui.keychain.StoreCare.Overview;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.PassphraseEntry;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// A move of all secrets to the other store: told before it begins, followed, and told when it is
/// done. It hands the passphrase on and keeps none.
public final class StoreMoveViewModel {

  private static final String OTHER_SECRET_THERE = "keychain-different-secret";

  /// Which move it is.
  public enum Way {
    /// To the store that is not in use.
    THERE,
    /// That which was interrupted, to its end.
    FINISH,
    /// That which was interrupted, taken back.
    BACK
  }

  /// Where the dialog stands.
  public enum Stage {
    /// What the move does is told.
    PLAN,
    /// It goes on.
    MOVING,
    /// It came to its end.
    DONE
  }

  /// What is told before it begins.
  ///
  /// @param note about the vault's passphrase; may be empty
  /// @param confirm what is done, as the words of the button
  public record Plan(String title, String text, String note, String confirm) {}

  /// How far it came, in words and from 0 to 1; less than 0 before the first step.
  public record Moved(String text, double fraction) {}

  /// What came of it.
  public record Told(String title, String text) {}

  private final Words words;
  private final Work plainWork;
  private final DialogWork work;
  private final StoreCare care;
  private final Executor window;
  private final StoreLines lines;
  private final PassphraseEntry entry;
  private final BooleanProperty replace = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.PLAN);
  private final ReadOnlyObjectWrapper<Plan> plan;
  private final ReadOnlyObjectWrapper<Moved> moved = new ReadOnlyObjectWrapper<>(new Moved("", -1));
  private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(new Told("", ""));
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private final boolean typed;
  private final Kind to;
  private Way way;

  /// @param now how the stores stand
  StoreMoveViewModel(
      Words words, Work work, StoreCare care, Executor window, Overview now, Way way) {
    this.words = words;
    this.plainWork = work;
    this.work = new DialogWork(words, work, "");
    this.care = care;
    this.window = window;
    this.lines = new StoreLines(words);
    this.entry = new PassphraseEntry(words);
    this.way = way;
    this.to = to(now, way);
    this.typed = now.passphraseFile().isEmpty();
    this.plan = new ReadOnlyObjectWrapper<>(lines.plan(now, way, to));
    ask(now);
    replaceOfferedProperty()
        .subscribe(
            offered -> {
              if (!offered) {
                replace.set(false); // Nobody sees it any more: the next try replaces nothing.
              }
            });
  }

  private static Kind to(Overview now, Way way) {
    return switch (way) {
      case THERE -> now.kind().other();
      case FINISH -> now.unfinished().orElseThrow().to();
      case BACK -> now.unfinished().orElseThrow().from();
    };
  }

  private void ask(Overview now) {
    boolean isNew = StoreLines.isNewVault(now, to);
    boolean opens = isNew || now.vault().isPresent();
    entry.ask(opens && now.passphraseFile().isEmpty(), isNew);
  }

  /// Moves the secrets, with the vault's passphrase, or, if it was typed twice alike, with that of
  /// a new one.
  public void move(Secret typed, Secret again) {
    Optional<Secret> passphrase = entry.accept(typed, again);
    if (passphrase.isEmpty() && entry.askedProperty().get()) {
      return;
    }
    StoreCare.Move wanted = new StoreCare.Move(to, replace.get(), entry.twiceProperty().get());
    moved.set(new Moved(words.text("place.moving.opening"), -1));
    stage.set(Stage.MOVING);
    work.run(Verb.MIGRATE, () -> move(wanted, passphrase), this::done, this::lookAgain);
  }

  private Outcome move(StoreCare.Move wanted, Optional<Secret> passphrase) throws FailureException {
    try {
      return care.move(wanted, passphrase, step -> window.execute(() -> tell(step)));
    } finally {
      passphrase.ifPresent(Secret::close);
    }
  }

  private void tell(Progress step) {
    moved.set(new Moved(lines.progress(step), StoreLines.fraction(step)));
  }

  private void done(Outcome outcome) {
    told.set(
        new Told(
            words.text(outcome.isGivenUp() ? "place.done.back-title" : "place.done.title"),
            lines.outcome(outcome, typed)));
    stage.set(Stage.DONE);
  }

  /// After a move that stopped: the vault may be there by now, and something left to finish. What
  /// went wrong stays told.
  private void lookAgain() {
    plainWork.run(care::look, this::stopped, _ -> stage.set(Stage.PLAN));
  }

  private void stopped(Overview now) {
    if (now.unfinished().isPresent()) {
      way = way == Way.THERE ? Way.FINISH : way;
      plan.set(lines.plan(now, way, to));
    }
    ask(now);
    stage.set(Stage.PLAN);
  }

  /// Leaves the dialog. A move goes on to its end.
  public void leave() {
    if (stage.get() != Stage.MOVING) {
      abandon();
    }
  }

  /// Ends the dialog at once. A move goes on to its end.
  public void abandon() {
    work.end();
    closed.set(true);
  }

  /// Whether secrets are being moved, also after the dialog was taken away.
  public boolean isUnderWay() {
    return stage.get() == Stage.MOVING && work.busyProperty().get();
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// What the move does.
  public ReadOnlyObjectProperty<Plan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// How far it came.
  public ReadOnlyObjectProperty<Moved> movedProperty() {
    return moved.getReadOnlyProperty();
  }

  /// What came of it.
  public ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// The vault's passphrase.
  public PassphraseEntry entry() {
    return entry;
  }

  /// Whether a secret in the other store gives way.
  public BooleanProperty replaceProperty() {
    return replace;
  }

  /// Whether another secret is in the way, so that it is asked whether it gives way.
  public ObservableValue<Boolean> replaceOfferedProperty() {
    return work.failureProperty().map(failed -> failed.filter(this::isInTheWay).isPresent());
  }

  private boolean isInTheWay(FailureText why) {
    return why.reason().equals(OTHER_SECRET_THERE);
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
