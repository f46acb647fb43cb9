package app.brevet.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of a scene, each some pulses after it was set up, when all is laid out.
final class Shots {

  private static final int PULSES = 8;

  private record Shot(String name, Runnable setUp) {}

  private final Deque<Shot> left = new ArrayDeque<>();
  private final Scene scene;
  private final Path folder;

  Shots(Scene scene, Path folder) {
    this.scene = scene;
    this.folder = folder;
  }

  void add(String name, Runnable setUp) {
    left.add(new Shot(name, setUp));
  }

  void take(Runnable atEnd) {
    new AnimationTimer() {
      private int pulse;

      @Override
      public void handle(long now) {
        if (left.isEmpty()) {
          stop();
          atEnd.run();
        } else if (pulse == 0) {
          left.element().setUp().run();
          pulse++;
        } else if (pulse == PULSES) {
          write(left.remove().name(), scene.snapshot(null));
          pulse = 0;
        } else {
          pulse++;
        }
      }
    }.start();
  }

  private void write(String name, WritableImage shot) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(folder);
      ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
