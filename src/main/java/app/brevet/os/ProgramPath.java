package app.brevet.os;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the file of a program by the `PATH` of the environment that it is to have. What lies in
/// the folder of the moment is nobody's choice: an entry that is no whole path, as `.` or an empty
/// one, is passed over, and a program with a folder in its name must have a whole path.
///
/// Source: IEEE Std 1003.1-2024, "Environment Variables"; for Windows, which itself would look in
/// the folder of the moment first, "CreateProcessW" in Microsoft's documentation: the ending `.exe`
/// may be left out.
final class ProgramPath {

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private ProgramPath() {}

  /// The file; empty if there is none. Whether it can be started is not looked at, unless another
  /// of that name can.
  static Optional<Path> find(String name, Map<String, String> environment) {
    try {
      boolean isPath = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
      return isPath ? named(Path.of(name)) : inPath(name, environment);
    } catch (InvalidPathException e) {
      return Optional.empty(); // No file can have that name.
    }
  }

  private static Optional<Path> named(Path file) {
    return file.isAbsolute()
        ? candidates(file).filter(Files::exists).findFirst()
        : Optional.empty();
  }

  private static Optional<Path> inPath(String name, Map<String, String> environment) {
    List<Path> there = new ArrayList<>();
    for (String folder : path(environment).split(File.pathSeparator, -1)) {
      if (Path.of(folder).isAbsolute()) {
        candidates(Path.of(folder, name)).filter(Files::isRegularFile).forEach(there::add);
      }
    }
    return there.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .or(() -> there.stream().findFirst());
  }

  /// Windows does not mind how the name is written.
  private static String path(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(
            one -> WINDOWS ? one.getKey().equalsIgnoreCase("PATH") : one.getKey().equals("PATH"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Stream<Path> candidates(Path file) {
    return WINDOWS
        ? Stream.of(file, file.resolveSibling(file.getFileName() + ".exe"))
        : Stream.of(file);
  }
}
