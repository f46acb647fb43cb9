package app.brevet.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher there is brevet.cmd")
final class ImageIT {

  @TempDir Path home;

  @Test
  void launcher_whenNothingIsOnThePath_thenBrevetStarts() throws Exception {
    Program.Result result = brevet().run("", List.of(Image.PROGRAM.toString(), "version"));
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("brevet ");
    assertThat(result.exit()).isZero();
  }

  @Test
  void launcher_whenCalledThroughLinks_thenFindsItself() throws Exception {
    Path first = Files.createSymbolicLink(home.resolve("first"), Image.PROGRAM);
    Path folder = Files.createDirectory(home.resolve("a folder"));
    Path second = Files.createSymbolicLink(folder.resolve("brevet"), Path.of("../first"));
    Program.Result result =
        brevet().with("PATH", "/usr/bin:/bin").run("", List.of(second.toString(), "version"));
    assertThat(first).isSymbolicLink();
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void launcher_whenOptionsForOtherJavasAreSet_thenTheyDoNotReachBrevet() throws Exception {
    Program.Result result =
        brevet()
            .with("JAVA_TOOL_OPTIONS", "-Xmx1m")
            .with("JDK_JAVA_OPTIONS", "-Dother=1")
            .with("CLASSPATH", "/nowhere")
            .run("", List.of(Image.PROGRAM.toString(), "version"));
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void launcher_whenTheCommandIsUnknown_thenItsExitCodeIsBrevets() throws Exception {
    Program.Result result = brevet().run("", List.of(Image.PROGRAM.toString(), "fly"));
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void notices_whenALibraryIsInTheImage_thenThirdPartyNamesIt() throws IOException {
    String page = Files.readString(Path.of("docs", "third-party.md"));
    assertThat(libraries())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    assertThat(Image.FOLDER.resolve("legal").resolve("brevet"))
        .isDirectoryContaining("glob:**LICENSE");
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.list(Image.LIBRARIES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("brevet.jar"))
          .map(name -> name.replaceFirst("-\\d.*", ""))
          .toList();
    }
  }

  private Program brevet() {
    return new Program(home).with("BREVET_HOME", home.resolve("brevet").toString());
  }
}
