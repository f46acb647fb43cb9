package app.brevet.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/// Pictures in files, for people to look at.
public final class Pictures {

  private static final int COLUMNS = 4;
  private static final int CELL_WIDTH = 490;
  private static final int CELL_HEIGHT = 350;
  private static final int WORDS = 20;
  private static final int GAP = 8;

  private Pictures() {}

  /// Writes a picture as PNG.
  public static void write(Image picture, Path file) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = picture.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    write(image, file);
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("not written: " + file);
    }
  }

  /// Writes these pictures side by side, each with its name.
  public static void writeSheet(List<Path> pictures, Path file) throws IOException {
    int rows = Math.ceilDiv(pictures.size(), COLUMNS);
    BufferedImage sheet =
        new BufferedImage(
            COLUMNS * (CELL_WIDTH + GAP) + GAP,
            rows * (CELL_HEIGHT + WORDS + GAP) + GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(Color.WHITE);
    for (int i = 0; i < pictures.size(); i++) {
      int x = GAP + i % COLUMNS * (CELL_WIDTH + GAP);
      int y = GAP + i / COLUMNS * (CELL_HEIGHT + WORDS + GAP);
      Path picture = pictures.get(i);
      BufferedImage image = ImageIO.read(picture.toFile());
      double scale =
          Math.min(
              1,
              Math.min(
                  (double) CELL_WIDTH / image.getWidth(),
                  (double) CELL_HEIGHT / image.getHeight()));
      int wide = (int) (image.getWidth() * scale);
      int high = (int) (image.getHeight() * scale);
      pen.drawString(picture.getFileName().toString(), x, y + WORDS - 6);
      pen.drawImage(image, x, y + WORDS, wide, high, null);
    }
    pen.dispose();
    write(sheet, file);
  }
}
