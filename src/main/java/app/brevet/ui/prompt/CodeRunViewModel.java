package app.brevet.ui.prompt;

import app.brevet.model.CodeCommand;
import app.brevet.model.UserProfile;
import app.brevet.words.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Shows that a program makes a code, from its start to its end, so that who has to touch a key
/// sees it; and lets the user stop it. Of several, the one that began first.
public final class CodeRunViewModel {

  private final Words words;
  private final Executor window;
  private final Deque<Running> running = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper touch = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  /// Nothing runs yet.
  ///
  /// @param window runs what it is given on the window's thread, in the order it is given
  public CodeRunViewModel(Words words, Executor window) {
    this.words = words;
    this.window = window;
  }

  /// A program that makes a code.
  public final class Running {

    private final UserProfile user;
    private final CodeCommand command;
    private final Runnable stop;

    private Running(UserProfile user, CodeCommand command, Runnable stop) {
      this.user = user;
      this.command = command;
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
  public Running begin(UserProfile user, CodeCommand command, Runnable stop) {
    Running one = new Running(user, command, stop);
    window.execute(
        () -> {
          running.add(one);
          show();
        });
    return one;
  }

  /// Stops the program that is shown.
  public void cancel() {
    if (!running.isEmpty()) {
      Running stopped = running.remove();
      show();
      stopped.stop.run();
    }
  }

  private void drop(Running one) {
    running.remove(one);
    show();
  }

  private void show() {
    if (!running.isEmpty()) {
      Running first = running.element();
      String name = first.user.name().value();
      title.set(words.text("dialogs.run.title", name));
      switch (first.command) {
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
    showing.set(!running.isEmpty());
  }

  /// Whether a program runs.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Whether it may wait for a touch.
  public ReadOnlyBooleanProperty touchProperty() {
    return touch.getReadOnlyProperty();
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
