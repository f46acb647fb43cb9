package app.brevet.os.linux;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.RealPart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A real Wayland desktop that nobody sees: sway with two screens, and the real portal on a session
/// bus of its own. Both screens show one picture.
///
/// Sway does not run as root, so root has it run as nobody. No service is started by the bus: what
/// the portal needs is started here, and nothing else is there.
final class WaylandDesktop implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("/usr/bin");
  private static final Path SERVICES = Path.of("/usr/libexec");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
  private static final int NOBODY = 65534;
  private static final int EDGE = 5;
  private static final long PATIENCE_SECONDS = 20;
  private static final String PORTAL = "org.freedesktop.portal.Desktop";
  private static final String BACKEND = "org.freedesktop.impl.portal.desktop.wlr";
  private static final String PERMISSIONS = "org.freedesktop.impl.portal.PermissionStore";

  private final List<Process> processes = new ArrayList<>();
  private final Path folder;
  private final PrivateKeyring bus;
  private final Map<String, String> environment;

  private WaylandDesktop(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.bus = PrivateKeyring.onlyBus(Files.createDirectory(folder.resolve("bus")));
    this.environment = new HashMap<>(bus.environment());
  }

  /// Starts it.
  ///
  /// @param picture a PNG that the screens show
  static WaylandDesktop start(byte[] picture) throws IOException, InterruptedException {
    Stream.of("sway", "swaybg", "grim", "pipewire", "setpriv")
        .forEach(name -> RealPart.require(name, () -> Files.isExecutable(PROGRAMS.resolve(name))));
    Stream.of("xdg-desktop-portal", "xdg-desktop-portal-wlr", "xdg-permission-store")
        .forEach(name -> RealPart.require(name, () -> Files.isExecutable(SERVICES.resolve(name))));
    // Not in a folder of JUnit, which nobody else may enter.
    WaylandDesktop desktop = new WaylandDesktop(Files.createTempDirectory("brevet-wayland"));
    try {
      desktop.startCompositor(picture);
      desktop.startPortal();
      return desktop;
    } catch (IOException | InterruptedException | AssertionError e) {
      desktop.close();
      throw e;
    }
  }

  private void startCompositor(byte[] picture) throws IOException, InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path shown = Files.write(folder.resolve("shown.png"), picture);
    Path config = Files.writeString(folder.resolve("sway.conf"), "output * bg " + shown + " fit\n");
    Path runtime = Files.createDirectory(folder.resolve("wayland"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    if (root) {
      Files.setAttribute(runtime, "unix:uid", NOBODY);
    }
    List<String> command = new ArrayList<>(root ? AS_NOBODY : List.of());
    command.addAll(List.of("sway", "-c", config.toString()));
    start(
        command,
        Map.of(
            "PATH", "/usr/bin:/bin",
            "HOME", runtime.toString(),
            "XDG_RUNTIME_DIR", runtime.toString(),
            "WLR_BACKENDS", "headless",
            "WLR_HEADLESS_OUTPUTS", "2",
            "WLR_RENDERER", "pixman",
            "WLR_LIBINPUT_NO_DEVICES", "1"));
    Path socket = runtime.resolve("wayland-1");
    await("a Wayland socket", () -> Files.exists(socket));
    environment.put("WAYLAND_DISPLAY", socket.toString());
    environment.put("XDG_CURRENT_DESKTOP", "sway");
    Path seen = folder.resolve("seen.png");
    await("two screens that show the picture", () -> isShown(seen));
  }

  /// The picture is drawn by a program of its own, which takes a moment. It has a light edge.
  private boolean isShown(Path seen) throws IOException, InterruptedException {
    if (builder(List.of("grim", seen.toString()), environment).start().waitFor() != 0) {
      return false;
    }
    BufferedImage screens = ImageIO.read(seen.toFile());
    return isLight(screens, screens.getWidth() / 4) && isLight(screens, screens.getWidth() * 3 / 4);
  }

  private static boolean isLight(BufferedImage screens, int x) {
    return (screens.getRGB(x, EDGE) & 0xffffff) == 0xffffff;
  }

  private void startPortal() throws IOException, InterruptedException {
    Path portals = Files.createDirectory(folder.resolve("portals"));
    // The portal offers no screenshots unless somebody has a dialog for permissions. This backend
    // never needs one: the compositor lets every program of the user look.
    Files.writeString(
        portals.resolve("wlr.portal"),
        """
        [portal]
        DBusName=%s
        Interfaces=org.freedesktop.impl.portal.Screenshot;org.freedesktop.impl.portal.Access;
        UseIn=sway
        """
            .formatted(BACKEND));
    environment.put("XDG_DESKTOP_PORTAL_DIR", portals.toString());
    start(List.of("pipewire"), environment);
    await("pipewire", () -> Files.exists(folder.resolve("bus/runtime/pipewire-0")));
    start(List.of(SERVICES.resolve("xdg-permission-store").toString()), environment);
    start(List.of(SERVICES.resolve("xdg-desktop-portal-wlr").toString()), environment);
    awaitName(PERMISSIONS);
    awaitName(BACKEND);
    start(List.of(SERVICES.resolve("xdg-desktop-portal").toString()), environment);
    awaitName(PORTAL);
  }

  /// The environment of a program on this desktop.
  Map<String, String> environment() {
    return environment;
  }

  /// Ends the compositor, and with it whoever could take a picture; the portal lives on.
  void endCompositor() {
    end(processes.removeFirst());
  }

  private void awaitName(String name) throws IOException, InterruptedException {
    await(name, () -> owned(name));
  }

  private boolean owned(String name) throws IOException, InterruptedException {
    return bus.run(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.NameHasOwner",
            "string:" + name)
        .contains("boolean true");
  }

  /// Whether it is there by now.
  private interface Look {
    boolean seen() throws IOException, InterruptedException;
  }

  private static void await(String what, Look look) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!look.seen()) {
      if (System.nanoTime() > end) {
        throw new IOException("this did not come: " + what);
      }
      Thread.onSpinWait();
    }
  }

  private void start(List<String> command, Map<String, String> environment) throws IOException {
    processes.add(builder(command, environment).start());
  }

  private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    processes.reversed().forEach(WaylandDesktop::end);
    bus.close();
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
