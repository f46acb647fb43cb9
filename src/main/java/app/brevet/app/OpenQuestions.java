package app.brevet.app;

import app.brevet.ui.MainWindow;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.prompt.CodeRunViewModel;
import app.brevet.ui.unlock.UnlockViewModel;

/// What is open in the window and waits for somebody to type.
record OpenQuestions(
    CodePromptViewModel code, CodeRunViewModel run, UnlockViewModel passphrase, MainWindow window) {

  /// Gives up every question and closes every dialog, without asking: what was typed is wiped with
  /// them, and what was copied is taken back. On the window's thread.
  void letGo() {
    while (code.showingProperty().get()) {
      code.cancel(); // One after the other: others may wait behind it.
    }
    while (run.showingProperty().get()) {
      run.cancel();
    }
    while (passphrase.showingProperty().get()) {
      passphrase.cancel();
    }
    window.closeDialogs();
    window.forgetCopied();
  }
}
