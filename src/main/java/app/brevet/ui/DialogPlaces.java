package app.brevet.ui;

import app.brevet.ui.kit.Theme;
import app.brevet.ui.prompt.CodePromptView;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.unlock.UnlockView;
import app.brevet.ui.unlock.UnlockViewModel;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Gives the prompts their places: they open whenever their view models have something to ask.
public final class DialogPlaces {

  private final Stage stage;
  private final MainWindow window;
  private final Theme theme;
  private final Words words;
  private final List<PromptPlace> places = new ArrayList<>();

  /// @param stage the window's own
  public DialogPlaces(Stage stage, MainWindow window, Theme theme, Words words) {
    this.stage = stage;
    this.window = window;
    this.theme = theme;
    this.words = words;
  }

  /// Shows these prompts when they are asked.
  public void host(CodePromptViewModel code, UnlockViewModel unlock) {
    follow(new CodePromptView(words, code), code::cancel, code.showingProperty());
    follow(new UnlockView(words, unlock), unlock::cancel, unlock.showingProperty());
  }

  private void follow(Region card, Runnable cancel, ReadOnlyBooleanProperty showing) {
    PromptPlace place =
        new PromptPlace(stage, window.overlay(), theme, words.text("window.title"), card, cancel);
    place.follow(showing);
    places.add(place);
  }

  /// Whether a prompt is in a window of its own.
  public boolean isPromptAlone() {
    return places.stream().anyMatch(PromptPlace::isAlone);
  }
}
