package app.brevet.os.linux;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A portal that answers as the test says, on a bus of the test. It speaks the protocol as the
/// specification has it, but for one thing: its answers go to everybody.
final class FakePortal implements AutoCloseable {

  private static final String SERVICE = "org.freedesktop.portal.Desktop";
  private static final String PATH = "/org/freedesktop/portal/desktop";

  final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
  private final DBusConnection connection;
  private final Consumer<Asked> answer;
  Optional<String> handle = Optional.empty();
  private Optional<Runnable> onClose = Optional.empty();

  private FakePortal(DBusConnection connection, Consumer<Asked> answer) {
    this.connection = connection;
    this.answer = answer;
  }

  /// A portal on the bus of this address.
  ///
  /// @param answer is called while whoever asks has no reply yet
  static FakePortal on(String address, Consumer<Asked> answer) throws DBusException {
    FakePortal portal = stranger(address, answer);
    portal.connection.exportObject(PATH, portal.new Exported());
    portal.connection.addFallback(PATH + "/request", portal.new Requests());
    portal.connection.requestBusName(SERVICE);
    return portal;
  }

  /// Somebody on that bus who is no portal.
  static FakePortal stranger(String address, Consumer<Asked> answer) throws DBusException {
    return new FakePortal(
        DBusConnectionBuilder.forAddress(address).withShared(false).build(), answer);
  }

  /// Does this while it is asked to end a request.
  void whenClosed(Runnable act) {
    onClose = Optional.of(act);
  }

  /// Says that a request has ended.
  void respond(String path, int code, String uri) {
    Map<String, Variant<?>> results = uri.isEmpty() ? Map.of() : Map.of("uri", new Variant<>(uri));
    try {
      connection.sendMessage(
          connection
              .getMessageFactory()
              .createSignal(
                  connection.getUniqueName(),
                  path,
                  "org.freedesktop.portal.Request",
                  "Response",
                  "ua{sv}",
                  new UInt32(code),
                  results));
    } catch (DBusException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  /// What was asked.
  ///
  /// @param path of the request
  record Asked(FakePortal portal, String path, boolean interactive) {

    void respond(int code, String uri) {
      portal.respond(path, code, uri);
    }

    /// Once the one who asks can have the reply; it may also come before it.
    void respondLater(int code, String uri) {
      Thread.ofVirtual().start(() -> respond(code, uri));
    }
  }

  /// What is called. Public only because the D-Bus library calls it by reflection.
  @DBusInterfaceName("org.freedesktop.portal.Screenshot")
  public interface Screenshot extends DBusInterface {

    /// A picture of the screens.
    @DBusMemberName("Screenshot")
    DBusPath take(String parent, Map<String, Variant<?>> options);
  }

  /// What ends a request. Public for the same reason.
  @DBusInterfaceName("org.freedesktop.portal.Request")
  public interface Request extends DBusInterface {

    /// Ends it.
    @DBusMemberName("Close")
    void end();
  }

  private final class Exported implements Screenshot {

    @Override
    public DBusPath take(String parent, Map<String, Variant<?>> options) {
      String sender = DBusConnection.getCallInfo().getSource().substring(1).replace('.', '_');
      String token = String.valueOf(option(options, "handle_token"));
      String path = PATH + "/request/" + sender + "/" + token;
      Asked now =
          new Asked(FakePortal.this, path, Boolean.TRUE.equals(option(options, "interactive")));
      asked.add(now);
      answer.accept(now);
      return new DBusPath(handle.orElse(path));
    }

    private static Object option(Map<String, Variant<?>> options, String name) {
      return Objects.requireNonNull(options.get(name)).getValue();
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  private final class Requests implements Request {

    @Override
    public void end() {
      onClose.ifPresent(Runnable::run);
      closed.add(DBusConnection.getCallInfo().getObjectPath());
    }

    @Override
    public String getObjectPath() {
      return PATH + "/request";
    }
  }
}
