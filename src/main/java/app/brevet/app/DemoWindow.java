package app.brevet.app;

import app.brevet.cli.DemoHome;
import app.brevet.link.LinkException;
import app.brevet.model.FailureException;
import app.brevet.os.OperatingSystem;
import app.brevet.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The demo in the window: against a sandbox, in a home that is thrown away, with the phone of its
/// user in the window. It stays open until the user closes it.
final class DemoWindow {

  /// What a window needs of the desktop; nothing else of the user's environment is looked at.
  private static final List<String> OF_THE_DESKTOP =
      List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS");

  private DemoWindow() {}

  static void run(
      OperatingSystem system,
      Map<String, String> environment,
      String home,
      Screen screen,
      Measuring measuring)
      throws FailureException, LinkException, IOException, InterruptedException {
    InstantSource clock = running();
    try (Sandbox sandbox = Sandbox.start(clock);
        DemoHome demo = DemoHome.create()) {
      Map<String, String> ofDemo = new HashMap<>(demo.environment(sandbox.endpoint()));
      for (String name : OF_THE_DESKTOP) {
        Optional.ofNullable(environment.get(name)).ifPresent(value -> ofDemo.put(name, value));
      }
      DemoWorld world = new DemoWorld(sandbox);
      WindowProgram.Setting setting =
          new WindowProgram.Setting(
              system,
              ofDemo,
              home,
              clock,
              Locale.getDefault(),
              ZoneId.systemDefault(),
              Optional.of(world.phone()),
              Optional.empty());
      new WindowStart(setting, screen, measuring, world::fill).run();
    }
  }

  /// A clock of its own for the sandbox, which must not follow what its clients measure of it.
  private static InstantSource running() {
    Instant start = InstantSource.system().instant();
    long startNanos = System.nanoTime();
    return () -> start.plusNanos(System.nanoTime() - startNanos);
  }

  /// What opens the demo in a program of its own, so that it has nothing to do with this one; empty
  /// where this one was not started by its launcher.
  static Optional<Runnable> beside(Optional<String> launcher) {
    return launcher.map(path -> () -> start(path));
  }

  private static void start(String launcher) {
    try {
      new ProcessBuilder(launcher, "demo").inheritIO().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
