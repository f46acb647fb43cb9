package app.brevet.tray.linux;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/// A line of the menu with what is below it: `(ia{sv}av)`. Public only because the D-Bus library
/// reads it by reflection.
public final class MenuNode extends Struct {

  static final String SIGNATURE = "(ia{sv}av)";

  @Position(0)
  private final int id;

  @Position(1)
  private final Map<String, Variant<?>> properties;

  @Position(2)
  private final List<Variant<?>> children;

  MenuNode(int id, Map<String, Variant<?>> properties, List<MenuNode> children) {
    this.id = id;
    this.properties = properties;
    this.children =
        children.stream().<Variant<?>>map(child -> new Variant<>(child, SIGNATURE)).toList();
  }

  int id() {
    return id;
  }

  Map<String, Variant<?>> properties() {
    return properties;
  }

  List<Variant<?>> children() {
    return children;
  }
}
