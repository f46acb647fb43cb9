package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Snapshot;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A window with one dialog open in it, in the kit's looks.
public final class DialogStage {

  private static final double WIDTH = 640;

  private final Region card;
  private final Scene scene;
  private final Theme theme = new Theme(Theme.Scheme.LIGHT);

  /// Shows the dialog.
  ///
  /// @param leave what Escape does
  public DialogStage(Stage stage, double height, Region card, Runnable leave) {
    this.card = card;
    Overlay overlay = new Overlay();
    scene = new Scene(new StackPane(overlay), WIDTH, height);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    overlay.open(card, leave);
  }

  /// The scene that the dialog is in.
  public Scene scene() {
    return scene;
  }

  /// Keeps pictures in light and in dark, and fails if words are cut off.
  public void picture(FxRobot robot, String name) {
    robot.interact(() -> Snapshot.save(scene, name + "-light"));
    robot.interact(() -> theme.choose(Theme.Scheme.DARK));
    robot.interact(() -> Snapshot.save(scene, name + "-dark"));
    robot.interact(() -> theme.choose(Theme.Scheme.LIGHT));
    assertThat(Snapshot.cutWords(card)).isEmpty();
  }
}
