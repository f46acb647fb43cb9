package app.brevet.gallery;

import app.brevet.testing.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

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
    try {
      Pictures.write(shot, folder.resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
