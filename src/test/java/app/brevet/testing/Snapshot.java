package app.brevet.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

/// A picture of a scene for people to look at, and what can be told of its layout without looking.
public final class Snapshot {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Snapshot() {}

  /// Writes the scene to `target/screenshots/NAME.png`. On the window's thread.
  public static void save(Scene scene, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The words below this node that are cut, since there is no room for them; empty if none are.
  public static String cutWords(Node node) {
    if (!node.isVisible()) {
      return "";
    }
    StringBuilder cut = new StringBuilder();
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        boolean whole =
            !(parent instanceof Labeled labeled && child instanceof Text text)
                || text.getText().equals(labeled.getText());
        cut.append(whole ? cutWords(child) : text(parent));
      }
    }
    return cut.toString();
  }

  private static String text(Parent parent) {
    return parent instanceof Labeled labeled ? labeled.getText() + "\n" : "";
  }
}
