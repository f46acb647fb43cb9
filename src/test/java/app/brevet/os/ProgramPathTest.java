package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The folder of the moment is that of the project, which has a file `mvnw` that can be started.
final class ProgramPathTest {

  private static final String HERE = "mvnw";

  @TempDir private Path folder;

  private static Optional<Path> find(String name, String path) {
    return ProgramPath.find(name, Map.of("PATH", path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "/usr/bin:", ":/usr/bin", "/usr/bin::/bin", ".", "./:..", "src"})
  void find_whenAnEntryIsTheFolderOfTheMoment_thenPassedOver(String path) {
    assertThat(Files.isExecutable(Path.of(HERE))).isTrue();

    assertThat(find(HERE, path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"./mvnw", ".//mvnw", "src/../mvnw"})
  void find_whenThePathIsNotWhole_thenNotFound(String name) {
    assertThat(find(name, "/usr/bin")).isEmpty();
  }

  @Test
  void find_whenThePathIsWhole_thenThatFile() {
    Path whole = Path.of(HERE).toAbsolutePath();

    assertThat(find(whole.toString(), "")).contains(whole);
  }

  @Test
  void find_whenTheFirstCannotBeStarted_thenTheOneThatCan() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(first.resolve("op"), "");
    Path good = Files.writeString(second.resolve("op"), "");
    assertThat(good.toFile().setExecutable(true)).isTrue();

    assertThat(find("op", first + ":" + second)).contains(good);
    assertThat(find("op", first.toString())).contains(first.resolve("op"));
  }
}
