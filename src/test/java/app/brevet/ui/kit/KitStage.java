package app.brevet.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window with one control in it, in the kit's looks.
final class KitStage {

  private static final long PATIENCE_MILLIS = 10_000;

  final FxRobot robot = new FxRobot();
  final StackPane place = new StackPane();
  private final Stage stage;

  KitStage(Stage stage) {
    this.stage = stage;
    Scene scene = new Scene(place, 640, 480);
    new Theme(Theme.Scheme.LIGHT).dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  Scene scene() {
    return stage.getScene();
  }

  void hide() {
    robot.interact(stage::hide);
  }

  /// Makes the control on the window's thread, and shows it.
  <N extends Node> N put(Supplier<N> maker) {
    N node = on(maker);
    robot.interact(() -> place.getChildren().setAll(node));
    settle();
    return node;
  }

  /// What this gives on the window's thread.
  <T> T on(Supplier<T> supplier) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, supplier::get);
  }

  /// Does this on the window's thread, and what follows from it.
  void act(Runnable act) {
    robot.interact(act);
    settle();
  }

  /// Lets the next frame be drawn, which is when the focus leaves what was disabled.
  void pulse() {
    WaitForAsyncUtils.waitForFxEvents(3);
    on(() -> stage.getScene().snapshot(null));
  }

  static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  static boolean has(Node node, String pseudoClass) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }

  /// The words that can be seen in this node, from the top.
  List<String> words(Node node) {
    return robot.from(node).lookup(Labeled.class::isInstance).queryAllAs(Labeled.class).stream()
        .filter(KitStage::isSeen)
        .map(Labeled::getText)
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }

  static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
