package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Looks for planted secrets in the arguments and the environment of processes, in what they
/// printed, and in every file they left.
final class LeakSearch {

  private final List<String> secrets = new CopyOnWriteArrayList<>();

  /// From now on this text must be nowhere.
  void plant(String secret) {
    secrets.add(secret);
  }

  /// Looks at the process and its children as they run now.
  List<String> inProcess(ProcessHandle process) {
    List<String> found = new ArrayList<>();
    Stream.concat(Stream.of(process), process.descendants())
        .forEach(
            each ->
                Stream.of("cmdline", "environ")
                    .map(file -> Path.of("/proc", String.valueOf(each.pid()), file))
                    .filter(file -> holdsSecret(read(file)))
                    .map(Path::toString)
                    .forEach(found::add));
    return found;
  }

  /// Checks what was printed.
  void inText(String what, String text) {
    assertThat(holdsSecret(text)).as("a planted secret in " + what).isFalse();
  }

  /// Checks every file below the folder.
  void inFiles(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> holdsSecret(read(file)) || holdsSecret(file.toString()))
          .forEach(found::add);
    }
    assertThat(found).as("files with a planted secret").isEmpty();
  }

  private boolean holdsSecret(String text) {
    return secrets.stream().anyMatch(text::contains);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // The process has ended, or the file is a temporary one that is gone.
    }
  }
}
