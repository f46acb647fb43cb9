package app.brevet.ui.prompt;

import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Asks for one-time codes, one question at a time, whoever asks and from whatever thread.
///
/// A question is answered by its sixth digit. The dialog then stays, busy, until the same act asks
/// again, since the code did not do, or is [settled][#settled(MfaSerial)]. A code that was refused
/// is not sent once more; one that met a wrong clock may be, for nobody looked at it.
public final class CodePromptViewModel {

  /// The digits on the screen, as far as this decides over them.
  public interface Digits {

    /// Takes them out, for another question.
    void empty();

    /// Selects them all, so that the next digit begins the code anew.
    void select();
  }

  private final Words words;
  private final QuestionWords says;
  private final InstantSource clock;
  private final Executor window;

  private final Turns turns = new Turns();
  private Optional<MfaCode> lastCode = Optional.empty();
  private Optional<MfaCode> refused = Optional.empty();
  private Optional<Trouble> trouble = Optional.empty();
  private Optional<Digits> digits = Optional.empty();

  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper serial = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper nextFraction = new ReadOnlyDoubleWrapper();
  private final IntegerProperty waiting = new SimpleIntegerProperty();

  /// A prompt that nobody has asked yet.
  ///
  /// @param window runs what it is given on the window's thread, in the order it is given
  public CodePromptViewModel(Words words, InstantSource clock, Executor window) {
    this.words = words;
    this.says = new QuestionWords(words);
    this.clock = clock;
    this.window = window;
    waiting.subscribe(_ -> turns.asked().ifPresent(asked -> tellWho(asked.question())));
  }

  /// Asks a question; the answer is empty if the user gave up. To withdraw the question, cancel the
  /// answer. May be called from any thread.
  public CompletableFuture<Optional<MfaCode>> ask(Question question) {
    Asked asked = new Asked(question, new CompletableFuture<>());
    window.execute(() -> take(asked));
    var _ = asked.answer().whenComplete((_, _) -> window.execute(() -> withdraw(asked)));
    return asked.answer();
  }

  /// Says that the act which a code of this device was sent for has ended, well or not. May be
  /// called from any thread.
  public void settled(MfaSerial device) {
    window.execute(
        () -> {
          if (turns.settle(device)) {
            next();
          }
        });
  }

  /// Takes six digits as they were typed, and sends them as the answer. Anything else is refused,
  /// and so is the code that was refused last.
  public void type(String sixDigits) {
    Optional<Asked> asked = turns.asked();
    if (asked.isEmpty()) {
      return;
    }
    try {
      MfaCode code = MfaCode.parse(sixDigits);
      if (isRefused(code)) {
        MfaSerial serialAsked = asked.get().question().serial();
        refuse(trouble.map(before -> before.again(serialAsked)));
      } else {
        send(asked.get(), code);
      }
    } catch (InvalidInputException e) {
      Failure failure = new Failure.InvalidInput(e.reason(), e.value());
      refuse(Optional.of(new Trouble(failure, Optional.empty())));
    }
  }

  private void refuse(Optional<Trouble> why) {
    trouble = why;
    tellTrouble(clock.instant());
    digits.ifPresent(Digits::select);
  }

  private boolean isRefused(MfaCode code) {
    return refused.filter(last -> last.digits().equals(code.digits())).isPresent();
  }

  private void send(Asked asked, MfaCode code) {
    turns.send();
    lastCode = Optional.of(code);
    busy.set(true);
    if (trouble.isPresent()) {
      problem.set(words.text("dialogs.prompt.busy")); // In its place, so that nothing jumps.
    } else {
      hint.set(words.text("dialogs.prompt.busy"));
    }
    forgetTrouble();
    asked.answer().complete(Optional.of(code));
  }

  /// Gives up: the answer is empty. A code that was sent already cannot be called back, but it is
  /// not asked for again.
  public void cancel() {
    Optional<Asked> asked = turns.asked();
    if (!turns.isIdle()) {
      turns.giveUp();
      next();
    }
    asked.ifPresent(given -> given.answer().complete(Optional.empty()));
  }

  /// Says what time it is, so that the wait for the next code is told anew.
  public void tick(Instant now) {
    if (counting.get()) {
      tellTrouble(now);
    }
  }

  private void take(Asked asked) {
    if (asked.answer().isDone()) {
      return;
    }
    boolean wasIdle = turns.isIdle();
    switch (turns.come(asked)) {
      case GIVEN_UP -> asked.answer().complete(Optional.empty());
      case AGAIN -> {
        refused = asked.question().isUntried() ? Optional.empty() : lastCode;
        show(asked);
        digits.ifPresent(Digits::select);
      }
      case QUEUED -> {
        if (wasIdle) {
          next();
        }
      }
    }
  }

  private void withdraw(Asked asked) {
    if (turns.withdraw(asked)) {
      next();
    }
  }

  private void next() {
    refused = Optional.empty();
    Optional<Asked> following = turns.next();
    if (following.isPresent()) {
      show(following.get());
      digits.ifPresent(Digits::empty);
    } else {
      busy.set(false);
      forgetTrouble();
      showing.set(false);
    }
  }

  private void show(Asked asked) {
    Question question = asked.question();
    Instant now = clock.instant();
    title.set(says.title(question));
    tellWho(question);
    device.set(says.device(question.serial()));
    serial.set(says.serial(question.serial()));
    hint.set(words.text("dialogs.prompt.hint"));
    trouble = question.problem().map(failure -> Trouble.of(failure, now));
    busy.set(false);
    tellTrouble(now);
    showing.set(true);
  }

  private void tellWho(Question question) {
    who.set(says.who(question, waiting.get()));
  }

  private void tellTrouble(Instant now) {
    Optional<Duration> wait = trouble.flatMap(why -> why.left(now));
    nextFraction.set(trouble.map(why -> why.fraction(now)).orElse(0.0));
    counting.set(wait.isPresent());
    problem.set(
        turns
            .asked()
            .map(Asked::question)
            .flatMap(asked -> trouble.map(why -> says.problem(asked, why.failure(), wait)))
            .orElse(""));
  }

  private void forgetTrouble() {
    trouble = Optional.empty();
    counting.set(false);
    nextFraction.set(0);
  }

  /// Whom it tells what becomes of the digits; one at a time.
  public void attach(Digits shownDigits) {
    digits = Optional.of(shownDigits);
  }

  /// Whether there is anything to ask, or an answer with AWS.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Whether a code is with AWS, so that none can be typed.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// For which profile the code is.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Whose device it is, and who else waits; may be empty.
  public ReadOnlyStringProperty whoProperty() {
    return who.getReadOnlyProperty();
  }

  /// The device, by its name.
  public ReadOnlyStringProperty deviceProperty() {
    return device.getReadOnlyProperty();
  }

  /// The device's serial, where that is not its name.
  public ReadOnlyStringProperty serialProperty() {
    return serial.getReadOnlyProperty();
  }

  /// Why the last code did not do, and what to do; while another is with AWS, that; or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What is to know beside the digits.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /// Whether the wait for the next code runs, so that [#tick(Instant)] is due each second.
  public ReadOnlyBooleanProperty countingProperty() {
    return counting.getReadOnlyProperty();
  }

  /// What is left of the wait for the next code, of 1.
  public ReadOnlyDoubleProperty nextFractionProperty() {
    return nextFraction.getReadOnlyProperty();
  }

  /// How many more profiles wait for a code.
  public IntegerProperty waitingProperty() {
    return waiting;
  }
}
