package app.brevet.ui.kit;

import app.brevet.model.Secret;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/// What was dropped or pasted: a file, a picture, or a text.
public final class Dropped {

  private Dropped() {}

  /// Whether it is one of these.
  public static boolean isOf(Clipboard content) {
    return content.hasFiles() || content.hasImage() || content.hasString();
  }

  /// Gives it to the target: the first file, else the picture, else the text; nothing if it is none
  /// of these.
  public static void give(Clipboard content, DropTarget target) {
    if (content.hasFiles()) {
      content.getFiles().stream().map(File::toPath).findFirst().ifPresent(target::file);
    } else if (content.hasImage() && content.getImage() != null) {
      picture(content.getImage(), target);
    } else if (content.hasString()) {
      byte[] text = content.getString().getBytes(StandardCharsets.UTF_8);
      target.text(Secret.of(text));
      Arrays.fill(text, (byte) 0);
    }
  }

  private static void picture(Image image, DropTarget target) {
    ImagePixels pixels = ImagePixels.of(image);
    target.picture(pixels.width(), pixels.height(), pixels.argb());
  }
}
