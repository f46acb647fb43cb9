package app.brevet.ui.codes;

/// A picture in memory: of the clipboard, or of a screen.
public final class Picture {

  private final int width;
  private final int height;
  private final int[] pixels;

  /// @param width in pixels
  /// @param height in pixels
  /// @param pixels its rows from the top, each pixel as `0xAARRGGBB`; not copied
  /// @throws IllegalArgumentException if there are not as many pixels as it has places
  public Picture(int width, int height, int[] pixels) {
    if (pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(pixels.length + " pixels in " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /// In pixels.
  public int width() {
    return width;
  }

  /// In pixels.
  public int height() {
    return height;
  }

  /// Its rows from the top, each pixel as `0xAARRGGBB`; not a copy.
  public int[] pixels() {
    return pixels;
  }
}
