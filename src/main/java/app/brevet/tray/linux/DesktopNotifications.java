package app.brevet.tray.linux;

import app.brevet.os.SessionBusAddress;
import app.brevet.tray.ActThread;
import app.brevet.tray.Notification;
import app.brevet.tray.Notifications;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// The notifications of Linux desktops, over the session bus. It connects with the first one, on a
/// thread of its own.
///
/// Source: freedesktop.org, Desktop Notifications Specification 1.2. Buttons are sent only to a
/// server that says it has `actions`, and markup signs are escaped only for one with `body-markup`.
/// A notification's number is its server's own: it is told to no other one, for which it may be
/// that of another program, as after the server was started anew.
public final class DesktopNotifications implements Notifications {

  private static final String SERVICE = "org.freedesktop.Notifications";
  private static final String PATH = "/org/freedesktop/Notifications";
  private static final String BUS = "org.freedesktop.DBus";
  private static final String BUS_PATH = "/org/freedesktop/DBus";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long IDLE_SECONDS = 10;
  private static final UInt32 NONE = new UInt32(0);
  private static final int AS_THE_SERVER_LIKES = -1;
  private static final byte NORMAL = 1;

  private final String address;
  private final ActThread acts = new ActThread();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("notifications").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private @Nullable TrayBus bus;
  private volatile @Nullable Notification shown;
  private UInt32 id = NONE;
  private String server = "";
  private boolean closed;

  private DesktopNotifications(String address) {
    this.address = address;
  }

  /// The notifications on the session bus of this environment; empty if it has none.
  ///
  /// @param environment the process's, for `DBUS_SESSION_BUS_ADDRESS` and `XDG_RUNTIME_DIR`
  public static Optional<DesktopNotifications> connect(Map<String, String> environment) {
    return SessionBusAddress.of(environment).map(DesktopNotifications::new);
  }

  @Override
  public void show(Notification notification) {
    worker.execute(() -> send(notification));
  }

  @Override
  public void withdraw() {
    worker.execute(this::takeAway);
  }

  /// Whether one is shown, as far as the server has told.
  boolean isShown() {
    return shown != null;
  }

  private void send(Notification notification) {
    if (closed || !isToShow(notification)) {
      return;
    }
    Optional<TrayBus> connected = connected();
    if (connected.isEmpty()) {
      return;
    }
    Set<String> can = capabilities(connected.get()); // Starts a server where none runs.
    meet(owner(connected.get()));
    if (server.isEmpty() || !isToShow(notification)) {
      return;
    }
    Map<String, Variant<?>> hints = new LinkedHashMap<>();
    hints.put("urgency", new Variant<>(NORMAL));
    hints.put("desktop-entry", new Variant<>("brevet"));
    if (!notification.alert()) {
      hints.put("suppress-sound", new Variant<>(true));
    }
    Optional<UInt32> given =
        connected
            .get()
            .call(
                server,
                PATH,
                SERVICE,
                "Notify",
                "susssasa{sv}i",
                "Brevet",
                id,
                "brevet",
                notification.title(),
                can.contains("body-markup") ? escaped(notification.text()) : notification.text(),
                can.contains("actions") ? actions(notification) : List.of(),
                hints,
                AS_THE_SERVER_LIKES)
            .flatMap(answer -> answer.stream().findFirst())
            .filter(UInt32.class::isInstance)
            .map(UInt32.class::cast);
    id = given.orElse(NONE);
    shown = given.isPresent() ? notification : null;
  }

  private boolean isToShow(Notification notification) {
    return notification.alert() || shown != null;
  }

  /// The bus's own name for the server that runs now; empty if none does.
  private static String owner(TrayBus bus) {
    return bus.call(BUS, BUS_PATH, BUS, "GetNameOwner", "s", SERVICE)
        .map(answer -> answer.getFirst().toString())
        .orElse("");
  }

  /// What another server showed went away with it.
  private void meet(String owner) {
    if (!owner.equals(server)) {
      forget();
    }
    server = owner;
  }

  private void forget() {
    shown = null;
    id = NONE;
  }

  private static List<String> actions(Notification notification) {
    List<String> actions = new ArrayList<>(List.of("default", notification.title()));
    for (Notification.Choice choice : notification.choices()) {
      actions.add(choice.key());
      actions.add(choice.label());
    }
    return actions;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Set<String> capabilities(TrayBus bus) {
    return bus.call(SERVICE, PATH, SERVICE, "GetCapabilities", "")
        .map(answer -> texts(answer.getFirst()))
        .orElse(Set.of());
  }

  private static Set<String> texts(Object value) {
    Stream<?> all =
        switch (value) {
          case List<?> list -> list.stream();
          case Object[] array -> Arrays.stream(array);
          default -> Stream.empty();
        };
    return all.map(Object::toString).collect(Collectors.toSet());
  }

  private Optional<TrayBus> connected() {
    if (bus == null) {
      try {
        TrayBus opened = TrayBus.open(address, PATIENCE, () -> worker.execute(this::lose));
        opened.listen(PATH, SERVICE, "ActionInvoked", values -> heard(values, this::chosen));
        opened.listen(PATH, SERVICE, "NotificationClosed", values -> heard(values, this::gone));
        opened.listen(BUS_PATH, BUS, "NameOwnerChanged", this::ownerChanged);
        bus = opened;
      } catch (DBusException e) {
        bus = null; // Then the window tells it, and the next one tries again.
      }
    }
    return Optional.ofNullable(bus);
  }

  /// The one that is shown may have been given to the next server already, by a call that came
  /// first: only the end of its own counts.
  private void ownerChanged(List<Object> values) {
    if (values.size() == 3 && SERVICE.equals(values.getFirst())) {
      worker.execute(
          () -> {
            if (server.equals(values.get(1))) {
              meet("");
            }
          });
    }
  }

  /// What the server tells of one that is shown.
  private interface Heard {
    void of(Notification notification, Object what);
  }

  private void heard(List<Object> values, Heard then) {
    worker.execute(
        () -> {
          Notification now = shown;
          if (now != null && values.size() == 2 && id.equals(values.getFirst())) {
            then.of(now, values.getLast());
          }
        });
  }

  private void chosen(Notification notification, Object key) {
    if (key.equals("default")) {
      acts.execute(notification.open());
    }
    notification.choices().stream()
        .filter(choice -> key.equals(choice.key()))
        .findFirst()
        .ifPresent(choice -> acts.execute(choice.act()));
  }

  private void gone(Notification notification, Object reason) {
    forget();
  }

  private void takeAway() {
    if (bus != null && shown != null) {
      var _ = bus.call(server, PATH, SERVICE, "CloseNotification", "u", id);
    }
    forget();
  }

  private void lose() {
    if (bus != null) {
      bus.close();
    }
    bus = null;
    meet("");
  }

  @Override
  public void close() {
    worker.execute(
        () -> {
          takeAway();
          lose();
          closed = true;
        });
    worker.shutdown();
    acts.close();
  }
}
