package app.brevet.app;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.ImageLauncher;
import app.brevet.testing.ProcessTree;
import app.brevet.testing.TrayHost;
import app.brevet.testing.XvfbDisplay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A desktop with a tray on which the packaged program is measured, with 24 profiles and a sandbox
/// for AWS.
final class MeasuredDesktop implements AutoCloseable {

  private static final int ROLES = 23;
  private static final int SHORT_ROLES = 3;
  private static final Duration SETTLING = Duration.ofSeconds(15);

  /// AWS's shortest session, as the sandbox sees it that long ago, has just over ten minutes left.
  private static final Duration BACK = Duration.ofMinutes(4).plusSeconds(50);

  private final XvfbDisplay display;
  private final PrivateKeyring bus;
  private final TrayHost tray;
  private final SandboxWorld world;
  private final BrevetHome home;
  private final Path folder;
  private volatile Duration shift = Duration.ZERO;

  MeasuredDesktop(Path folder) throws Exception {
    this.folder = folder;
    display = XvfbDisplay.start(folder.resolve("display"));
    bus = PrivateKeyring.onlyBus(Files.createDirectory(folder.resolve("bus")));
    tray = TrayHost.on(bus.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""), true);
    world = new SandboxWorld(() -> InstantSource.system().instant().minus(shift));
    home = world.home(Files.createDirectory(folder.resolve("user")));
    world.addUser(home).expect(0);
    for (int i = 1; i <= ROLES; i++) {
      String name = "role-%02d".formatted(i);
      world.addRole(home, name, i <= SHORT_ROLES ? "15m" : "1h").expect(0);
    }
    shift = BACK; // The earliest of all: a code is good only after the one before it.
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);
    shift = Duration.ZERO;
  }

  /// A window that was started.
  ///
  /// @param firstPictureMillis how long it took until it was seen
  /// @param pssMegabytes what it took when it had settled
  record Run(ProcessTree tree, double firstPictureMillis, double pssMegabytes) {

    /// How busy it is with nothing.
    double percentOfACore(Duration time) throws IOException, InterruptedException {
      Duration before = tree.processorTime();
      long start = System.nanoTime();
      tree.rest(time);
      double passed = System.nanoTime() - start;
      return 100 * tree.processorTime().minus(before).toNanos() / passed;
    }

    void end() throws InterruptedException {
      tree.end();
    }
  }

  /// Starts short sessions of three roles anew.
  ///
  /// @param ending whether the short ones end in less than ten minutes, and count seconds
  void startSessions(boolean ending) throws IOException, InterruptedException {
    shift = ending ? BACK : Duration.ZERO;
    for (int i = 1; i <= SHORT_ROLES; i++) {
      String name = "role-%02d".formatted(i);
      home.brevet("stop", name).expect(0);
      home.brevet("start", name, "--no-input").expect(0);
    }
    shift = Duration.ZERO;
  }

  /// Starts the packaged program with these options, and waits until it has settled.
  Run startBrevet(List<String> options) throws IOException, InterruptedException {
    Path image = Path.of(System.getProperty("brevet.image", "target/brevet"));
    Path launcher =
        ImageLauncher.with(image, options.toArray(String[]::new)).write(folder.resolve("launcher"));
    Map<String, String> environment = new HashMap<>(home.environment());
    environment.putAll(bus.environment());
    environment.putAll(home.environment());
    environment.put("NO_AT_BRIDGE", "1");
    return start(List.of(launcher.toString()), environment);
  }

  /// Ends what is on the screen, then starts an empty window of Chromium.
  Run startChromium(Ending before) throws IOException, InterruptedException {
    before.end();
    Path data = folder.resolve("chromium");
    List<String> command =
        List.of(
            "/usr/bin/chromium",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=980,660",
            "--user-data-dir=" + data,
            "--app=data:text/html,empty");
    return start(command, home.environment());
  }

  /// Ends something.
  @FunctionalInterface
  interface Ending {
    void end() throws InterruptedException;
  }

  private Run start(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    display.await("an empty display", shot -> shot.colour(512, 384) == 0);
    Process watch = watch();
    BufferedReader seen =
        new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8));
    if (!"ready".equals(seen.readLine())) {
      throw new IOException("nobody watches the display");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("DISPLAY", display.name());
    long start = InstantSource.system().millis();
    Process process = builder.start();
    String millis = seen.readLine();
    if (millis == null) {
      throw new IOException("never seen: " + Files.readString(folder.resolve("output")));
    }
    ProcessTree tree = new ProcessTree(process.toHandle());
    tree.rest(SETTLING);
    return new Run(tree, Long.parseLong(millis) - start, tree.pssKilobytes() / 1024.0);
  }

  private Process watch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "app.brevet.testing.FirstPicture"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DISPLAY", display.name());
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /// Closes the window, which hides it behind the tray.
  void hide(Run run) throws IOException, InterruptedException {
    display.keys(List.of("alt+F4"));
    display.await("an empty display", shot -> shot.colour(512, 384) == 0);
    run.tree().rest(Duration.ofSeconds(5));
  }

  @Override
  public void close() {
    tray.close();
    world.close();
    bus.close();
    display.close();
  }
}
