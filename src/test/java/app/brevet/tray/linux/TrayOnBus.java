package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.TrayHost;
import app.brevet.tray.TrayItem;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.exceptions.DBusException;

/// A tray on a session bus of its own, whose acts note that they ran.
final class TrayOnBus implements AutoCloseable {

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final PrivateKeyring bus;
  private final StatusNotifierTray tray;

  /// Starts the bus.
  ///
  /// @param home a short, empty folder
  TrayOnBus(Path home) throws IOException, InterruptedException {
    bus = PrivateKeyring.onlyBus(home);
    tray = another();
  }

  StatusNotifierTray tray() {
    return tray;
  }

  /// The environment of a program on the same bus.
  Map<String, String> environment() {
    return bus.environment();
  }

  /// One more tray on the same bus.
  StatusNotifierTray another() {
    return StatusNotifierTray.connect(bus.environment()).orElseThrow();
  }

  /// A desktop's tray on the same bus.
  TrayHost host(boolean panel) throws DBusException {
    return TrayHost.on(bus.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""), panel);
  }

  /// An act that notes that it ran.
  Runnable noted(String what) {
    return () -> done.add(what);
  }

  /// The act that ran next. Waits for it.
  String nextDone() throws InterruptedException {
    return String.valueOf(done.poll(20, TimeUnit.SECONDS));
  }

  /// A view with lines of each kind.
  TrayView view(TrayState state, String left) {
    return new TrayView(
        state,
        "Brevet",
        "payments & co end in <" + left + ">",
        List.of(
            new TrayItem.Check("payments — " + left, true, noted("payments")),
            new TrayItem.Separator(),
            new TrayItem.Action("Stop all", false, noted("stop all")),
            new TrayItem.Submenu(
                "All", List.of(new TrayItem.Action("acme_dev", true, noted("acme")))),
            new TrayItem.Action("Quit", true, noted("quit"))));
  }

  /// Waits until this holds.
  static void await(BooleanSupplier law) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!law.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never came to hold").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /// Ends the bus as a crash would.
  void endBus() {
    bus.close();
  }

  @Override
  public void close() {
    tray.close();
    bus.close();
  }
}
