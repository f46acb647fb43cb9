import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program that the build runs: one of this Java's, or one of the system's.
final class Tool {

  private final Map<String, String> environment;

  private Tool(Map<String, String> environment) {
    this.environment = environment;
  }

  static Tool plain() {
    return new Tool(Map.of());
  }

  /// With these variables besides those of the build.
  static Tool with(Map<String, String> environment) {
    return new Tool(environment);
  }

  /// Runs it to its end.
  ///
  /// @throws IOException with all that it printed, if it fails
  void run(String program, String... arguments) throws IOException, InterruptedException {
    Path own = Path.of(System.getProperty("java.home"), "bin", program);
    List<String> command = new ArrayList<>();
    command.add(Files.isExecutable(own) ? own.toString() : program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes());
    int result = process.waitFor();
    if (result != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + result + "\n" + printed);
    }
  }
}
