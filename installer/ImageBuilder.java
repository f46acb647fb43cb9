import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the image: a Java of its own (jlink), Brevet and its libraries on the class path, the
/// launchers, and every third-party notice. Started by the build as a single source file, so that
/// it needs neither a shell nor anything compiled before.
///
/// Arguments: Brevet's jar, the folder of its libraries, the folder of the image.
final class ImageBuilder {

  /// What Brevet and its libraries use; the image's tests start every command and show what is
  /// missing. `jdk.security.auth` tells D-Bus the user's number.
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.naming",
          "java.xml",
          "jdk.httpserver",
          "jdk.net",
          "jdk.security.auth",
          "jdk.unsupported");

  /// The same for the program and for the training of its cache: another value drops the cache.
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx400m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Xlog:aot*=off:stderr", // A copy with other times starts without its cache, as well.
          "-Xlog:cds*=off:stderr",
          "--enable-native-access=ALL-UNNAMED");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(META-INF/)?[^/]*(LICEN[SC]E|NOTICE|COPYING|THIRD-PARTY)[^/]*",
          Pattern.CASE_INSENSITIVE);
  private static final Path INSTALLER = Path.of("installer");
  private static final String CACHE = "brevet.aot";

  private final Path jar;
  private final Path libraries;
  private final Path image;

  private ImageBuilder(Path jar, Path libraries, Path image) {
    this.jar = jar;
    this.libraries = libraries;
    this.image = image;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new ImageBuilder(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).build();
  }

  private void build() throws IOException, InterruptedException {
    remove(image);
    link();
    List<String> names = copyJars();
    copyNotices(names);
    writeLaunchers(names);
    train(names);
  }

  private void link() {
    ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
    int result =
        jlink.run(
            System.out,
            System.err,
            "--add-modules",
            String.join(",", MODULES),
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-6",
            "--output",
            image.toString());
    if (result != 0) {
      throw new IllegalStateException("jlink ended with " + result);
    }
  }

  /// Brevet's own jar first, then the libraries in the order of their names: the cache is bound to
  /// the order of the class path.
  private List<String> copyJars() throws IOException {
    Path app = Files.createDirectories(jars());
    List<String> names = new ArrayList<>(List.of("brevet.jar"));
    Files.copy(jar, app.resolve("brevet.jar"));
    for (Path library : sorted(libraries)) {
      String name = library.getFileName().toString();
      Files.copy(library, app.resolve(name));
      names.add(name);
    }
    return names;
  }

  private void copyNotices(List<String> names) throws IOException {
    Path legal = image.resolve("legal");
    for (Path own :
        List.of(Path.of("LICENSE"), Path.of("NOTICE"), Path.of("docs/third-party.md"))) {
      Files.copy(own, Files.createDirectories(legal.resolve("brevet")).resolve(own.getFileName()));
    }
    for (String name : names.subList(1, names.size())) {
      try (FileSystem zip = FileSystems.newFileSystem(jars().resolve(name))) {
        for (Path notice : notices(zip.getPath("/"))) {
          Path folder = Files.createDirectories(legal.resolve(name.replaceFirst("\\.jar$", "")));
          Files.copy(
              notice,
              folder.resolve(notice.getFileName().toString()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private void writeLaunchers(List<String> names) throws IOException {
    Path launcher = image.resolve("bin", "brevet");
    write(launcher, "brevet.sh", names, "$home/lib/app/", ":", "$home/lib/" + CACHE);
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + launcher);
    }
    if (File.separatorChar == '\\') {
      Path command = image.resolve("bin", "brevet.cmd");
      write(command, "brevet.cmd", names, "%home%\\lib\\app\\", ";", "%home%\\lib\\" + CACHE);
    }
  }

  private static void write(
      Path launcher, String template, List<String> names, String folder, String mark, String cache)
      throws IOException {
    String options = "\"-XX:AOTCache=" + cache + "\" " + String.join(" ", OPTIONS);
    String classPath = names.stream().map(folder::concat).collect(Collectors.joining(mark));
    String text =
        Files.readString(INSTALLER.resolve(template))
            .replace("@OPTIONS@", options)
            .replace("@CLASS_PATH@", classPath);
    Files.writeString(launcher, text, StandardCharsets.UTF_8);
  }

  /// Runs Brevet once in a home that is thrown away, and keeps what the virtual machine learnt (JEP
  /// 483, 514, 515). Without the cache Brevet starts as well, only later.
  private void train(List<String> names) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("brevet-training");
    List<String> command = new ArrayList<>();
    command.add(image.resolve("bin", "java").toString());
    command.add("-XX:AOTCacheOutput=" + image.resolve("lib", CACHE));
    command.addAll(OPTIONS);
    command.add("-cp");
    command.add(
        names.stream()
            .map(name -> jars().resolve(name).toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.addAll(List.of("app.brevet.app.Main", "demo"));
    ProcessBuilder training = new ProcessBuilder(command);
    training.environment().put("BREVET_HOME", home.toString());
    training.environment().remove("JAVA_TOOL_OPTIONS");
    Path log = home.resolve("training.log");
    int result = training.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (result != 0 || !Files.exists(image.resolve("lib", CACHE))) {
      throw new IOException("the training run ended with " + result + "\n" + Files.readString(log));
    }
    remove(home);
  }

  private Path jars() {
    return image.resolve("lib", "app");
  }

  private static List<Path> notices(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> NOTICE.matcher(root.relativize(file).toString()).matches())
          .filter(file -> !file.toString().endsWith(".class"))
          .toList();
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
          .sorted()
          .toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
