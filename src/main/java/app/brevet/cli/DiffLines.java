package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.FileDiff;
import java.util.List;
import java.util.Locale;

/// What a change does to a file, for a terminal and for a script.
final class DiffLines {

  private DiffLines() {}

  /// The lines as `diff -u` marks them.
  static List<String> text(FileDiff diff) {
    return diff.lines().stream().map(DiffLines::text).toList();
  }

  private static String text(FileDiff.Line line) {
    return switch (line.kind()) {
      case SAME -> "  " + line.text();
      case REMOVED -> "- " + line.text();
      case ADDED -> "+ " + line.text();
      case SKIPPED -> "  …";
    };
  }

  /// The lines with their kinds and numbers, those that are skipped left out.
  static List<JsonObject> documents(FileDiff diff) {
    return diff.lines().stream()
        .filter(line -> line.kind() != FileDiff.Kind.SKIPPED)
        .map(
            line ->
                new JsonObject()
                    .with("kind", line.kind().name().toLowerCase(Locale.ROOT))
                    .with("line", line.number())
                    .with("text", line.text()))
        .toList();
  }
}
