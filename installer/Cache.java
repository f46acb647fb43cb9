import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the virtual machine learnt in a training run, kept in the image (JEP 310, 483, 514, 515).
/// Without it Brevet starts as well, only later.
///
/// The training runs in a home that is thrown away, without a display and without a network.
final class Cache {

  private final Path image;
  private final List<String> jars;

  /// @param jars the class path, as the launchers have it: the cache is bound to its order
  Cache(Path image, List<String> jars) {
    this.image = image;
    this.jars = jars;
  }

  void train(Start start) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("brevet-training");
    Path cache = image.resolve("lib", start.cache());
    if (start == Start.WINDOW) {
      run(home, start, List.of("-XX:AOTCacheOutput=" + cache), start.training());
    } else {
      Path classes = home.resolve("classes");
      List<String> list = List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes);
      run(home, start, list, start.training());
      run(
          home,
          start,
          List.of(
              "-Xshare:dump",
              "-XX:SharedClassListFile=" + classes,
              "-XX:SharedArchiveFile=" + cache),
          List.of());
    }
    if (!Files.exists(cache)) {
      throw new IOException("the training left no " + cache);
    }
    Trees.remove(home);
  }

  private void run(Path home, Start start, List<String> first, List<String> program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("bin", "java").toString());
    command.addAll(first);
    command.addAll(start.options());
    command.add("-cp");
    command.add(
        jars.stream()
            .map(name -> image.resolve("lib", "app", name).toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.addAll(program);
    ProcessBuilder training = new ProcessBuilder(command);
    training.environment().put("BREVET_HOME", home.toString());
    // As in the launchers; and without a display the command line's demo tells its story in the
    // terminal.
    for (String name :
        List.of(
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS",
            "JDK_AOT_VM_OPTIONS",
            "DISPLAY",
            "WAYLAND_DISPLAY")) {
      training.environment().remove(name);
    }
    Path log = home.resolve("training.log");
    int result = training.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (result != 0) {
      throw new IOException(
          "the training of " + start + " ended with " + result + "\n" + Files.readString(log));
    }
  }
}
