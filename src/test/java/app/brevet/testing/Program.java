package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real process that a test starts, with no environment but the one it is given.
public final class Program {

  private static final long MOST_MINUTES = 5;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /// What a process did.
  ///
  /// @param out its standard output
  /// @param err its standard error
  public record Result(int exit, String out, String err) {}

  /// Processes that work in this folder.
  public Program(Path folder) {
    this.folder = folder;
  }

  /// The same, with one more variable.
  public Program with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// Runs the command to its end.
  ///
  /// @param input what it reads from standard input
  public Result run(String input, List<String> command) throws IOException, InterruptedException {
    Path streams = Files.createTempDirectory("brevet-test");
    Path in = Files.writeString(streams.resolve("in"), input);
    Path out = streams.resolve("out");
    Path err = streams.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    assertThat(ended).as("%s ends within %d minutes", command, MOST_MINUTES).isTrue();
    Result result = new Result(process.exitValue(), text(out), text(err));
    for (Path file : List.of(in, out, err, streams)) {
      Files.delete(file);
    }
    return result;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
