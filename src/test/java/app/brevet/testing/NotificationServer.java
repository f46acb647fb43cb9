package app.brevet.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A desktop's notifications without a picture, on a session bus of the test: what would be shown,
/// and what a user would press.
public final class NotificationServer implements AutoCloseable {

  private static final String SERVICE = "org.freedesktop.Notifications";
  private static final String PATH = "/org/freedesktop/Notifications";
  private static final long PATIENCE_SECONDS = 20;

  private final DBusConnection connection;
  private final Exported exported;

  /// What was to be shown.
  public record Shown(
      UInt32 id,
      UInt32 replaces,
      String title,
      String text,
      List<String> actions,
      boolean silent) {}

  private NotificationServer(DBusConnection connection, Exported exported) {
    this.connection = connection;
    this.exported = exported;
  }

  /// A server on this bus that can do this.
  public static NotificationServer on(String address, List<String> capabilities)
      throws DBusException {
    DBusConnection connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    NotificationServer server =
        new NotificationServer(connection, new Exported(List.copyOf(capabilities)));
    connection.exportObject(PATH, server.exported);
    connection.requestBusName(SERVICE);
    return server;
  }

  /// Waits for the next one.
  public Shown next() throws InterruptedException {
    Shown shown = exported.shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (shown == null) {
      throw new AssertionError("nothing was shown");
    }
    return shown;
  }

  /// How many are shown that nobody waited for.
  public int left() {
    return exported.shown.size();
  }

  /// Waits for the next one that is taken away.
  public UInt32 nextTakenAway() throws InterruptedException {
    UInt32 id = exported.takenAway.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (id == null) {
      throw new AssertionError("nothing was taken away");
    }
    return id;
  }

  /// How many were taken away that nobody waited for.
  public int leftTakenAway() {
    return exported.takenAway.size();
  }

  /// The user presses this button.
  public void press(UInt32 id, String key) throws DBusException {
    signal("ActionInvoked", "us", id, key);
  }

  /// The user closes it.
  public void dismiss(UInt32 id) throws DBusException {
    signal("NotificationClosed", "uu", id, new UInt32(2));
  }

  private void signal(String name, String signature, Object... values) throws DBusException {
    connection.sendMessage(
        connection
            .getMessageFactory()
            .createSignal(connection.getUniqueName(), PATH, SERVICE, name, signature, values));
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  /// What programs call. Public only because the D-Bus library calls it by reflection.
  @DBusInterfaceName(SERVICE)
  public interface Face extends DBusInterface {

    /// What it can do.
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /// Shows one.
    @DBusMemberName("Notify")
    UInt32 show(
        String program,
        UInt32 replaces,
        String icon,
        String title,
        String text,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int millis);

    /// Takes one away.
    @DBusMemberName("CloseNotification")
    void takeAway(UInt32 id);
  }

  private static final class Exported implements Face {

    private final List<String> capabilities;
    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<UInt32> takenAway = new LinkedBlockingQueue<>();
    private long last;

    Exported(List<String> capabilities) {
      this.capabilities = capabilities;
    }

    @Override
    public List<String> capabilities() {
      return capabilities;
    }

    @Override
    public UInt32 show(
        String program,
        UInt32 replaces,
        String icon,
        String title,
        String text,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int millis) {
      UInt32 id = replaces.longValue() == 0 ? new UInt32(++last) : replaces;
      boolean silent = hints.containsKey("suppress-sound");
      shown.add(new Shown(id, replaces, title, text, List.copyOf(actions), silent));
      return id;
    }

    @Override
    public void takeAway(UInt32 id) {
      takenAway.add(id);
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }
}
