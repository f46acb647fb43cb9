package app.brevet.tray.linux;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/// A line of the menu with its properties: `(ia{sv})`. Public only because the D-Bus library reads
/// it by reflection.
public final class MenuProperties extends Struct {

  static final String SIGNATURE = "(ia{sv})";

  @Position(0)
  private final int id;

  @Position(1)
  private final Map<String, Variant<?>> properties;

  MenuProperties(int id, Map<String, Variant<?>> properties) {
    this.id = id;
    this.properties = properties;
  }

  int id() {
    return id;
  }

  Map<String, Variant<?>> properties() {
    return properties;
  }
}
