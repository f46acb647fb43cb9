package app.brevet.tray.linux;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// What a panel asks about the menu, and tells of the user.
///
/// Source: `com.canonical.dbusmenu`, version 3, as its description in libdbusmenu has it. Public
/// only because the D-Bus library calls it by reflection.
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DbusMenu extends DBusInterface {

  /// A line with what is below it, and the number of the layout.
  ///
  /// @param parentId the line; 0 is the whole menu
  /// @param recursionDepth how many levels below the line; -1 for all
  /// @param propertyNames which properties; empty for all
  @DBusMemberName("GetLayout")
  Pair<UInt32, MenuNode> getLayout(int parentId, int recursionDepth, List<String> propertyNames);

  /// The properties of several lines.
  ///
  /// @param ids the lines; empty for all
  /// @param propertyNames which properties; empty for all
  @DBusMemberName("GetGroupProperties")
  List<MenuProperties> getGroupProperties(List<Integer> ids, List<String> propertyNames);

  /// One property of one line.
  @DBusMemberName("GetProperty")
  Variant<?> getProperty(int id, String name);

  /// The user did something with a line.
  ///
  /// @param eventId `clicked`, `hovered`, `opened` or `closed`
  /// @param timestamp when, on the clock of the display
  @DBusMemberName("Event")
  void event(int id, String eventId, Variant<?> data, UInt32 timestamp);

  /// Several events at once.
  ///
  /// @return the lines that there are not
  @DBusMemberName("EventGroup")
  List<Integer> eventGroup(List<MenuEvent> events);

  /// A line's submenu is about to be shown.
  ///
  /// @return whether the layout changes because of that
  @DBusMemberName("AboutToShow")
  boolean aboutToShow(int id);

  /// Several submenus are about to be shown.
  ///
  /// @return the lines whose layout changes because of that, and the lines that there are not
  @DBusMemberName("AboutToShowGroup")
  Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);
}
