package app.brevet.os.linux;

import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/// What logind and a screen saver tell, on a bus of the test.
final class FakeDesktop implements AutoCloseable {

  private static final String LOGIN = "org.freedesktop.login1";
  private static final String LOGIN_PATH = "/org/freedesktop/login1";
  private static final String SESSION_PATH = "/org/freedesktop/login1/session/_37";

  private final DBusConnection connection;

  private FakeDesktop(DBusConnection connection) {
    this.connection = connection;
  }

  /// Logind on the bus of this address.
  ///
  /// @param session whether the process that asks is in a session
  static FakeDesktop login(String address, boolean session) throws DBusException {
    FakeDesktop desktop = stranger(address);
    desktop.connection.exportObject(LOGIN_PATH, new Exported(session));
    desktop.connection.requestBusName(LOGIN);
    return desktop;
  }

  /// Somebody on that bus who is not logind.
  static FakeDesktop stranger(String address) throws DBusException {
    return new FakeDesktop(DBusConnectionBuilder.forAddress(address).withShared(false).build());
  }

  /// Says that the system is about to sleep, or has slept.
  void prepareForSleep(boolean about) throws DBusException {
    send(LOGIN_PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", Optional.of(about));
  }

  /// Asks a session to lock itself.
  void lockSession(String name) throws DBusException {
    send(
        "/org/freedesktop/login1/session/" + name,
        "org.freedesktop.login1.Session",
        "Lock",
        Optional.empty());
  }

  /// Says whether the screen is locked.
  void screen(String face, String path, boolean locked) throws DBusException {
    send(path, face, "ActiveChanged", Optional.of(locked));
  }

  private void send(String path, String face, String name, Optional<Boolean> value)
      throws DBusException {
    String signature = value.isPresent() ? "b" : null;
    connection.sendMessage(
        connection
            .getMessageFactory()
            .createSignal(
                connection.getUniqueName(), path, face, name, signature, value.stream().toArray()));
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  /// What is called. Public only because the D-Bus library calls it by reflection.
  @DBusInterfaceName("org.freedesktop.login1.Manager")
  public interface Login extends DBusInterface {

    /// The session of a process.
    @DBusMemberName("GetSessionByPID")
    DBusPath sessionOf(UInt32 pid);

    /// The session of a name.
    @DBusMemberName("GetSession")
    DBusPath session(String id);
  }

  private record Exported(boolean hasSession) implements Login {

    @Override
    public DBusPath sessionOf(UInt32 pid) {
      if (!hasSession || pid.longValue() != ProcessHandle.current().pid()) {
        throw new IllegalArgumentException("no session");
      }
      return new DBusPath(SESSION_PATH);
    }

    @Override
    public DBusPath session(String id) {
      return new DBusPath("/org/freedesktop/login1/session/" + id);
    }

    @Override
    public String getObjectPath() {
      return LOGIN_PATH;
    }
  }
}
