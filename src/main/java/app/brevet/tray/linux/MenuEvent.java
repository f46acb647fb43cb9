package app.brevet.tray.linux;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// What the user did with a line of the menu: `(isvu)`. Public only because the D-Bus library makes
/// it by reflection.
public final class MenuEvent extends Struct {

  @Position(0)
  private final int id;

  @Position(1)
  private final String eventId;

  @Position(2)
  private final Variant<?> data;

  @Position(3)
  private final UInt32 timestamp;

  /// An event as it was sent.
  ///
  /// @param eventId `clicked`, `hovered`, `opened` or `closed`
  /// @param timestamp when, on the clock of the display
  public MenuEvent(int id, String eventId, Variant<?> data, UInt32 timestamp) {
    this.id = id;
    this.eventId = eventId;
    this.data = data;
    this.timestamp = timestamp;
  }

  int id() {
    return id;
  }

  String eventId() {
    return eventId;
  }

  Variant<?> data() {
    return data;
  }

  UInt32 timestamp() {
    return timestamp;
  }
}
