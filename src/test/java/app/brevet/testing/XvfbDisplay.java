package app.brevet.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A real X display that nobody sees, with a window manager, a pointer and a keyboard of its own.
public final class XvfbDisplay implements AutoCloseable {

  private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/local/bin");
  private static final List<String> PROGRAMS =
      List.of("Xvfb", "openbox", "xdotool", "import", "convert");
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 768;
  private static final long PATIENCE_SECONDS = 30;

  private final List<Process> processes = new ArrayList<>();
  private final Path home;
  private String name = "";

  private XvfbDisplay(Path home) {
    this.home = home;
  }

  /// A display with nothing on it; it takes a number that is free.
  ///
  /// @param home an empty folder, for the window manager
  public static XvfbDisplay start(Path home) throws IOException {
    for (String program : PROGRAMS) {
      RealPart.require(program, () -> installed(program));
    }
    XvfbDisplay display = new XvfbDisplay(Files.createDirectories(home));
    // Without -noreset the server starts over when its last client leaves: the first look for the
    // window manager, which then dies if it is just about to connect.
    Process server =
        display.start(
            ProcessBuilder.Redirect.PIPE,
            List.of(
                "Xvfb",
                "-noreset",
                "-displayfd",
                "1",
                "-screen",
                "0",
                WIDTH + "x" + HEIGHT + "x24",
                "-nolisten",
                "tcp"));
    // Not closed: the server goes on to own it.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String number = lines.readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    display.name = ":" + number;
    display.awaitWindowManager(display.start(ProcessBuilder.Redirect.DISCARD, List.of("openbox")));
    display.firstKey();
    return display;
  }

  /// Whether this machine can have one.
  public static boolean isHere() {
    return PROGRAMS.stream().allMatch(XvfbDisplay::installed);
  }

  /// Whether a program of this name is installed.
  static boolean installed(String program) {
    return FOLDERS.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// Its name, for `DISPLAY`.
  public String name() {
    return name;
  }

  private Process start(ProcessBuilder.Redirect output, List<String> command) throws IOException {
    Process process = builder(command).redirectOutput(output).start();
    processes.add(process);
    return process;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                home.toString(),
                "LC_ALL",
                "C.UTF-8",
                "DISPLAY",
                name));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /// What is on it now.
  public Screenshot screenshot() throws IOException, InterruptedException {
    Process shot =
        builder(List.of("import", "-silent", "-window", "root", "-depth", "8", "rgb:-")).start();
    try (InputStream pixels = shot.getInputStream()) {
      byte[] all = pixels.readAllBytes();
      if (shot.waitFor() != 0 || all.length != WIDTH * HEIGHT * 3) {
        throw new IOException("no picture of display " + name);
      }
      return new Screenshot(WIDTH, HEIGHT, all);
    }
  }

  /// Waits until it looks as it should.
  ///
  /// @param what for the failure: what should be seen
  /// @throws AssertionError if it does not within 30 s; the last picture is kept as `failed`
  public Screenshot await(String what, Predicate<Screenshot> seen)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      Screenshot now = screenshot();
      if (seen.test(now)) {
        return now;
      }
      if (System.nanoTime() > end) {
        now.keep("failed");
        throw new AssertionError("never seen on the display: " + what);
      }
    }
  }

  /// Moves the pointer there and presses this button: 1 is the left one, 3 the right one. The
  /// server does so in this order; xdotool's `--sync` would wait 15 s where the pointer is there.
  public void click(int x, int y, int button) throws IOException, InterruptedException {
    xdotool(
        List.of(
            "mousemove",
            Integer.toString(x),
            Integer.toString(y),
            "click",
            Integer.toString(button)));
  }

  /// Presses the left button there, and keeps it down.
  public void press(int x, int y) throws IOException, InterruptedException {
    xdotool(List.of("mousemove", Integer.toString(x), Integer.toString(y), "mousedown", "1"));
  }

  /// Moves the pointer there.
  public void moveTo(int x, int y) throws IOException, InterruptedException {
    xdotool(List.of("mousemove", Integer.toString(x), Integer.toString(y)));
  }

  /// Lets the left button go.
  public void release() throws IOException, InterruptedException {
    xdotool(List.of("mouseup", "1"));
  }

  /// Presses these keys one after the other, named as X names them.
  public void keys(List<String> names) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("key", "--delay", "60"));
    arguments.addAll(names);
    xdotool(arguments);
  }

  /// Types this text, to whatever has the focus.
  public void type(String text) throws IOException, InterruptedException {
    xdotool(List.of("type", "--delay", "60", text));
  }

  /// Waits until a window with this title is there to be seen.
  ///
  /// @throws AssertionError if it is not within 30 s; the last picture is kept as `failed`
  public void awaitWindow(String title) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!hasWindow(title)) {
      if (System.nanoTime() > end) {
        screenshot().keep("failed");
        throw new AssertionError("no window was seen: " + title);
      }
    }
  }

  /// Closes the window with this title by the keyboard. It gets the focus first: where another has
  /// it still, such as a panel that has just come, nobody is closed.
  public void close(String title) throws IOException, InterruptedException {
    xdotool(
        List.of(
            "search", "--onlyvisible", "--name", "^" + title + "$", "windowactivate", "--sync"));
    keys(List.of("alt+F4"));
  }

  private boolean hasWindow(String title) throws IOException, InterruptedException {
    return succeeds("search", "--onlyvisible", "--name", "^" + title + "$");
  }

  /// A window that comes before it is put elsewhere, without a frame.
  private void awaitWindowManager(Process manager) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (!succeeds("get_num_desktops")) {
        if (!manager.isAlive() || System.nanoTime() > end) {
          throw new IOException("openbox did not start");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while openbox started", e);
    }
  }

  /// The first key that xdotool presses gives the display another keymap. The window manager takes
  /// its keys anew then, and misses what is pressed meanwhile.
  private void firstKey() throws IOException {
    try {
      keys(List.of("Shift_L"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a display started", e);
    }
  }

  private boolean succeeds(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    return builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
  }

  private void xdotool(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(arguments);
    Process process = builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command + " does not end");
    }
  }

  /// Ends it; Xvfb is asked to, so that it takes its lock file with it.
  @Override
  public void close() {
    for (Process process : processes.reversed()) {
      process.destroy();
      process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> process).join();
      process.destroyForcibly();
    }
    processes.clear();
  }
}
