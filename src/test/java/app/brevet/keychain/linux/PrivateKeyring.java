package app.brevet.keychain.linux;

import app.brevet.testing.RealPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real gnome-keyring on a session bus of its own, with a home of its own: it never meets the
/// user's keyring, and ends with the test.
public final class PrivateKeyring implements AutoCloseable {

  private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/local/bin");

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<Process> processes = new ArrayList<>();

  private PrivateKeyring(Path home) throws IOException {
    Path runtime = Files.createDirectories(home.resolve("runtime"));
    Files.setPosixFilePermissions(
        runtime, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    environment.put("HOME", home.toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("XDG_DATA_HOME", home.resolve("data").toString());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LC_ALL", "C.UTF-8");
  }

  /// A bus with an unlocked keyring on it.
  ///
  /// @param home a short, empty folder: a socket's path has 107 bytes at most
  public static PrivateKeyring unlocked(Path home) throws IOException, InterruptedException {
    PrivateKeyring keyring = onlyBus(home);
    keyring.startDaemon();
    return keyring;
  }

  /// A bus with nothing on it that could be started.
  public static PrivateKeyring onlyBus(Path home) throws IOException, InterruptedException {
    RealPart.require("dbus-daemon", () -> found("dbus-daemon"));
    PrivateKeyring keyring = new PrivateKeyring(home);
    keyring.startBus(home);
    return keyring;
  }

  /// Whether a program of this name is installed.
  static boolean found(String program) {
    return FOLDERS.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void startBus(Path home) throws IOException, InterruptedException {
    Path socket = home.resolve("bus");
    Path config = home.resolve("bus.conf");
    Files.writeString(
        config,
        """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
         "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>session</type>
          <listen>unix:path=%s</listen>
          <auth>EXTERNAL</auth>
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
          </policy>
        </busconfig>
        """
            .formatted(socket));
    Process bus = start("dbus-daemon", "--nofork", "--print-address", "--config-file=" + config);
    String address = firstLine(bus);
    if (!address.startsWith("unix:path=")) {
      throw new IOException("dbus-daemon said " + address);
    }
    environment.put("DBUS_SESSION_BUS_ADDRESS", address);
  }

  /// Starts the keyring's daemon, unlocked: the first start makes the login keyring.
  void startDaemon() throws IOException, InterruptedException {
    RealPart.require("gnome-keyring-daemon", () -> found("gnome-keyring-daemon"));
    Process daemon =
        start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets");
    try (OutputStream passphrase = daemon.getOutputStream()) {
      passphrase.write("pw".getBytes(StandardCharsets.UTF_8));
    }
    awaitName();
  }

  /// Starts the daemon without the passphrase: the login keyring of an earlier start stays locked.
  public void startDaemonLocked() throws IOException, InterruptedException {
    RealPart.require("gnome-keyring-daemon", () -> found("gnome-keyring-daemon"));
    start("gnome-keyring-daemon", "--foreground", "--components=secrets");
    awaitName();
  }

  void awaitName() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!run(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.NameHasOwner",
            "string:org.freedesktop.secrets")
        .contains("boolean true")) {
      if (System.nanoTime() > end) {
        throw new IOException("no Secret Service came onto the bus");
      }
    }
  }

  /// Ends the daemon as a crash would; the bus lives on.
  public void killDaemon() throws InterruptedException {
    Process daemon = processes.removeLast();
    daemon.destroyForcibly().waitFor();
  }

  /// Makes the daemon answer nothing any more, though it lives.
  public void freezeDaemon() throws IOException, InterruptedException {
    run("kill", "-STOP", Long.toString(processes.getLast().pid()));
  }

  /// Sends a call with one argument to the Secret Service and gives what it printed.
  String call(String method, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
                "/org/freedesktop/secrets",
                "org.freedesktop.Secret.Service." + method));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  /// Makes the collection that ends with the login the one that new items go to.
  void keepInMemory() throws IOException, InterruptedException {
    call("SetAlias", "string:default", "objpath:/org/freedesktop/secrets/collection/session");
  }

  /// Ends bus and daemon as a crash would.
  void killAll() throws InterruptedException {
    while (!processes.isEmpty()) {
      killDaemon();
    }
  }

  /// The environment of a program that uses this keyring.
  public Map<String, String> environment() {
    return environment;
  }

  /// Runs a program of this keyring's session and gives what it printed.
  public String run(String... command) throws IOException, InterruptedException {
    Process process = start(command);
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    processes.remove(process);
    return printed;
  }

  /// Starts a program of this keyring's session, which ends with it.
  Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private static String firstLine(Process process) throws IOException {
    // Not closed: the daemon goes on writing there.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(lines.readLine());
  }

  @Override
  public void close() {
    for (Process process : processes.reversed()) {
      process.destroyForcibly();
    }
    processes.clear();
  }
}
