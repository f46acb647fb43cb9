package app.brevet.os;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Finds the file of a program by the `PATH` of the environment that it is to have. What lies in
/// the folder of the moment is nobody's choice: an entry that is no whole path, as `.` or an empty
/// one, is passed over, and a program with a folder in its name must have a whole path.
///
/// Source: IEEE Std 1003.1-2024, "Environment Variables"; [WindowsProgramPath] for Windows.
final class ProgramPath {

  private ProgramPath() {}

  /// The file; empty if there is none. Whether it can be started is not looked at, unless another
  /// of that name can.
  static Optional<Path> find(String name, Map<String, String> environment) {
    try {
      if (File.separatorChar == '\\') {
        return WindowsProgramPath.find(name, environment, ProgramPath::isFile).map(Path::of);
      }
      return name.indexOf('/') >= 0
          ? named(Path.of(name))
          : inPath(name, environment.getOrDefault("PATH", ""));
    } catch (InvalidPathException e) {
      return Optional.empty(); // No file can have that name.
    }
  }

  private static Optional<Path> named(Path file) {
    return file.isAbsolute() && Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  private static boolean isFile(String file) {
    return Files.isRegularFile(Path.of(file));
  }

  private static Optional<Path> inPath(String name, String path) {
    Optional<Path> found = Optional.empty();
    for (String folder : path.split(":", -1)) {
      if (folder.startsWith("/")) {
        Path file = Path.of(folder, name);
        if (Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(file);
        }
        found = found.or(() -> Files.isRegularFile(file) ? Optional.of(file) : Optional.empty());
      }
    }
    return found;
  }
}
