import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs google-java-format over every Java source of the project, with the options it is given.
/// Started by the build in the project's folder; google-java-format takes files only, no folders.
final class Format {

  private Format() {}

  public static void main(String[] options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    for (String folder : List.of("src/main/java", "src/test/java", ".ci", "installer")) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        paths.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
      }
    }
    Main.main(arguments.toArray(String[]::new));
  }
}
