package app.brevet.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// JVMs that start in a third of the time, for tests that start hundreds: the classes are in one
/// jar, and what a trial run loaded is in a cache beside it (JEP 514, `-XX:AOTCacheOutput`).
public final class ArchivedJvm {

  private final List<String> start;

  private ArchivedJvm(List<String> start) {
    this.start = start;
  }

  /// Makes the jar and the cache in this folder.
  ///
  /// @param main what is run
  /// @param needed a class of each package that it needs, of each folder that the package is in
  /// @param input what the trial run reads; at its end it must end by itself
  /// @param arguments of the trial run
  public static ArchivedJvm of(
      Path folder, Class<?> main, List<Class<?>> needed, String input, String... arguments)
      throws IOException, InterruptedException {
    Path jar = folder.resolve("classes.jar");
    Path cache = folder.resolve("classes.aot");
    write(jar, needed);
    Process trial =
        new ProcessBuilder(command(jar, "-XX:AOTCacheOutput=" + cache, main, List.of(arguments)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream in = trial.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (trial.waitFor() != 0 || !Files.exists(cache)) {
      throw new IOException("the trial run of " + main + " left no cache");
    }
    return new ArchivedJvm(command(jar, "-XX:AOTCache=" + cache, main, List.of()));
  }

  /// The command that runs it with these arguments.
  public List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(start);
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> command(
      Path jar, String cache, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", cache));
    command.addAll(List.of("-cp", jar.toString(), main.getName()));
    command.addAll(arguments);
    return command;
  }

  private static void write(Path jar, List<Class<?>> needed) throws IOException {
    Set<String> names = new HashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> one : needed) {
        String name = one.getPackageName().replace('.', '/') + "/";
        try (Stream<Path> files = Files.list(root(one).resolve(name))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            String entry = name + file.getFileName();
            if (names.add(entry)) {
              out.putNextEntry(new JarEntry(entry));
              Files.copy(file, out);
            }
          }
        }
      }
    }
  }

  private static Path root(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
