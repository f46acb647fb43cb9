package app.brevet.os;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A program of somebody else's that is started and left to itself, as a browser is: it reads
/// nothing, what it prints is lost, and it lives on when this process ends. No shell starts it.
public final class DetachedProgram {

  private DetachedProgram() {}

  /// What became of starting it.
  public sealed interface Outcome {

    /// It runs.
    ///
    /// @param exit its exit code, once it has ended
    record Started(CompletableFuture<Integer> exit) implements Outcome {}

    /// There is no such program.
    record NotFound() implements Outcome {}

    /// It is there and cannot be started.
    record NotExecutable() implements Outcome {}
  }

  /// Starts it.
  ///
  /// @param arguments the program and its arguments; a bare name is looked for in the `PATH`
  /// @param environment all of its environment
  public static Outcome start(List<String> arguments, Map<String, String> environment) {
    Optional<Path> file = ProgramPath.find(arguments.getFirst(), environment);
    if (file.isEmpty()) {
      return new Outcome.NotFound();
    }
    List<String> command = new ArrayList<>(arguments);
    command.set(0, file.get().toString());
    File nothing = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(nothing))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new Outcome.Started(builder.start().onExit().thenApply(Process::exitValue));
    } catch (IOException e) {
      return new Outcome.NotExecutable(); // No permission, or no format that the system knows.
    }
  }
}
