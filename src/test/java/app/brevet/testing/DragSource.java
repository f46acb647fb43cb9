package app.brevet.testing;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A file manager as far as a drag needs one: a small window at the top left, from which the file
/// of its argument can be dragged. Runs until it is killed.
final class DragSource {

  /// The title of its window.
  static final String TITLE = "drag source";

  /// Its sides, in pixels.
  static final int SIDE = 60;

  private DragSource() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Platform.startup(() -> show(file));
  }

  private static void show(Path file) {
    StackPane pane = new StackPane(new Label("drag me"));
    pane.setOnDragDetected(
        event -> {
          Dragboard board = pane.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          board.setContent(content);
          event.consume();
        });
    Stage stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(new Scene(pane, SIDE, SIDE));
    stage.setTitle(TITLE);
    stage.setAlwaysOnTop(true);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }
}
