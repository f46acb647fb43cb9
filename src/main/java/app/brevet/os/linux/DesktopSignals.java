package app.brevet.os.linux;

import app.brevet.os.SessionBusAddress;
import app.brevet.os.SystemSignals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.UInt32;

/// What a Linux desktop tells: sleep and the lock of the session by logind on the system's bus, the
/// lock of the screen by the screen saver on the user's. A bus that is not there tells nothing.
///
/// Sources: systemd, org.freedesktop.login1(5), `PrepareForSleep` and the session's `Lock`;
/// freedesktop.org, Idle Inhibition Service, `ActiveChanged`, which GNOME, Cinnamon and MATE have
/// under names of their own.
public final class DesktopSignals implements SystemSignals {

  private static final String LOGIN = "org.freedesktop.login1";
  private static final String LOGIN_PATH = "/org/freedesktop/login1";
  private static final String MANAGER = "org.freedesktop.login1.Manager";
  private static final String SESSION = "org.freedesktop.login1.Session";
  private static final List<String> SCREEN_SAVERS =
      List.of(
          "org.freedesktop.ScreenSaver",
          "org.gnome.ScreenSaver",
          "org.cinnamon.ScreenSaver",
          "org.mate.ScreenSaver");

  private final Consumer<Signal> told;
  private final List<ListeningBus> buses = new ArrayList<>();

  private DesktopSignals(Consumer<Signal> told) {
    this.told = told;
  }

  /// Listens from now on. Takes a moment, for it connects to both buses.
  ///
  /// @param environment where the buses are: `DBUS_SYSTEM_BUS_ADDRESS` or the usual place;
  ///   `DBUS_SESSION_BUS_ADDRESS` or the runtime folder
  /// @param told called on a thread of the bus, and may be called twice for one event
  public static DesktopSignals listen(Map<String, String> environment, Consumer<Signal> told) {
    DesktopSignals signals = new DesktopSignals(told);
    systemBus(environment)
        .flatMap(ListeningBus::open)
        .ifPresent(bus -> signals.listenToLogin(bus, environment));
    SessionBusAddress.of(environment)
        .flatMap(ListeningBus::open)
        .ifPresent(signals::listenToScreenSavers);
    return signals;
  }

  private static Optional<String> systemBus(Map<String, String> environment) {
    String named = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "");
    if (!named.isEmpty()) {
      return Optional.of(named);
    }
    return Optional.of(Path.of("/run/dbus/system_bus_socket"))
        .filter(Files::exists)
        .map(socket -> "unix:path=" + socket);
  }

  private void listenToLogin(ListeningBus bus, Map<String, String> environment) {
    buses.add(bus);
    bus.listenTo(
        LOGIN,
        LOGIN_PATH,
        MANAGER,
        "PrepareForSleep",
        values -> told.accept(isTrue(values) ? Signal.SLEEPS : Signal.WAKES));
    ownSession(bus, environment)
        .ifPresent(
            session ->
                bus.listenTo(
                    LOGIN, session, SESSION, "Lock", _ -> told.accept(Signal.SCREEN_LOCKS)));
  }

  /// The object of the session that this process is in, or that its environment names; a process of
  /// none hears of the lock from the screen saver only.
  private static Optional<String> ownSession(ListeningBus bus, Map<String, String> environment) {
    UInt32 pid = new UInt32(ProcessHandle.current().pid());
    Optional<Object> session = bus.call(LOGIN, LOGIN_PATH, MANAGER, "GetSessionByPID", "u", pid);
    String id = environment.getOrDefault("XDG_SESSION_ID", "");
    return session
        .or(
            () ->
                id.isEmpty()
                    ? Optional.empty()
                    : bus.call(LOGIN, LOGIN_PATH, MANAGER, "GetSession", id))
        .map(Object::toString);
  }

  private void listenToScreenSavers(ListeningBus bus) {
    buses.add(bus);
    for (String face : SCREEN_SAVERS) {
      bus.listen(
          face,
          "ActiveChanged",
          values -> {
            if (isTrue(values)) {
              told.accept(Signal.SCREEN_LOCKS);
            }
          });
    }
  }

  private static boolean isTrue(List<Object> values) {
    return !values.isEmpty() && Boolean.TRUE.equals(values.getFirst());
  }

  @Override
  public void close() {
    buses.forEach(ListeningBus::close);
  }
}
