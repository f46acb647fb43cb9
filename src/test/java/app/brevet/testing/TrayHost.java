package app.brevet.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// A desktop's tray without a picture: watcher and panel in one, on a session bus of the test. It
/// calls what a real panel calls, and shows a test what that would show a user.
public final class TrayHost implements AutoCloseable {

  private static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final String PATH = "/StatusNotifierWatcher";
  private static final String ITEM = "org.kde.StatusNotifierItem";
  private static final String MENU = "com.canonical.dbusmenu";
  private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
  private static final long PATIENCE_SECONDS = 20;

  private final DBusConnection connection;
  private final Exported exported;
  private final BlockingQueue<Message> signals = new LinkedBlockingQueue<>();

  /// A line of the menu, as it was told over the bus.
  public record Line(int id, Map<String, Object> properties, List<Line> children) {

    /// What it says; empty for a separator.
    public String label() {
      return properties.getOrDefault("label", "").toString();
    }
  }

  private TrayHost(DBusConnection connection, Exported exported) {
    this.connection = connection;
    this.exported = exported;
  }

  /// A tray on this bus.
  ///
  /// @param panel whether it says that there is a panel
  public static TrayHost on(String address, boolean panel) throws DBusException {
    DBusConnection connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    TrayHost host = new TrayHost(connection, new Exported(panel));
    host.hear(ITEM);
    host.hear(MENU);
    connection.exportObject(PATH, host.exported);
    connection.requestBusName(WATCHER);
    return host;
  }

  private void hear(String face) throws DBusException {
    connection.addGenericSigHandler(
        DBusMatchRuleBuilder.create().withType("signal").withInterface(face).build(), signals::add);
  }

  /// Has a panel from now on, or has none any more, and tells it.
  public void setPanel(boolean there) throws DBusException {
    exported.panel = there;
    connection.sendMessage(
        connection
            .getMessageFactory()
            .createSignal(
                connection.getUniqueName(),
                PATH,
                WATCHER,
                there ? "StatusNotifierHostRegistered" : "StatusNotifierHostUnregistered",
                null));
  }

  /// Waits for the next item that registers, and gives its name on the bus.
  public String awaitItem() throws InterruptedException {
    String item = exported.items.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (item == null) {
      throw new AssertionError("no item registered");
    }
    return item;
  }

  /// Waits for the next signal of this name, and gives its values; others that came are forgotten.
  public List<Object> awaitSignal(String name) throws InterruptedException, DBusException {
    while (true) {
      Message signal = signals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (signal == null) {
        throw new AssertionError("no signal " + name);
      }
      if (signal.getName().equals(name)) {
        return list(signal.getParameters());
      }
    }
  }

  /// The names of all signals that came since the last was waited for.
  public List<String> signalsSince() {
    List<Message> came = new ArrayList<>();
    signals.drainTo(came);
    return came.stream().map(Message::getName).toList();
  }

  /// Whether this name is on the bus.
  public boolean hasOwner(String name) throws DBusException {
    return call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner", "s", name)
        .getFirst()
        .equals(true);
  }

  /// A property of the item.
  public Object property(String item, String name) throws DBusException {
    return plain(call(item, "/StatusNotifierItem", PROPERTIES, "Get", "ss", ITEM, name).getFirst());
  }

  /// Clicks on the icon.
  public void activate(String item) throws DBusException {
    call(item, "/StatusNotifierItem", ITEM, "Activate", "ii", 3, 4);
  }

  /// The whole menu.
  public Line menu(String item) throws DBusException {
    call(item, menuPath(item), MENU, "AboutToShow", "i", 0);
    return line(call(item, menuPath(item), MENU, "GetLayout", "iias", 0, -1, List.of()).getLast());
  }

  /// Clicks on a line of the menu.
  public void click(String item, int line) throws DBusException {
    ask(item, "Event", "isvu", line, "clicked", new Variant<>(""), new UInt32(0));
  }

  /// Asks the menu something else.
  public List<Object> ask(String item, String method, String signature, Object... arguments)
      throws DBusException {
    return call(item, menuPath(item), MENU, method, signature, arguments);
  }

  private String menuPath(String item) throws DBusException {
    return property(item, "Menu").toString();
  }

  private List<Object> call(
      String service, String path, String face, String method, String signature, Object... values)
      throws DBusException {
    MethodCall call =
        connection
            .getMessageFactory()
            .createMethodCall(service, path, face, method, (byte) 0, signature, values);
    connection.sendMessage(call);
    Message reply = call.getReply(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    if (reply == null || reply instanceof Error) {
      throw new DBusException(method + " was answered with " + reply);
    }
    return list(reply.getParameters());
  }

  private static Line line(Object node) {
    List<Object> parts = list(node);
    Map<?, ?> properties = (Map<?, ?>) parts.get(1);
    Map<String, Object> read = new TreeMap<>();
    properties.forEach((name, value) -> read.put(name.toString(), plain(value)));
    return new Line(
        (Integer) parts.getFirst(),
        read,
        list(parts.get(2)).stream().map(child -> line(plain(child))).toList());
  }

  /// What is in a variant.
  public static Object plain(@Nullable Object value) {
    return value instanceof Variant<?> variant ? variant.getValue() : Objects.requireNonNull(value);
  }

  /// Arrays and structures as the library gives them: some as arrays, some as lists.
  public static List<Object> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> new ArrayList<>(list);
      case Object[] array -> Arrays.asList(array);
      case int[] array -> new ArrayList<>(Arrays.stream(array).boxed().toList());
      default -> throw new AssertionError(value + " is no list");
    };
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  /// What items call. Public only because the D-Bus library calls it by reflection.
  @DBusInterfaceName(WATCHER)
  public interface Watcher extends DBusInterface {

    /// An item is there.
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String service);
  }

  private static final class Exported implements Watcher, Properties {

    private final BlockingQueue<String> items = new LinkedBlockingQueue<>();
    private volatile boolean panel;

    Exported(boolean panel) {
      this.panel = panel;
    }

    @Override
    public void register(String service) {
      items.add(service);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the library has it.
    public <A> A Get(String face, String name) {
      return (A) new Variant<>(panel);
    }

    @Override
    public <A> void Set(String face, String name, A value) {}

    @Override
    public Map<String, Variant<?>> GetAll(String face) {
      return Map.of("IsStatusNotifierHostRegistered", new Variant<>(panel));
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }
}
