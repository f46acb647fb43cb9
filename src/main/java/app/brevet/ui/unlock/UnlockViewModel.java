package app.brevet.ui.unlock;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.kit.PassphraseEntry;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Asks for the passphrase of the vault that is there, or, twice, for that of a new one.
///
/// It hands passphrases on and keeps none: what [#submit(Secret, Secret)] is given is either the
/// answer, which its receiver closes, or is closed here.
public final class UnlockViewModel {

  private record Asked(
      boolean creating,
      Optional<KeychainReason> problem,
      CompletableFuture<Optional<Secret>> answer) {}

  private final Words words;
  private final Path folder;
  private final Executor window;
  private final Deque<Asked> queue = new ArrayDeque<>();
  private Optional<Asked> asked = Optional.empty();
  private boolean givenUp;

  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper submit = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final PassphraseEntry entry;
  private final BooleanBinding submittable;

  /// A question that nobody has asked yet.
  ///
  /// @param folder where the vault lies, or would
  /// @param window runs what it is given on the window's thread, in the order it is given
  public UnlockViewModel(Words words, Path folder, Executor window) {
    this.words = words;
    this.folder = folder;
    this.window = window;
    this.entry = new PassphraseEntry(words);
    this.submittable = busy.not().and(entry.completeProperty());
    entry.lengthProperty().subscribe(_ -> typed());
  }

  /// Asks for a passphrase. The answer is empty if the user gave up; whoever gets it closes it. To
  /// withdraw the question, cancel the answer. May be called from any thread.
  ///
  /// @param creatingVault whether the passphrase is for a new vault
  /// @param problemOfLast why the last one did not do
  public CompletableFuture<Optional<Secret>> ask(
      boolean creatingVault, Optional<KeychainReason> problemOfLast) {
    Asked next = new Asked(creatingVault, problemOfLast, new CompletableFuture<>());
    window.execute(() -> take(next));
    var _ = next.answer().whenComplete((_, _) -> window.execute(() -> withdraw(next)));
    return next.answer();
  }

  /// Says that what the last passphrase was asked for has ended, well or not. May be called from
  /// any thread.
  public void settled() {
    window.execute(
        () -> {
          givenUp = false;
          if (busy.get()) {
            next();
          }
        });
  }

  /// Answers with the passphrase of the vault that is there, or, if it was typed twice alike, of a
  /// new one.
  ///
  /// @param again the passphrase once more; only looked at for a new vault
  public void submit(Secret passphrase, Secret again) {
    if (asked.isEmpty()) {
      passphrase.close();
      again.close();
      return;
    }
    Asked question = asked.get();
    entry.accept(passphrase, again).ifPresent(typed -> answer(question, typed));
  }

  private void answer(Asked question, Secret passphrase) {
    asked = Optional.empty();
    busy.set(true);
    hint.set(words.text(busyKey(question)));
    problem.set("");
    if (!question.answer().complete(Optional.of(passphrase))) {
      passphrase.close(); // Withdrawn at this very moment: nobody else would wipe it.
    }
  }

  private static String busyKey(Asked question) {
    return question.creating() ? "dialogs.unlock.making" : "dialogs.unlock.opening";
  }

  /// Gives up: the answer is empty. A passphrase that is being tried is tried to the end, but not
  /// asked for once more.
  public void cancel() {
    Optional<Asked> given = asked;
    givenUp = busy.get();
    next();
    given.ifPresent(question -> question.answer().complete(Optional.empty()));
  }

  private void take(Asked next) {
    if (next.answer().isDone()) {
      return;
    }
    boolean again = next.problem().isPresent();
    if (again && givenUp) {
      givenUp = false;
      next.answer().complete(Optional.empty());
      return;
    }
    givenUp = false;
    queue.add(next);
    if (asked.isEmpty() && (again || !busy.get())) {
      next();
    }
  }

  private void withdraw(Asked one) {
    queue.remove(one);
    if (asked.filter(one::equals).isPresent()) {
      next();
    }
  }

  private void next() {
    asked = Optional.ofNullable(queue.poll());
    busy.set(false);
    hint.set("");
    asked.ifPresent(this::show);
    showing.set(asked.isPresent());
  }

  private void show(Asked question) {
    entry.ask(true, question.creating());
    if (question.creating()) {
      title.set(words.text("dialogs.unlock.new-title"));
      text.set(words.text("dialogs.unlock.new-text", folder));
      label.set(words.text("dialogs.unlock.new-passphrase"));
      submit.set(words.text("dialogs.unlock.make"));
    } else {
      title.set(words.text("dialogs.unlock.title"));
      text.set(words.text("dialogs.unlock.text"));
      label.set(words.text("dialogs.unlock.passphrase"));
      submit.set(words.text("dialogs.unlock.open"));
    }
    problem.set(question.problem().map(this::inWords).orElse(""));
  }

  private String inWords(KeychainReason reason) {
    Failure failure = new Failure.KeychainFailed(reason, words.text("dialogs.unlock.vault"), "");
    FailureText told = words.failure(Attempt.of(Attempt.Verb.KEYCHAIN_STATUS), failure);
    return words.text("dialogs.sentences", told.why(), told.now());
  }

  private void typed() {
    if (entry.lengthProperty().get() > 0 && !busy.get()) {
      problem.set("");
    }
  }

  /// Whether there is anything to ask, or a passphrase being tried.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Whether a passphrase is being tried.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether a new vault is made, so that the passphrase is typed twice.
  public ReadOnlyBooleanProperty creatingProperty() {
    return entry.twiceProperty();
  }

  /// What this is about.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// What there is to know before one types.
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// What stands above the passphrase.
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /// What the main button says.
  public ReadOnlyStringProperty submitProperty() {
    return submit.getReadOnlyProperty();
  }

  /// Why the last passphrase did not do; mostly empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// That the two were not alike; mostly empty.
  public ReadOnlyStringProperty againProblemProperty() {
    return entry.problemProperty();
  }

  /// What happens just now; mostly empty.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /// How a new passphrase could be better; mostly empty.
  public ReadOnlyStringProperty adviceProperty() {
    return entry.adviceProperty();
  }

  /// How long the passphrase is so far: the view tells it.
  public IntegerProperty lengthProperty() {
    return entry.lengthProperty();
  }

  /// How long its repetition is so far: the view tells it.
  public IntegerProperty againLengthProperty() {
    return entry.againLengthProperty();
  }

  /// Whether enough is typed to submit it.
  public BooleanBinding submittableProperty() {
    return submittable;
  }
}
