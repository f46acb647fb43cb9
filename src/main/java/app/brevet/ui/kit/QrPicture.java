package app.brevet.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// A QR code to be read by a phone: black on white in light and in dark, since many phones do not
/// read it the other way round, with whole pixels for each of its modules.
public final class QrPicture extends StackPane {

  private static final int LEAST_SIZE = 240;

  private final ImageView view = new ImageView();

  /// Nothing to be read yet.
  public QrPicture() {
    getStyleClass().add("qr-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setSmooth(false);
    getChildren().add(view);
  }

  /// Shows this code; nothing if it has no rows.
  ///
  /// @param modules its rows from the top, true where it is dark, with the quiet zone
  public void show(boolean[][] modules) {
    if (modules.length == 0) {
      view.setImage(null);
      return;
    }
    int size = Math.ceilDiv(LEAST_SIZE, modules.length);
    int side = modules.length * size;
    WritableImage image = new WritableImage(side, side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = modules[y / size][x / size];
        image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
      }
    }
    view.setImage(image);
  }

  /// The picture's side in pixels; zero while there is none.
  double side() {
    return view.getImage() == null ? 0 : view.getImage().getWidth();
  }
}
