import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The files that start Brevet: for `sh`, and on Windows for `cmd` too. A native launcher would
/// have to be built on each system, and jpackage's own asks the package manager at every start.
final class Launchers {

  private static final Path TEMPLATES = Path.of("installer");

  private final List<String> jars;

  /// @param jars the names of the class path's jars in `lib/app`, in order
  Launchers(List<String> jars) {
    this.jars = jars;
  }

  /// Writes them to the image's `bin`.
  void write(Path image) throws IOException {
    Path launcher = image.resolve("bin", "brevet");
    write(launcher, "brevet.sh", "$home/lib/", "app/", ":");
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + launcher);
    }
    if (File.separatorChar == '\\') {
      write(image.resolve("bin", "brevet.cmd"), "brevet.cmd", "%home%\\lib\\", "app\\", ";");
    }
  }

  private void write(Path launcher, String template, String lib, String app, String mark)
      throws IOException {
    String text = Files.readString(TEMPLATES.resolve(template));
    for (Start start : Start.values()) {
      String options =
          "\"" + start.cacheOption(lib + start.cache()) + "\" " + String.join(" ", start.options());
      text = text.replace("@" + start + "_OPTIONS@", options);
    }
    String classPath = jars.stream().map(jar -> lib + app + jar).collect(Collectors.joining(mark));
    Files.writeString(launcher, text.replace("@CLASS_PATH@", classPath), StandardCharsets.UTF_8);
  }
}
