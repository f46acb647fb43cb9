package app.brevet.ui.kit;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// The pixels of an image, for what lies below JavaFX.
///
/// @param width in pixels
/// @param height in pixels
public record ImagePixels(int width, int height, Image image) {

  /// Those of this image.
  public static ImagePixels of(Image image) {
    return new ImagePixels((int) image.getWidth(), (int) image.getHeight(), image);
  }

  /// Its rows from the top, each pixel as `0xAARRGGBB`; a new array each time.
  public int[] argb() {
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
