package app.brevet.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What Linux tells of a process in `/proc/PID/stat`.
///
/// Source: proc_pid_stat(5). The name of the program stands in brackets and may hold anything, so
/// the fields are counted from behind the last bracket.
///
/// @param group its process group (field 5)
/// @param terminalGroup the foreground group of the terminal that controls it (field 8); -1 if none
///   does
/// @param startTicks when it started, in ticks since the machine did (field 22): setting the clock
///   does not move it
public record ProcStat(long group, long terminalGroup, long startTicks) {

  private static final int FIRST = 3;

  /// That of this process; empty on other systems.
  public static Optional<ProcStat> ofThisProcess() {
    return of("self");
  }

  /// That of this process id; empty on other systems, and if there is no such process.
  static Optional<ProcStat> of(long pid) {
    return of(Long.toString(pid));
  }

  private static Optional<ProcStat> of(String name) {
    try {
      Path file = Path.of("/proc", name, "stat");
      return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty(); // Another system, or one that hides it.
    }
  }

  /// What the line says; empty if it is none of its kind.
  static Optional<ProcStat> parse(String line) {
    String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
    try {
      return fields.length <= 22 - FIRST
          ? Optional.empty()
          : Optional.of(
              new ProcStat(
                  Long.parseLong(fields[5 - FIRST]),
                  Long.parseLong(fields[8 - FIRST]),
                  Long.parseLong(fields[22 - FIRST])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Whether it may read from its terminal: one of the background is stopped with its whole job
  /// when it tries to (POSIX, "Terminal Access Control").
  public boolean isInForeground() {
    return group == terminalGroup;
  }
}
