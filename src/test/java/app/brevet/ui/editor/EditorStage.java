package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Snapshot;
import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window with a dialog in it, as large as the program's own.
final class EditorStage {

  private static final int WIDTH = 980;
  private static final int HEIGHT = 660;

  private final Stage stage;
  private final Scene scene;
  private final Theme theme = new Theme(Theme.Scheme.LIGHT);
  private final Overlay overlay = new Overlay();
  private Region view = new Region();

  EditorStage(Stage stage) {
    this.stage = stage;
    scene = new Scene(new StackPane(overlay), WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  void open(FxRobot robot, Region dialog, Runnable onDismiss) {
    robot.interact(
        () -> {
          overlay.close();
          view = dialog;
          overlay.open(dialog, onDismiss);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  Node focused() {
    return scene.getFocusOwner();
  }

  /// What the fields are called that Tab goes through, once around.
  List<String> tabOrder(FxRobot robot) {
    List<String> names = new ArrayList<>();
    Node first = focused();
    do {
      names.add(String.valueOf(nameOf(focused())));
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    } while (!focused().equals(first) && names.size() < 40);
    return names;
  }

  private static String nameOf(Node node) {
    return node instanceof javafx.scene.control.Labeled labeled
        ? labeled.getText()
        : node.getAccessibleText();
  }

  /// Draws it in both looks, and in the smallest window.
  void picture(FxRobot robot, String name) {
    robot.interact(() -> Snapshot.save(scene, name + "-light"));
    robot.interact(() -> theme.choose(Theme.Scheme.DARK));
    robot.interact(() -> Snapshot.save(scene, name + "-dark"));
    robot.interact(() -> theme.choose(Theme.Scheme.LIGHT));
    assertThat(Snapshot.cutWords(view)).isEmpty();
  }

  void pictureSmall(FxRobot robot, String name) {
    robot.interact(
        () -> {
          stage.setWidth(480);
          stage.setHeight(400);
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Snapshot.save(scene, name + "-small-light"));
    assertThat(Snapshot.cutWords(view)).isEmpty();
    robot.interact(
        () -> {
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
