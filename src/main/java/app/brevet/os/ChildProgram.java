package app.brevet.os;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/// A program of somebody else's that is run once for what it prints. It reads nothing, no shell
/// starts it, and it is ended with all that it started when its time is over, when it is stopped,
/// or when this process ends.
public final class ChildProgram {

  private static final Duration TIME_TO_END = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 64 * 1024;

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
    /// @param out what was made of its standard output, of the first 64 KB as a rule
    /// @param err the first 64 KB of its standard error
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
    return run(patience, MOST_BYTES, ChildProgram::text);
  }

  /// The same, for what must not become text: what is made of the bytes that it printed is what
  /// stands in the outcome. Nothing is made of them unless it ended by itself.
  ///
  /// @param most how many bytes of its standard output are kept
  /// @param made is given them once, and must keep none: they are wiped then
  public Outcome run(Duration patience, int most, Function<byte[], String> made)
      throws InterruptedException {
    Optional<Path> file = ProgramPath.find(arguments.getFirst(), environment);
    if (file.isEmpty()) {
      return new Outcome.NotFound();
    }
    Optional<Process> begun;
    try {
      begun = begin(file.get());
    } catch (IOException e) {
      return new Outcome.NotExecutable(); // No permission, or no format that the system knows.
    }
    return begun.isEmpty() ? new Outcome.Stopped() : follow(begun.get(), patience, most, made);
  }

  /// Starts it, unless it was stopped before.
  private synchronized Optional<Process> begin(Path file) throws IOException {
    if (!stopped) {
      running = Optional.of(start(file));
    }
    return running;
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

  private static String text(byte[] printed) {
    return new String(printed, StandardCharsets.UTF_8);
  }

  private Outcome follow(
      Process process, Duration patience, int most, Function<byte[], String> made)
      throws InterruptedException {
    Thread withUs = new Thread(() -> end(process));
    try {
      if (!isToEndWithUs(withUs)) {
        return new Outcome.Stopped();
      }
      try (ProgramOutput out = ProgramOutput.of(process.getInputStream(), most);
          ProgramOutput err = ProgramOutput.of(process.getErrorStream(), MOST_BYTES)) {
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        return outcome(process, ended, out, err, made);
      }
    } finally {
      end(process);
      forget(withUs);
    }
  }

  private static boolean isToEndWithUs(Thread hook) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false; // This process is ending already.
    }
  }

  /// Ends it, with all that it started, and does not wait for that; from any thread. What takes no
  /// notice of that is killed after a second.
  public synchronized void stop() {
    stopped = true;
    running.ifPresent(process -> Thread.ofVirtual().start(() -> end(process)));
  }

  private synchronized boolean wasStopped() {
    return stopped;
  }

  private Outcome outcome(
      Process process,
      boolean ended,
      ProgramOutput out,
      ProgramOutput err,
      Function<byte[], String> made)
      throws InterruptedException {
    if (wasStopped()) {
      return new Outcome.Stopped();
    }
    if (!ended) {
      end(process);
      return new Outcome.TimedOut(err.text(TIME_TO_END, ChildProgram::text));
    }
    String said = err.text(TIME_TO_END, ChildProgram::text);
    // Last, so that nobody stops waiting who has been given what it printed.
    return new Outcome.Ended(process.exitValue(), out.text(TIME_TO_END, made), said);
  }

  private static Stream<ProcessHandle> treeOf(Process process) {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  /// Asks all of it to end, and kills what is there a second later.
  private static void end(Process process) {
    List<ProcessHandle> tree = treeOf(process).toList();
    tree.forEach(ProcessHandle::destroy);
    CompletableFuture<?>[] ends =
        tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    Stream.concat(tree.stream(), treeOf(process)).forEach(ProcessHandle::destroyForcibly);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook does what it is for.
    }
  }
}
