package app.brevet.ui;

import app.brevet.ui.kit.Overlay;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/// Opens dialogs over the window, each until its view model says that it is closed.
final class OpenDialogs {

  private final Overlay overlay;
  private final Runnable afterwards;

  /// @param afterwards called when one has closed: what it changed is read then
  OpenDialogs(Overlay overlay, Runnable afterwards) {
    this.overlay = overlay;
    this.afterwards = afterwards;
  }

  /// Opens a dialog.
  ///
  /// @param dismiss what Escape does
  /// @param abandon what becomes of it when the window is locked
  void open(Region card, ObservableBooleanValue closed, Runnable dismiss, Runnable abandon) {
    overlay.open(card, dismiss, abandon);
    closed.subscribe(
        done -> {
          if (done) {
            overlay.close(card);
            afterwards.run();
          }
        });
  }
}
