package app.brevet.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of one table of a Markdown page, found by the first words of its header.
final class MarkdownTable {

  static final Path PAGE = Path.of("docs", "architecture.md");

  private MarkdownTable() {}

  static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new IllegalStateException(PAGE + " is part of the build", e);
    }
  }

  /// The cells of each row below the header that begins with `header`.
  static List<List<String>> rows(String page, String header) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : page.lines().toList()) {
      if (inside && !line.startsWith("|")) {
        break;
      }
      if (inside && !line.startsWith("|---")) {
        String cells = line.strip().replaceAll("^\\||\\|$", "");
        rows.add(Arrays.stream(cells.split("\\|", -1)).map(String::strip).toList());
      }
      inside = inside || line.startsWith(header);
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no table with the header " + header);
    }
    return rows;
  }
}
