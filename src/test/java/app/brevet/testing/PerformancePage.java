package app.brevet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `docs/performance.md`, of which each measuring program writes a section of its own.
public final class PerformancePage {

  private PerformancePage() {}

  /// Puts the section, which begins with its heading, in the place of the one with the same
  /// heading; else at the end.
  public static void put(Path page, String section) throws IOException {
    String heading = section.lines().findFirst().orElseThrow() + "\n";
    String text = Files.readString(page);
    int start = text.indexOf(heading);
    if (start < 0) {
      Files.writeString(page, text.stripTrailing() + "\n\n" + section);
      return;
    }
    int next = text.indexOf("\n## ", start + heading.length());
    Files.writeString(
        page, text.substring(0, start) + section + (next < 0 ? "" : text.substring(next)));
  }

  /// What the machine does beside: the load of its last minute.
  public static double load() throws IOException {
    String told = Files.readString(Path.of("/proc/loadavg"));
    return Double.parseDouble(told.substring(0, told.indexOf(' ')));
  }
}
