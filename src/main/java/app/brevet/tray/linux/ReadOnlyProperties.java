package app.brevet.tray.linux;

import java.util.Map;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// An object on the bus whose properties others can read and not set.
abstract class ReadOnlyProperties implements Properties {

  private final String path;

  ReadOnlyProperties(String path) {
    this.path = path;
  }

  /// All properties, with their values of now.
  abstract Map<String, Variant<?>> properties();

  @Override
  public final Map<String, Variant<?>> GetAll(String face) {
    return properties();
  }

  // The library's interface: it asks for what its caller wants, and sends what it is given.
  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public final <A> A Get(String face, String name) {
    Variant<?> value = properties().get(name);
    if (value == null) {
      throw new UnknownProperty(name);
    }
    return (A) value;
  }

  @Override
  public final <A> void Set(String face, String name, A value) {
    throw new PropertyReadOnly(name);
  }

  @Override
  public final String getObjectPath() {
    return path;
  }
}
