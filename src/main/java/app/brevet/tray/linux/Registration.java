package app.brevet.tray.linux;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/// Makes the item known to the watcher, to each new one again, and hears whether a panel shows what
/// the watcher knows.
///
/// Source: freedesktop.org, StatusNotifierItem, "StatusNotifierWatcher". Used by one thread only.
final class Registration {

  private static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final String WATCHER_PATH = "/StatusNotifierWatcher";
  private static final String BUS = "org.freedesktop.DBus";
  private static final String BUS_PATH = "/org/freedesktop/DBus";
  private static final int DO_NOT_QUEUE = 4;
  private static final long NOW_OWNER = 1;

  private final TrayBus bus;
  private final Consumer<Runnable> thread;
  private final Consumer<Boolean> shown;
  private String name = "";
  private boolean known;

  /// Nothing is registered yet.
  ///
  /// @param thread the one thread: what the bus says is passed on to it
  /// @param shown is told, on that thread, whether a panel shows the item
  Registration(TrayBus bus, Consumer<Runnable> thread, Consumer<Boolean> shown) {
    this.bus = bus;
    this.thread = thread;
    this.shown = shown;
  }

  /// Registers with the watcher if there is one, and with every later one.
  ///
  /// @param wish the name on the bus; where it cannot be had the bus's own name for us does as well
  /// @throws DBusException if the bus went away
  void start(String wish) throws DBusException {
    name = owns(wish) ? wish : bus.uniqueName();
    bus.listen(BUS_PATH, BUS, "NameOwnerChanged", this::ownerChanged);
    bus.listen(WATCHER_PATH, WATCHER, "StatusNotifierHostRegistered", this::hostsChanged);
    bus.listen(WATCHER_PATH, WATCHER, "StatusNotifierHostUnregistered", this::hostsChanged);
    register();
  }

  private boolean owns(String wish) {
    return bus.call(
            BUS,
            BUS_PATH,
            BUS,
            "RequestName",
            "su",
            wish,
            new org.freedesktop.dbus.types.UInt32(DO_NOT_QUEUE))
        .filter(answer -> answer.getFirst() instanceof Number code && code.longValue() == NOW_OWNER)
        .isPresent();
  }

  private void ownerChanged(List<Object> values) {
    if (values.getFirst().equals(WATCHER)) {
      thread.accept(this::register);
    }
  }

  private void hostsChanged(List<Object> values) {
    thread.accept(this::look);
  }

  /// A call would start a watcher that is not there but could be; that is the desktop's business.
  private void register() {
    boolean there =
        bus.call(BUS, BUS_PATH, BUS, "NameHasOwner", "s", WATCHER)
            .filter(answer -> Boolean.TRUE.equals(answer.getFirst()))
            .isPresent();
    known =
        there
            && bus.call(WATCHER, WATCHER_PATH, WATCHER, "RegisterStatusNotifierItem", "s", name)
                .isPresent();
    look();
  }

  /// Asks afresh whether there is a panel.
  void look() {
    shown.accept(known && hasHost());
  }

  private boolean hasHost() {
    Optional<List<Object>> answer =
        bus.call(
            WATCHER,
            WATCHER_PATH,
            "org.freedesktop.DBus.Properties",
            "Get",
            "ss",
            WATCHER,
            "IsStatusNotifierHostRegistered");
    return answer
        .filter(
            values ->
                values.getFirst() instanceof Variant<?> value
                    && Boolean.TRUE.equals(value.getValue()))
        .isPresent();
  }
}
