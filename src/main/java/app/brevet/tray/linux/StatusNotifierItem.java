package app.brevet.tray.linux;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/// What a panel calls when the user does something with the icon.
///
/// Source: freedesktop.org, StatusNotifierItem, "Methods". Public only because the D-Bus library
/// calls it by reflection.
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {

  /// The user clicked the icon.
  ///
  /// @param x where on the screen, in pixels
  /// @param y where on the screen, in pixels
  @DBusMemberName("Activate")
  void activate(int x, int y);

  /// The user clicked the icon in the less important way, usually with the middle button.
  ///
  /// @param x where on the screen, in pixels
  /// @param y where on the screen, in pixels
  @DBusMemberName("SecondaryActivate")
  void secondaryActivate(int x, int y);

  /// The item is to show a menu of its own; panels show the exported one instead.
  ///
  /// @param x where on the screen, in pixels
  /// @param y where on the screen, in pixels
  @DBusMemberName("ContextMenu")
  void contextMenu(int x, int y);

  /// The user turned the wheel over the icon.
  ///
  /// @param delta how far
  /// @param orientation `horizontal` or `vertical`
  @DBusMemberName("Scroll")
  void scroll(int delta, String orientation);
}
