package app.brevet.ui.lock;

import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.EmptyState;
import app.brevet.ui.kit.Icon;
import app.brevet.words.Words;
import javafx.scene.layout.StackPane;

/// What is seen in the place of the profiles while Brevet is locked.
public final class LockView extends StackPane {

  private final EmptyState content;

  /// The view of this lock.
  public LockView(Words words, LockViewModel model) {
    getStyleClass().add("locked");
    content =
        new EmptyState(
            Icon.LOCK,
            words.text("window.locked.title"),
            words.text("window.locked.text"),
            new Act(words.text("window.locked.unlock"), model::unlock));
    getChildren().add(content);
  }

  /// Gives the keyboard to its button.
  @Override
  public void requestFocus() {
    content.requestFocus();
  }
}
