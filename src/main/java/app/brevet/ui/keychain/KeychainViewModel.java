package app.brevet.ui.keychain;

import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.Attempt.Verb;
import app.brevet.ui.keychain.StoreCare.Overview;
import app.brevet.ui.keychain.StoreCare.State;
import app.brevet.ui.keychain.StoreCare.Vault;
import app.brevet.ui.keychain.StoreMoveViewModel.Way;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the secrets are: which store it is, how it stands, and what can be done about it.
public final class KeychainViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// The store is looked at.
    READING,
    /// It is shown.
    SHOWN
  }

  /// What the dialog leads to.
  public interface Onward {

    /// Opens the dialog of a move above this one.
    void move(StoreMoveViewModel model);

    /// Opens the dialog of a new passphrase above this one.
    void change(VaultPassphraseViewModel model);

    /// Puts the text on the clipboard.
    void copy(String text);
  }

  /// What is said of the store.
  ///
  /// @param detail what is in it, or why that cannot be told
  /// @param warning that what is in it does not stay; mostly empty
  /// @param place where it is
  /// @param command what opens the vault without Brevet; empty where there is none
  /// @param fixed why there is no way to the other store; mostly empty
  /// @param acts what can be done with it as it is
  public record Shown(
      String name,
      String state,
      Tone tone,
      String detail,
      String warning,
      String place,
      String command,
      String fixed,
      List<Act> acts) {

    /// Copies the acts.
    public Shown {
      acts = List.copyOf(acts);
    }
  }

  /// A move that was interrupted, in words, and what can be done with it.
  public record Interrupted(String text, List<Act> acts) {

    /// Copies the acts.
    public Interrupted {
      acts = List.copyOf(acts);
    }
  }

  private final Words words;
  private final Work plainWork;
  private final DialogWork work;
  private final StoreCare care;
  private final Executor window;
  private final Onward onward;
  private final StoreLines lines;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Interrupted>> interrupted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Act> main;
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private Optional<Overview> seen = Optional.empty();

  /// @param work asks for nothing by itself
  /// @param window runs what it is given on the window's thread, in the order it is given
  public KeychainViewModel(Words words, Work work, StoreCare care, Executor window, Onward onward) {
    this.words = words;
    this.plainWork = work;
    this.work = new DialogWork(words, work, "");
    this.care = care;
    this.window = window;
    this.onward = onward;
    this.lines = new StoreLines(words);
    this.main = new ReadOnlyObjectWrapper<>(lookAgain());
  }

  private Act lookAgain() {
    return new Act(words.text("place.look-again"), this::open);
  }

  /// Looks how the store stands.
  public void open() {
    stage.set(Stage.READING);
    work.run(Verb.KEYCHAIN_STATUS, care::look, this::show, this::showNothingNew);
  }

  private void showNothingNew() {
    main.set(lookAgain());
    stage.set(Stage.SHOWN);
  }

  private void show(Overview now) {
    seen = Optional.of(now);
    main.set(new Act(moveWords(now), this::move));
    shown.set(
        Optional.of(
            new Shown(
                now.name(),
                lines.state(now.state()),
                StoreLines.tone(now.state()),
                lines.detail(now),
                now.untilLogout() ? words.notices().keptInMemory(now.name()) : "",
                lines.place(now),
                now.vault().filter(_ -> now.kind() == Kind.VAULT).map(Vault::command).orElse(""),
                lines.fixed(now),
                acts(now))));
    interrupted.set(now.unfinished().map(left -> interrupted(now, left)));
    stage.set(Stage.SHOWN);
  }

  /// The words of the button that leads to the other store; empty if none does.
  private String moveWords(Overview now) {
    boolean movable = now.state() == State.OPEN || now.state() == State.LOCKED;
    if (!movable || now.unfinished().isPresent() || !now.isAllowed(now.kind().other())) {
      return "";
    }
    return words.text(now.kind() == Kind.SYSTEM ? "place.move-to-vault" : "place.move-to-system");
  }

  private List<Act> acts(Overview now) {
    List<Act> acts = new ArrayList<>();
    if (now.state() == State.LOCKED) {
      acts.add(new Act(words.text("window.act.unlock"), this::unlock));
    }
    if (now.state() == State.ABSENT || now.state() == State.SILENT) {
      acts.add(new Act(words.text("place.look-again"), this::open));
    }
    if (now.vault().isPresent() && now.kind() == Kind.VAULT) {
      acts.add(new Act(words.text("place.change"), () -> change(now)));
    }
    return acts;
  }

  private Interrupted interrupted(Overview now, Unfinished left) {
    List<Act> acts = new ArrayList<>();
    if (now.isAllowed(left.to())) {
      acts.add(new Act(words.text("place.finish"), () -> move(Way.FINISH)));
    }
    if (!left.isSwitched() && now.isAllowed(left.from())) {
      acts.add(new Act(words.text("place.take-back"), () -> move(Way.BACK)));
    }
    return new Interrupted(lines.unfinished(left), acts);
  }

  private void unlock() {
    work.run(
        Verb.KEYCHAIN_STATUS,
        () -> {
          care.unlock();
          return care.look();
        },
        this::show);
  }

  /// Leads to the other store.
  public void move() {
    move(Way.THERE);
  }

  private void move(Way way) {
    StoreMoveViewModel model =
        new StoreMoveViewModel(words, plainWork, care, window, seen.orElseThrow(), way);
    work.forgive();
    lookOnce(model.closedProperty());
    onward.move(model);
  }

  private void change(Overview now) {
    VaultPassphraseViewModel model =
        new VaultPassphraseViewModel(words, plainWork, care, now.passphraseFile());
    work.forgive();
    lookOnce(model.closedProperty());
    onward.change(model);
  }

  private void lookOnce(ReadOnlyBooleanProperty left) {
    left.subscribe(
        isLeft -> {
          if (isLeft && !closed.get()) {
            open();
          }
        });
  }

  /// Puts the command that opens the vault without Brevet on the clipboard.
  public void copyCommand() {
    shown.get().ifPresent(now -> onward.copy(now.command()));
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

  /// How the store stands; empty while nobody knows.
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What the main button does: it leads to the other store, or looks again where that failed.
  /// Without words there is none.
  public ReadOnlyObjectProperty<Act> mainProperty() {
    return main.getReadOnlyProperty();
  }

  /// The move that was interrupted, if one was.
  public ReadOnlyObjectProperty<Optional<Interrupted>> interruptedProperty() {
    return interrupted.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
