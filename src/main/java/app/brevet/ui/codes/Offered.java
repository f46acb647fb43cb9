package app.brevet.ui.codes;

import app.brevet.model.Secret;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/// What was pasted or dropped: the file of a picture, a picture, or a text.
final class Offered {

  private Offered() {}

  /// Whether it is one of these.
  static boolean isOf(Clipboard content) {
    return content.hasFiles() || content.hasImage() || content.hasString();
  }

  /// Gives it to the dialog; nothing if it is none of these.
  static void give(Clipboard content, CodesViewModel model) {
    if (content.hasFiles()) {
      content.getFiles().stream().map(File::toPath).findFirst().ifPresent(model::offer);
    } else if (content.hasImage()) {
      model.offer(picture(content.getImage()));
    } else if (content.hasString()) {
      byte[] text = content.getString().getBytes(StandardCharsets.UTF_8);
      model.offer(Secret.of(text));
      Arrays.fill(text, (byte) 0);
    }
  }

  /// The pixels of this image.
  static Picture picture(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new Picture(width, height, pixels);
  }
}
