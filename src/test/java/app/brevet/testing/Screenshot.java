package app.brevet.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What was on a screen at one moment.
public final class Screenshot {

  private static final int CHANNELS = 3;
  private static final int NEAR = 12;
  private static final Path FOLDER = Path.of("target", "screenshots");

  private final int width;
  private final int height;
  private final byte[] pixels;

  /// A picture of these pixels, three bytes each, row by row.
  Screenshot(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /// Keeps it as `target/screenshots/NAME.png`, for people to look at.
  ///
  /// @throws IOException if it cannot be written
  public Screenshot keep(String name) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Process convert =
        new ProcessBuilder(
                "convert",
                "-size",
                width + "x" + height,
                "-depth",
                "8",
                "rgb:-",
                "png:" + FOLDER.resolve(name + ".png"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream out = convert.getOutputStream()) {
      out.write(pixels);
    }
    if (convert.waitFor() != 0) {
      throw new IOException("convert did not write " + name);
    }
    return this;
  }

  /// Where this colour is seen, or one that the eye takes for it.
  ///
  /// @param colour as `0xRRGGBB`
  /// @param rows how many rows are looked at, from the top
  /// @param least how many pixels of it there have to be
  public Optional<Area> find(int colour, int rows, int least) {
    Box box = new Box();
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x++) {
        if (isNear(x, y, colour)) {
          box.add(x, y);
        }
      }
    }
    return box.area(least);
  }

  /// Where this picture is another than an earlier one.
  ///
  /// @param fromRow rows above this one are left out
  /// @param least how many pixels have to be others
  public Optional<Area> changed(Screenshot before, int fromRow, int least) {
    Box box = new Box();
    for (int y = fromRow; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (colour(x, y) != before.colour(x, y)) {
          box.add(x, y);
        }
      }
    }
    return box.area(least);
  }

  /// How many pixels it is wide.
  public int width() {
    return width;
  }

  /// How many rows it has.
  public int height() {
    return height;
  }

  /// The colour of a pixel, as `0xRRGGBB`.
  public int colour(int x, int y) {
    return channel(x, y, 0) << 16 | channel(x, y, 1) << 8 | channel(x, y, 2);
  }

  private int channel(int x, int y, int which) {
    return pixels[(y * width + x) * CHANNELS + which] & 0xff;
  }

  private boolean isNear(int x, int y, int colour) {
    return Math.abs(channel(x, y, 0) - (colour >> 16 & 0xff)) <= NEAR
        && Math.abs(channel(x, y, 1) - (colour >> 8 & 0xff)) <= NEAR
        && Math.abs(channel(x, y, 2) - (colour & 0xff)) <= NEAR;
  }

  /// The smallest rectangle around some pixels.
  private static final class Box {

    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;
    private int count;

    void add(int x, int y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
      count++;
    }

    Optional<Area> area(int least) {
      return count < least
          ? Optional.empty()
          : Optional.of(new Area(left, top, right - left + 1, bottom - top + 1));
    }
  }
}
