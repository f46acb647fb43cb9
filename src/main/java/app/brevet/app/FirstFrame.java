package app.brevet.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Tells when the first frame of a scene is there: the layout of the second one begins once the
/// first was handed to the screen.
final class FirstFrame implements Runnable {

  private final Scene scene;
  private final Runnable then;
  private boolean first = true;

  private FirstFrame(Scene scene, Runnable then) {
    this.scene = scene;
    this.then = then;
  }

  /// Does this once, after the first frame of the scene.
  static void after(Scene scene, Runnable then) {
    scene.addPostLayoutPulseListener(new FirstFrame(scene, then));
  }

  @Override
  public void run() {
    if (first) {
      first = false;
      Platform.requestNextPulse();
    } else {
      scene.removePostLayoutPulseListener(this);
      then.run();
    }
  }
}
