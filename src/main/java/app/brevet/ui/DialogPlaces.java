package app.brevet.ui;

import app.brevet.ui.kit.Theme;
import app.brevet.ui.prompt.CodePromptView;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.prompt.CodeRunView;
import app.brevet.ui.prompt.CodeRunViewModel;
import app.brevet.ui.prompt.TokenPromptView;
import app.brevet.ui.prompt.TokenPromptViewModel;
import app.brevet.ui.unlock.UnlockView;
import app.brevet.ui.unlock.UnlockViewModel;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Gives the prompts their places: they open whenever their view models have something to ask.
public final class DialogPlaces {

  private final Stage stage;
  private final MainWindow window;
  private final Theme theme;
  private final Words words;
  private Consumer<Scene> onScene = _ -> {};
  private final List<PromptPlace> places = new ArrayList<>();

  /// @param stage the window's own
  public DialogPlaces(Stage stage, MainWindow window, Theme theme, Words words) {
    this.stage = stage;
    this.window = window;
    this.theme = theme;
    this.words = words;
  }

  /// Shows these prompts when they are asked.
  ///
  /// @param shown is told of each small window that a prompt gets
  public void host(
      CodePromptViewModel code,
      CodeRunViewModel run,
      TokenPromptViewModel token,
      UnlockViewModel unlock,
      Consumer<Scene> shown) {
    onScene = shown;
    follow(new CodeRunView(words, run), run::cancel, run.showingProperty());
    follow(new CodePromptView(words, code), code::cancel, code.showingProperty());
    follow(new TokenPromptView(words, token), token::cancel, token.showingProperty());
    follow(new UnlockView(words, unlock), unlock::cancel, unlock.showingProperty());
  }

  private void follow(Region card, Runnable cancel, ReadOnlyBooleanProperty showing) {
    PromptPlace place =
        new PromptPlace(stage, window.overlay(), theme, words.text("window.title"), card, cancel);
    place.onAlone(onScene);
    place.follow(showing);
    places.add(place);
  }

  /// Whether a prompt is in a window of its own.
  public boolean isPromptAlone() {
    return places.stream().anyMatch(PromptPlace::isAlone);
  }
}
