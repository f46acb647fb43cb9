package app.brevet.ui;

import app.brevet.ui.kit.Theme;
import app.brevet.ui.prompt.CodePromptView;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.unlock.UnlockView;
import app.brevet.ui.unlock.UnlockViewModel;
import app.brevet.words.Words;
import javafx.stage.Stage;

/// Gives the prompts their places: they open whenever their view models have something to ask.
public final class DialogPlaces {

  private final Stage stage;
  private final MainWindow window;
  private final Theme theme;
  private final Words words;

  /// @param stage the window's own
  public DialogPlaces(Stage stage, MainWindow window, Theme theme, Words words) {
    this.stage = stage;
    this.window = window;
    this.theme = theme;
    this.words = words;
  }

  /// Shows these prompts when they are asked.
  public void host(CodePromptViewModel code, UnlockViewModel unlock) {
    new PromptPlace(
            stage,
            window.overlay(),
            theme,
            words.text("window.title"),
            new CodePromptView(words, code),
            code::cancel)
        .follow(code.showingProperty());
    new PromptPlace(
            stage,
            window.overlay(),
            theme,
            words.text("window.title"),
            new UnlockView(words, unlock),
            unlock::cancel)
        .follow(unlock.showingProperty());
  }
}
