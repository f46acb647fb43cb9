package app.brevet.os;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the file of a program on Windows by `PATH` and `PATHEXT`, and always a whole path: left to
/// itself, `CreateProcess` looks beside the running program and in the current folder before it
/// looks in `PATH`, where what lies is nobody's choice.
///
/// Source: Microsoft, "CreateProcessW function", the parameter `lpApplicationName` and
/// `lpCommandLine`. It starts `.com` and `.exe`, and `.bat` and `.cmd` with the command processor;
/// the other endings in `PATHEXT` are for the shell alone.
final class WindowsProgramPath {

  private static final List<String> STARTABLE = List.of(".com", ".exe", ".bat", ".cmd");

  /// `C:\folder` or `\\server\share`; neither `C:folder` nor `\folder`, which go by the drive and
  /// the folder of the moment.
  private static final String WHOLE = "([A-Za-z]:[\\\\/]|\\\\\\\\[^\\\\/]).*";

  private WindowsProgramPath() {}

  /// The file; empty if there is none.
  ///
  /// @param isFile whether there is a file of this whole path
  static Optional<String> find(
      String name, Map<String, String> environment, Predicate<String> isFile) {
    List<String> endings = endings(name, environment);
    Stream<String> places =
        name.matches(".*[\\\\/:].*") ? Stream.of(name) : inPath(name, environment);
    return places
        .filter(place -> place.matches(WHOLE))
        .flatMap(place -> endings.stream().map(ending -> place + ending))
        .filter(isFile)
        .findFirst();
  }

  private static Stream<String> inPath(String name, Map<String, String> environment) {
    return Arrays.stream(variable("PATH", environment).split(";", -1))
        .map(folder -> folder.replace("\"", "").strip())
        .filter(folder -> !folder.isEmpty())
        .map(folder -> folder.endsWith("\\") ? folder + name : folder + "\\" + name);
  }

  /// What is tried behind the name, in this order. A name that has an ending is tried as it is.
  private static List<String> endings(String name, Map<String, String> environment) {
    List<String> listed =
        Arrays.stream(variable("PATHEXT", environment).split(";", -1))
            .map(ending -> ending.strip().toLowerCase(Locale.ROOT))
            .filter(STARTABLE::contains)
            .toList();
    List<String> known = listed.isEmpty() ? STARTABLE : listed;
    String lower = name.toLowerCase(Locale.ROOT);
    return STARTABLE.stream().anyMatch(lower::endsWith)
        ? Stream.concat(Stream.of(""), known.stream()).toList()
        : known;
  }

  /// Names of variables are the same in any case there.
  private static String variable(String name, Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
