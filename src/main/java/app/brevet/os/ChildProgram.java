package app.brevet.os;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program of somebody else's that is run once for what it prints. It reads nothing, no shell
/// starts it, and it is ended with all that it started when its time is over, when it is stopped,
/// or when this process ends.
public final class ChildProgram {

  private static final int MOST_BYTES = 64 * 1024;
  private static final Duration TIME_TO_END = Duration.ofSeconds(1);

  private final List<String> arguments;
  private final Map<String, String> environment;
  private Optional<Process> running = Optional.empty();
  private boolean stopped;

  /// The program and its arguments, and all of its environment.
  public ChildProgram(List<String> arguments, Map<String, String> environment) {
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
  }

  /// What became of it.
  public sealed interface Outcome {

    /// It ended by itself.
    ///
    /// @param out the first 64 KB of its standard output
    /// @param err the same of its standard error
    record Ended(int exitCode, String out, String err) implements Outcome {}

    /// It was ended when its time was over.
    ///
    /// @param err what stood on its standard error by then
    record TimedOut(String err) implements Outcome {}

    /// It was stopped.
    record Stopped() implements Outcome {}

    /// There is no such program.
    record NotFound() implements Outcome {}

    /// It is there and cannot be started.
    record NotExecutable() implements Outcome {}
  }

  /// Runs it to its end; once.
  ///
  /// @param patience how long it may take
  /// @throws InterruptedException if the thread is told to stop waiting; it is ended then
  public Outcome run(Duration patience) throws InterruptedException {
    Optional<Path> file = ProgramPath.find(arguments.getFirst(), environment);
    if (file.isEmpty()) {
      return new Outcome.NotFound();
    }
    Process process;
    try {
      process = start(file.get());
    } catch (IOException e) {
      return new Outcome.NotExecutable(); // No permission, or no format that the system knows.
    }
    Thread withUs = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(withUs);
    try {
      CompletableFuture<String> out = reading(process.getInputStream());
      CompletableFuture<String> err = reading(process.getErrorStream());
      if (!begin(process)) {
        return new Outcome.Stopped();
      }
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      return outcome(process, ended, out, err);
    } finally {
      end(process);
      forget(withUs);
    }
  }

  private Process start(Path file) throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.set(0, file.toString());
    boolean windows = File.separatorChar == '\\';
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File(windows ? "NUL" : "/dev/null")));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private synchronized boolean begin(Process process) {
    running = Optional.of(process);
    return !stopped;
  }

  /// Ends it, with all that it started, and does not wait for that; from any thread.
  public synchronized void stop() {
    stopped = true;
    running.ifPresent(process -> treeOf(process).forEach(ProcessHandle::destroy));
  }

  private synchronized boolean wasStopped() {
    return stopped;
  }

  private Outcome outcome(
      Process process, boolean ended, CompletableFuture<String> out, CompletableFuture<String> err)
      throws InterruptedException {
    if (wasStopped()) {
      return new Outcome.Stopped();
    }
    if (!ended) {
      end(process);
      return new Outcome.TimedOut(text(err));
    }
    return new Outcome.Ended(process.exitValue(), text(out), text(err));
  }

  private static CompletableFuture<String> reading(InputStream stream) {
    CompletableFuture<String> read = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> read.complete(head(stream)));
    return read;
  }

  /// The first bytes; what follows is read, so that nobody waits to write it, and dropped.
  private static String head(InputStream stream) {
    byte[] all = new byte[MOST_BYTES];
    int length = 0;
    try (stream) {
      length = stream.readNBytes(all, 0, all.length);
      while (stream.skip(MOST_BYTES) > 0 || stream.read() >= 0) {
        // Nobody needs it.
      }
    } catch (IOException e) {
      // It was ended: what was read by then counts.
    }
    String head = new String(all, 0, length, StandardCharsets.UTF_8);
    Arrays.fill(all, (byte) 0);
    return head;
  }

  /// A child that lives on may hold the stream open, so that its end never comes.
  private static String text(CompletableFuture<String> read) {
    return read.completeOnTimeout("", TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private static List<ProcessHandle> treeOf(Process process) {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  private static void end(Process process) {
    List<ProcessHandle> tree = treeOf(process);
    tree.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : tree) {
      one.onExit().completeOnTimeout(one, TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS).join();
      one.destroyForcibly();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook does what it is for.
    }
  }
}
