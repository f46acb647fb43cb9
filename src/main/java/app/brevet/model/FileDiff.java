package app.brevet.model;

import java.nio.file.Path;
import java.util.List;

/// What a change does to a file, line by line, for a person to read before it is made. Secrets are
/// not in it.
///
/// @param file the file
/// @param lines the lines that change, each group with up to three that stay before and after it
public record FileDiff(Path file, List<Line> lines) {

  /// What becomes of a line.
  public enum Kind {
    /// It stays.
    SAME,
    /// It goes.
    REMOVED,
    /// It comes.
    ADDED,
    /// Stands for lines that stay and are not shown.
    SKIPPED
  }

  /// One line.
  ///
  /// @param number where it stands, from 1: in the old file, of one that comes in the new file
  /// @param text what it says, safe to print; empty for skipped lines
  public record Line(Kind kind, int number, String text) {}

  /// Copies the lines.
  public FileDiff {
    lines = List.copyOf(lines);
  }

  /// Whether nothing would change.
  public boolean isEmpty() {
    return lines.stream().noneMatch(line -> isChange(line.kind()));
  }

  private static boolean isChange(Kind kind) {
    return kind == Kind.REMOVED || kind == Kind.ADDED;
  }
}
