package app.brevet.tray.linux;

import app.brevet.os.SessionBusAddress;
import app.brevet.tray.ActThread;
import app.brevet.tray.Tray;
import app.brevet.tray.TrayView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;

/// The tray of Linux desktops: an icon that panels ask for over the session bus.
///
/// It connects with the first view, on a thread of its own, and registers with the desktop's
/// watcher and with every one that takes its place. Where the bus is not there it tries again now
/// and then.
///
/// Source: freedesktop.org, StatusNotifierItem; `com.canonical.dbusmenu`. GNOME shows it with its
/// AppIndicator extension only.
public final class StatusNotifierTray implements Tray {

  private static final String ID = "brevet";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private final String address;
  private final ScheduledThreadPoolExecutor worker;
  private final ActThread acts = new ActThread();
  private final ExportedItem item;
  private final ExportedMenu menu;
  private volatile boolean shown;
  private @Nullable TrayBus bus;
  private boolean waiting;

  private StatusNotifierTray(String address) {
    this.address = address;
    this.worker =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("tray").factory());
    // After close() there is nothing left to show.
    worker.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.item = new ExportedItem(ID, acts);
    this.menu = new ExportedMenu(acts, signal -> worker.execute(() -> send(signal)));
  }

  /// The tray on the session bus of this environment; empty if it has none.
  ///
  /// @param environment the process's, for `DBUS_SESSION_BUS_ADDRESS` and `XDG_RUNTIME_DIR`
  public static Optional<StatusNotifierTray> connect(Map<String, String> environment) {
    return SessionBusAddress.of(environment).map(StatusNotifierTray::new);
  }

  @Override
  public void show(TrayView view) {
    worker.execute(() -> draw(view));
  }

  @Override
  public void onOpen(Runnable open) {
    item.onOpen(open);
  }

  @Override
  public boolean isShown() {
    return shown;
  }

  private void draw(TrayView view) {
    List<BusSignal> signals =
        Stream.concat(item.show(view).stream(), menu.show(view.menu()).stream()).toList();
    signals.forEach(this::send);
    if (bus == null && !waiting) {
      start();
    }
  }

  private void send(BusSignal signal) {
    if (bus != null) {
      bus.send(signal);
    }
  }

  private void start() {
    waiting = false;
    try {
      TrayBus connected = TrayBus.open(address, PATIENCE, () -> worker.execute(this::lose));
      bus = connected;
      connected.export(item);
      connected.export(menu);
      new Registration(connected, worker::execute, now -> shown = now).start(name());
    } catch (DBusException e) {
      lose();
    }
  }

  private static String name() {
    return "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
  }

  private void lose() {
    disconnect();
    if (!waiting) {
      waiting = true;
      var _ = worker.schedule(this::start, AGAIN.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private void disconnect() {
    shown = false;
    if (bus != null) {
      bus.close();
    }
    bus = null;
  }

  /// Ends the connection, at which the watcher takes the icon away. Does not wait for that.
  @Override
  public void close() {
    worker.execute(this::disconnect);
    worker.shutdown();
    acts.close();
  }
}
