package app.brevet.app;

import app.brevet.cli.WindowAnswer;
import app.brevet.link.Heard;
import app.brevet.link.LinkException;
import app.brevet.link.OneInstance;
import app.brevet.link.Wish;
import app.brevet.os.Folders;

/// The window that is open over the same folders, as a command asks it.
final class AskedWindow {

  private AskedWindow() {}

  static WindowAnswer ask(Folders folders, Wish wish) {
    try {
      return OneInstance.ask(folders, wish).map(AskedWindow::answer).orElse(WindowAnswer.NO_WINDOW);
    } catch (LinkException e) {
      return WindowAnswer.SILENT;
    }
  }

  private static WindowAnswer answer(Heard heard) {
    return heard
        .effect()
        .map(
            effect ->
                switch (effect) {
                  case LOCKS -> WindowAnswer.LOCKS;
                  case HIDES -> WindowAnswer.HIDES;
                })
        .orElse(WindowAnswer.HEARD);
  }
}
