import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// Makes the package of the system that this runs on, from the image that the build made: a deb
/// here, a dmg or an msi on theirs. Started by the build as a source file, like `ImageBuilder`.
///
/// Arguments: the folder of the image, the version, the folder of the package, the time that its
/// files get.
final class PackageBuilder {

  private PackageBuilder() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path image = Path.of(arguments[0]).toAbsolutePath();
    String version = arguments[1].replaceFirst("-SNAPSHOT$", "");
    Path folder = Path.of(arguments[2]).toAbsolutePath();
    Trees.remove(folder);
    Files.createDirectories(folder);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("linux")) {
      new DebPackage(image, version, Instant.parse(arguments[3])).build(folder);
    } else {
      new NativePackage(image, version, system.startsWith("mac")).build(folder);
    }
  }
}
