package app.brevet.app;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

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

  /// Types into the field of this parameter, which may have to be scrolled to first.
  static void fill(StoryWindow window, String parameter, String text) {
    window.robot.interact(() -> field(window, parameter).requestFocus());
    window.type(text);
  }

  /// Takes out what stands in the field of this parameter.
  static void empty(StoryWindow window, String parameter) {
    window.robot.interact(() -> field(window, parameter).requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
  }

  private static Node field(StoryWindow window, String parameter) {
    return window.robot.lookup(".toolbox .form-label").queryAllAs(Label.class).stream()
        .filter(label -> label.getText().startsWith(parameter))
        .findFirst()
        .orElseThrow()
        .getLabelFor();
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
