package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The package for Debian that `-Pinstaller` makes: `-Dbrevet.package` names its folder.
final class Debian {

  /// Runs a command where no Java is: what is installed is covered, and the test stops if there is
  /// one all the same.
  static final String[] WITHOUT_JAVA = {
    "setsid",
    "--wait",
    "unshare",
    "-Urm",
    "sh",
    "-c",
    "mount -t tmpfs none /usr/lib/jvm && if java -version 2>/dev/null; then exit 99; fi; exec"
        + " \"$@\"",
    "sh"
  };

  private final Path file;

  private Debian(Path file) {
    this.file = file;
  }

  /// The package of this build; without it the test is a printed skip, and in continuous
  /// integration a failure.
  static Debian ofThisBuild() throws IOException {
    Path folder = Path.of(System.getProperty("brevet.package", "target/package"));
    Optional<Path> found = find(folder);
    RealPart.require("the deb of ./mvnw -Pinstaller", found::isPresent);
    RealPart.require("dpkg", () -> Files.isExecutable(Path.of("/usr/bin/dpkg")));
    return new Debian(found.orElseThrow());
  }

  private static Optional<Path> find(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> one.toString().endsWith(".deb"))
          .findFirst()
          .map(Path::toAbsolutePath);
    }
  }

  /// Unpacks it into this folder as `dpkg -x` does.
  void unpack(Path folder) throws IOException, InterruptedException {
    query(folder, "dpkg", "-x", file.toString(), folder.toString());
  }

  /// What the package says of itself.
  String field(Path folder, String name) throws IOException, InterruptedException {
    return query(folder, "dpkg-deb", "-f", file.toString(), name).strip();
  }

  /// The scripts and other parts of its control archive.
  String controls(Path folder) throws IOException, InterruptedException {
    return query(folder, "dpkg-deb", "--ctrl-tarfile", file.toString());
  }

  /// Runs a tool and gives what it printed.
  static String query(Path folder, String... command) throws IOException, InterruptedException {
    Program.Result result =
        new Program(folder)
            .with("PATH", "/usr/bin:/bin")
            .with("LC_ALL", "C")
            .run("", List.of(command));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }
}
