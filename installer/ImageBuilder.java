import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Builds the image: a Java of its own with JavaFX in it, Brevet and its libraries on the class
/// path, the launchers, every third-party notice, and a cache for each way to start. Started by the
/// build as a source file (`java installer/ImageBuilder.java`), so that it needs neither a shell
/// nor anything compiled before; the other classes of this folder are found beside it.
///
/// Arguments: Brevet's jar, the folder of its libraries, the folder of JavaFX's jars, the folder of
/// the image, the time that its files get.
final class ImageBuilder {

  private ImageBuilder() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path jar = Path.of(arguments[0]);
    Path image = Path.of(arguments[3]);
    Trees.remove(image);
    new LinkedJava(Path.of(arguments[2]), image.resolveSibling("java")).link(image);
    List<String> names = copyJars(jar, Trees.jars(Path.of(arguments[1])), image);
    new Launchers(names).write(image);
    FileTime time = FileTime.from(Instant.parse(arguments[4]));
    Trees.setTimes(image, time); // Before the training: a cache is bound to the times of its jars.
    for (Start start : Start.values()) {
      new Cache(image, names).train(start);
    }
    Trees.setTimes(image, time);
  }

  /// Brevet's own jar first, then that of the command line parser, whose classes are in a format
  /// too old for the caches, so that each is looked for in one jar after the other: every one
  /// before it would be opened at each start. Then the other libraries in the order of their names.
  private static List<String> copyJars(Path jar, List<Path> libraries, Path image)
      throws IOException {
    Path app = Files.createDirectories(image.resolve("lib", "app"));
    Notices notices = new Notices(image.resolve("legal"));
    notices.copyOwn();
    List<String> names = new ArrayList<>(List.of("brevet.jar"));
    Jars.store(jar, app.resolve("brevet.jar"));
    for (Path library : libraries) {
      String name = library.getFileName().toString();
      Jars.store(library, app.resolve(name));
      notices.copyFrom(library);
      names.add(name.startsWith("picocli-") ? 1 : names.size(), name);
    }
    return names;
  }
}
