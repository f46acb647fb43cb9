package app.brevet.app;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;

/// Chooses in the boxes of the toolbox, as a user does with the arrow keys.
final class ToolboxSteps {

  private ToolboxSteps() {}

  /// Chooses the action of this name.
  static void choose(StoryWindow window, String action) {
    select(window, 0, action);
  }

  /// Chooses who signs.
  static void sign(StoryWindow window, String signer) {
    select(window, 1, signer);
  }

  private static void select(StoryWindow window, int number, String text) {
    Platform.runLater(
        () -> {
          List<ComboBox<?>> boxes =
              window.robot.lookup(".toolbox .combo-box").queryAll().stream()
                  .<ComboBox<?>>map(node -> (ComboBox<?>) node)
                  .toList();
          select(boxes.get(number), text);
        });
    window.awaitText(text);
  }

  private static <T> void select(ComboBox<T> box, String text) {
    box.getItems().stream()
        .filter(item -> box.getConverter().toString(item).equals(text))
        .findFirst()
        .ifPresent(box::setValue);
  }
}
