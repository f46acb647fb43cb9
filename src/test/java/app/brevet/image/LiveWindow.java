package app.brevet.image;

import app.brevet.testing.ImageLauncher;
import app.brevet.testing.XvfbDisplay;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The window of the image as a process that goes on, on a display of its own.
final class LiveWindow implements AutoCloseable {

  /// What starts it may have written cores itself.
  private static final String AS_MANY_CORES_AS_MAY_BE =
      "ulimit -S -c \"$(ulimit -H -c)\"; exec \"$0\"";

  private final XvfbDisplay display;
  private final Process process;
  private final BufferedReader output;
  private final Path errors;

  private LiveWindow(XvfbDisplay display, Process process, Path errors) {
    this.display = display;
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.errors = errors;
  }

  /// Opens it, and waits for its first frame.
  static LiveWindow open(Path folder) throws IOException {
    XvfbDisplay display = XvfbDisplay.start(folder.resolve("display"));
    Path launcher =
        ImageLauncher.with(Image.FOLDER, "-Dbrevet.measure=first-frame")
            .write(folder.resolve("launcher"));
    Path errors = folder.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", AS_MANY_CORES_AS_MAY_BE, launcher.toString())
            .directory(folder.toFile())
            .redirectError(errors.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                folder.toString(),
                "DISPLAY",
                display.name(),
                "NO_AT_BRIDGE", // This desktop has no bus for accessibility; GTK would complain.
                "1",
                "BREVET_HOME",
                folder.resolve("brevet").toString()));
    LiveWindow window = new LiveWindow(display, builder.start(), errors);
    String first = String.valueOf(window.output.readLine());
    if (!first.startsWith("first frame at ")) {
      window.close();
      throw new AssertionError(first + Files.readString(errors));
    }
    return window;
  }

  long pid() {
    return process.pid();
  }

  /// Has it end as with a fault in native code.
  void crash() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-SEGV", Long.toString(pid())).inheritIO().start().waitFor();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new AssertionError("it goes on");
    }
  }

  /// What it printed after its first frame, as far as that has come.
  String printed() throws IOException {
    StringBuilder printed = new StringBuilder(Files.readString(errors));
    while (output.ready()) {
      printed.append(output.readLine());
    }
    return printed.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    display.close();
  }
}
