package app.brevet.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The commands of the README. Each stands in a fenced block with a label: "sh LABEL".
final class Readme {

  private static final Path FILE = Path.of("README.md");
  private static final String FENCE = "```";

  private Readme() {}

  /// Every label, in order.
  static List<String> labels() throws IOException {
    return Files.readAllLines(FILE).stream()
        .map(String::strip)
        .filter(line -> line.startsWith(FENCE) && !line.equals(FENCE))
        .map(line -> line.substring(FENCE.length()))
        .toList();
  }

  /// The commands of the block with this label.
  static List<String> commands(String label) throws IOException {
    List<String> commands =
        Files.readAllLines(FILE).stream()
            .map(String::strip)
            .dropWhile(line -> !line.equals(FENCE + "sh " + label))
            .skip(1)
            .takeWhile(line -> !line.equals(FENCE))
            .toList();
    if (commands.isEmpty()) {
      throw new IllegalStateException("no block " + label + " in " + FILE);
    }
    return commands;
  }
}
