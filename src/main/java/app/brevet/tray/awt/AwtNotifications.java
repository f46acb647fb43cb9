package app.brevet.tray.awt;

import app.brevet.tray.Notification;
import app.brevet.tray.Notifications;

/// The messages of the tray's icon on macOS and Windows. AWT gives them no buttons and takes none
/// away; a click on one is a click on the icon.
public final class AwtNotifications implements Notifications {

  private final AwtTray tray;

  /// Messages of this icon.
  public AwtNotifications(AwtTray tray) {
    this.tray = tray;
  }

  /// What calls for no attention cannot be changed in silence, so it is not shown.
  @Override
  public void show(Notification notification) {
    if (notification.alert()) {
      tray.say(notification.title(), notification.text());
    }
  }

  @Override
  public void withdraw() {}

  /// The icon is closed by whoever made it.
  @Override
  public void close() {}
}
