package app.brevet.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A JVM of its own that runs a `main` of the tests; its standard error is the test's own.
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final Writer input;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.input = process.outputWriter(StandardCharsets.UTF_8);
  }

  /// The command that runs this class with these arguments, on the class path of the tests.
  public static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /// Starts it.
  ///
  /// @throws IOException if it cannot be started
  public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    return start(command(main, arguments));
  }

  /// Starts a command, of which such a JVM is a part.
  ///
  /// @throws IOException if it cannot be started
  public static ChildJvm start(List<String> command) throws IOException {
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The next line that it prints; empty at the end of its output. Waits for it.
  ///
  /// @throws IOException if its output cannot be read
  public Optional<String> line() throws IOException {
    return Optional.ofNullable(output.readLine());
  }

  /// All that it prints until its end. Waits for it.
  public List<String> lines() {
    return output.lines().toList();
  }

  /// Gives it a line to read.
  ///
  /// @throws IOException if it reads no more
  public void tell(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  /// Its process id.
  public long pid() {
    return process.pid();
  }

  /// Waits until it ends, at most for this time.
  ///
  /// @return whether it ended
  /// @throws InterruptedException if the thread is told to stop waiting
  public boolean endsWithin(long nanoseconds) throws InterruptedException {
    return process.waitFor(nanoseconds, TimeUnit.NANOSECONDS);
  }

  /// Sends it a signal by name, as `kill` does.
  ///
  /// @throws IOException if there is no `kill`
  /// @throws InterruptedException if the thread is told to stop waiting
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  /// Kills it where it stands (`SIGKILL`) and waits for its end.
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      input.close();
    } catch (IOException e) {
      // What was not read dies with its reader.
    }
    try {
      output.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
