import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The Java of the image: the modules of the JDK that Brevet uses, and JavaFX among them.
///
/// JavaFX comes as jars with its native libraries inside, which it would unpack into the user's
/// home at its first start. Made into jmods and linked, they lie in the image's `lib`.
final class LinkedJava {

  /// What Brevet and its libraries use; the image's tests start every command and show what is
  /// missing. `jdk.security.auth` tells D-Bus the user's number.
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.naming",
          "java.xml",
          "java.xml.crypto",
          "javafx.controls",
          "jdk.httpserver",
          "jdk.net",
          "jdk.security.auth",
          "jdk.unsupported");

  /// What only the JDK of one system has: on Windows the authorities that it trusts.
  private static final List<String> OF_ONE_SYSTEM = List.of("jdk.crypto.mscapi");

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib)");
  private static final String DESCRIPTOR = "module-info.class";

  private final Path javaFx;
  private final Path work;

  /// @param javaFx the folder of JavaFX's jars; those for other systems are empty and left out
  /// @param work a folder for what lies between jars and image
  LinkedJava(Path javaFx, Path work) {
    this.javaFx = javaFx;
    this.work = work;
  }

  /// Links the image into this folder, which must not be there yet.
  void link(Path image) throws IOException {
    Trees.remove(work);
    Path jmods = Files.createDirectories(work.resolve("jmods"));
    for (Path jar : Trees.jars(javaFx)) {
      makeModule(jar, jmods);
    }
    run(
        "jlink",
        List.of(
            "--module-path",
            jmods.toString(),
            "--add-modules",
            String.join(",", modules()),
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-0", // The packages compress, and better so: a deb of 51 MB, with zip-6
            // of 70 MB.
            "--output",
            image.toString()));
  }

  private static List<String> modules() {
    return Stream.concat(
            MODULES.stream(),
            OF_ONE_SYSTEM.stream().filter(name -> ModuleFinder.ofSystem().find(name).isPresent()))
        .toList();
  }

  private void makeModule(Path jar, Path jmods) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    Path classes = work.resolve(name).resolve("classes");
    Path natives = Files.createDirectories(work.resolve(name).resolve("natives"));
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path root = zip.getPath("/");
      if (!Files.exists(root.resolve(DESCRIPTOR))) {
        return;
      }
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          boolean isNative = NATIVE.matcher(file.toString()).matches();
          Path copy = (isNative ? natives : classes).resolve(root.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Path jmod = jmods.resolve(name + ".jmod");
    run(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            natives.toString(),
            jmod.toString()));
  }

  private static void run(String tool, List<String> arguments) {
    List<String> command = new ArrayList<>(arguments);
    int result =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, command.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException(tool + " ended with " + result);
    }
  }
}
