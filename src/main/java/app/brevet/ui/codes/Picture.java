package app.brevet.ui.codes;

import java.util.Arrays;

/// A picture of a screen, in grey: what is looked for on it has no colour, and a large screen with
/// its colours takes most of the window's memory.
public final class Picture {

  private final int width;
  private final int height;
  private final byte[] grey;

  /// @param width in pixels
  /// @param height in pixels
  /// @param grey its rows from the top, each pixel from 0 for black to 255; not copied
  /// @throws IllegalArgumentException if there are not as many pixels as it has places
  public Picture(int width, int height, byte[] grey) {
    if (grey.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(grey.length + " pixels in " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.grey = grey;
  }

  /// In pixels.
  public int width() {
    return width;
  }

  /// In pixels.
  public int height() {
    return height;
  }

  /// Its rows from the top; not a copy.
  public byte[] grey() {
    return grey;
  }

  /// Whether all of it is of one grey.
  public boolean isBlank() {
    for (byte pixel : grey) {
      if (pixel != grey[0]) {
        return false;
      }
    }
    return true;
  }

  /// Wipes it.
  public void wipe() {
    Arrays.fill(grey, (byte) 0);
  }
}
