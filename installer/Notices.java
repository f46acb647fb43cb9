import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The licences and notices that go with the image: Brevet's own, and those the libraries carry.
final class Notices {

  private static final Pattern NOTICE =
      Pattern.compile(
          "(META-INF/)?[^/]*(LICEN[SC]E|NOTICE|COPYING|THIRD-PARTY)[^/]*",
          Pattern.CASE_INSENSITIVE);
  private static final List<Path> OWN =
      List.of(Path.of("LICENSE"), Path.of("NOTICE"), Path.of("docs/third-party.md"));

  private final Path legal;

  /// @param legal the folder they go to, one folder in it a part
  Notices(Path legal) {
    this.legal = legal;
  }

  void copyOwn() throws IOException {
    Path folder = Files.createDirectories(legal.resolve("brevet"));
    for (Path own : OWN) {
      Files.copy(own, folder.resolve(own.getFileName()));
    }
  }

  void copyFrom(Path jar) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (Path notice : notices(zip.getPath("/"))) {
        Path folder = Files.createDirectories(legal.resolve(name));
        Files.copy(
            notice,
            folder.resolve(notice.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
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
}
