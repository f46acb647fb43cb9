package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Reads the codes on a picture in a JVM of its own, and prints them: of the file that is named,
/// or, behind `pixels`, of that file's pixels as a screen gives them.
final class QrMemoryMain {

  private QrMemoryMain() {}

  public static void main(String[] arguments) throws IOException, InvalidInputException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path file = Path.of(arguments[arguments.length - 1]);
    try (QrPicture picture = arguments.length == 1 ? QrPicture.ofFile(file) : screen(file)) {
      List<Secret> found = QrReader.read(picture);
      found.forEach(text -> out.println(text.reveal()));
    }
  }

  private static QrPicture screen(Path file) throws IOException, InvalidInputException {
    BufferedImage image = ImageIO.read(file.toFile());
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return QrPicture.ofPixels(pixels, width, height);
  }
}
