package app.brevet.ui.prompt;

import app.brevet.model.CodeCommand;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Shows what an act waits for, from its begin to its end: a program that makes a code, so that who
/// has to touch a key sees it, or the next code of a device; and lets the user stop it. Of several,
/// the one that began first.
public final class CodeRunViewModel {

  private final Words words;
  private final InstantSource clock;
  private final Executor window;
  private final Deque<Running> running = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper touch = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  /// Nothing is waited for yet.
  ///
  /// @param clock AWS's time, as well as it is known
  /// @param window runs what it is given on the window's thread, in the order it is given
  public CodeRunViewModel(Words words, InstantSource clock, Executor window) {
    this.words = words;
    this.clock = clock;
    this.window = window;
  }

  private sealed interface Awaited {
    record Program(CodeCommand command, Runnable type) implements Awaited {}

    record Step(MfaSerial serial, Instant since, Instant until) implements Awaited {}
  }

  /// Something that is waited for.
  public final class Running {

    private final UserProfile user;
    private final Awaited awaited;
    private final Runnable stop;

    private Running(UserProfile user, Awaited awaited, Runnable stop) {
      this.user = user;
      this.awaited = awaited;
      this.stop = stop;
    }

    /// It has ended. May be called from any thread.
    public void close() {
      window.execute(() -> drop(this));
    }
  }

  /// This program began to make a code for this user. May be called from any thread.
  ///
  /// @param stop ends the program, and does not wait for that
  /// @param type ends it too, and lets the user type the code
  public Running begin(UserProfile user, CodeCommand command, Runnable stop, Runnable type) {
    return begin(new Running(user, new Awaited.Program(command, type), stop));
  }

  /// The next code of this user's device is waited for. May be called from any thread.
  ///
  /// @param stop ends the wait
  public Running await(UserProfile user, MfaSerial serial, Instant until, Runnable stop) {
    return begin(new Running(user, new Awaited.Step(serial, clock.instant(), until), stop));
  }

  private Running begin(Running one) {
    window.execute(
        () -> {
          running.add(one);
          show();
        });
    return one;
  }

  /// Stops what is shown.
  public void cancel() {
    if (!running.isEmpty()) {
      Running stopped = running.remove();
      show();
      stopped.stop.run();
    }
  }

  /// Ends the program that is shown, and lets the user type the code.
  public void type() {
    if (!running.isEmpty() && running.element().awaited instanceof Awaited.Program program) {
      running.remove();
      show();
      program.type().run();
    }
  }

  private void drop(Running one) {
    running.remove(one);
    show();
  }

  private void show() {
    if (!running.isEmpty()) {
      Running first = running.element();
      title.set(words.text("dialogs.run.title", first.user.name().value()));
      switch (first.awaited) {
        case Awaited.Program program -> show(program.command());
        case Awaited.Step step -> show(step, clock.instant());
      }
    }
    counting.set(!running.isEmpty() && running.element().awaited instanceof Awaited.Step);
    showing.set(!running.isEmpty());
  }

  private void show(CodeCommand command) {
    switch (command) {
      case CodeCommand.Ykman _ -> {
        touch.set(true);
        text.set(words.text("dialogs.run.touch"));
      }
      case CodeCommand.Line line -> {
        touch.set(false);
        text.set(words.text("dialogs.run.program", line.program()));
      }
    }
  }

  private void show(Awaited.Step step, Instant now) {
    touch.set(false);
    Duration left = Duration.between(now, step.until());
    Duration whole = Duration.between(step.since(), step.until());
    fraction.set(Math.clamp(left.toMillis() / (double) Math.max(1, whole.toMillis()), 0, 1));
    text.set(
        words.text(
            "dialogs.run.step",
            step.serial().deviceName(),
            words.times().toWait(left.isNegative() ? Duration.ZERO : left)));
  }

  /// Lets the seconds go on.
  public void tick(Instant now) {
    if (!running.isEmpty() && running.element().awaited instanceof Awaited.Step step) {
      show(step, now);
    }
  }

  /// Whether anything is waited for.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Whether it may wait for a touch.
  public ReadOnlyBooleanProperty touchProperty() {
    return touch.getReadOnlyProperty();
  }

  /// Whether seconds are counted; else a program runs, instead of which the code can be typed.
  public ReadOnlyBooleanProperty countingProperty() {
    return counting.getReadOnlyProperty();
  }

  /// What part of the seconds is left, 1 to 0.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// For which profile the code is.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// What is waited for.
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }
}
