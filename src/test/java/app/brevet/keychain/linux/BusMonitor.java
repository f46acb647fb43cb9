package app.brevet.keychain.linux;

import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All that is called on a bus, in the order in which the bus saw it (`dbus-monitor`).
public final class BusMonitor implements AutoCloseable {

  private static final Pattern CALL =
      Pattern.compile("^method call .*; interface=(\\S+); member=(\\S+)$", Pattern.MULTILINE);
  private static final long PATIENCE_SECONDS = 20;

  private final Process process;
  private final Path seen;

  private BusMonitor(Process process, Path seen) {
    this.process = process;
    this.seen = seen;
  }

  /// Listens on the bus of this environment from now on.
  ///
  /// @param seen a file that is not there yet
  public static BusMonitor start(Map<String, String> environment, Path seen)
      throws IOException, InterruptedException {
    RealPart.require("dbus-monitor", () -> PrivateKeyring.found("dbus-monitor"));
    ProcessBuilder builder =
        new ProcessBuilder("dbus-monitor", "--session")
            .redirectOutput(seen.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    BusMonitor monitor = new BusMonitor(builder.start(), seen);
    monitor.awaitText("NameAcquired"); // What the bus tells it when it has become its monitor.
    return monitor;
  }

  /// The names of the Secret Service's methods that were called so far.
  public List<String> secretServiceCalls() throws IOException {
    return CALL.matcher(Files.readString(seen))
        .results()
        .filter(call -> call.group(1).startsWith("org.freedesktop.Secret."))
        .map(call -> call.group(2))
        .toList();
  }

  /// Waits until such a method was called.
  public void awaitCall(String method) throws IOException, InterruptedException {
    awaitText("; member=" + Matcher.quoteReplacement(method) + "\n");
  }

  private void awaitText(String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    CompletableFuture<Process> ended = process.onExit();
    while (!Files.readString(seen).contains(text)) {
      if (System.nanoTime() > end || ended.isDone()) {
        throw new IOException("the bus saw no " + text + ", but " + Files.readString(seen));
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
