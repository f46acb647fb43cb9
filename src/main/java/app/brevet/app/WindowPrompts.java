package app.brevet.app;

import app.brevet.ui.MainWindow;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.prompt.CodeRunViewModel;
import app.brevet.ui.prompt.TokenPromptViewModel;
import app.brevet.ui.unlock.UnlockViewModel;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// What the window asks the user for, and what it shows meanwhile.
///
/// @param code six digits
/// @param run what an act waits for
/// @param token what an identity provider gave
/// @param passphrase what opens the vault
record WindowPrompts(
    CodePromptViewModel code,
    CodeRunViewModel run,
    TokenPromptViewModel token,
    UnlockViewModel passphrase) {

  /// Prompts that nobody has used yet.
  ///
  /// @param vault the folder of the vault
  static WindowPrompts of(Words words, InstantSource clock, Executor onWindow, Path vault) {
    return new WindowPrompts(
        new CodePromptViewModel(words, clock, onWindow),
        new CodeRunViewModel(words, clock, onWindow),
        new TokenPromptViewModel(words, onWindow),
        new UnlockViewModel(words, vault, onWindow));
  }

  /// Whether one of them waits for the user.
  boolean areShowing() {
    return code.showingProperty().get()
        || run.showingProperty().get()
        || token.showingProperty().get()
        || passphrase.showingProperty().get();
  }

  /// Gives up every question and closes every dialog, without asking: what was typed is wiped with
  /// them, and what was copied is taken back. On the window's thread.
  void letGo(MainWindow window) {
    while (code.showingProperty().get()) {
      code.cancel(); // One after the other: others may wait behind it.
    }
    while (run.showingProperty().get()) {
      run.cancel();
    }
    while (token.showingProperty().get()) {
      token.cancel();
    }
    while (passphrase.showingProperty().get()) {
      passphrase.cancel();
    }
    window.closeDialogs();
    window.forgetCopied();
  }
}
