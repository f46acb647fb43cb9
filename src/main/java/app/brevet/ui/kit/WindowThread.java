package app.brevet.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one way into the JavaFX thread: runs at once on it, else as soon as it is free.
public final class WindowThread implements Executor {

  /// The thread of this process's windows.
  public WindowThread() {}

  @Override
  public void execute(Runnable act) {
    if (Platform.isFxApplicationThread()) {
      act.run();
    } else {
      Platform.runLater(act);
    }
  }

  /// Runs once what is being done on it now is done: for what must not happen in the midst of it.
  void later(Runnable act) {
    Platform.runLater(act);
  }
}
