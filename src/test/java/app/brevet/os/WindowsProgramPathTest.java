package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On a Windows that is a set of files.
final class WindowsProgramPathTest {

  private static final Set<String> FILES =
      Set.of(
          "op.exe",
          ".\\op.exe",
          "bin\\op.exe",
          "C:\\tools\\op.exe",
          "C:\\tools\\op.cmd",
          "C:\\tools\\op.js",
          "C:\\first\\bw.cmd",
          "C:\\tools\\bw.exe",
          "C:\\tools\\my.tool.exe",
          "C:\\tools\\script.js",
          "\\\\server\\share\\far.exe");

  private static Optional<String> find(String name, String path, String endings) {
    return WindowsProgramPath.find(name, Map.of("Path", path, "PathExt", endings), FILES::contains);
  }

  private static Optional<String> find(String name) {
    return find(
        name,
        ".;;bin;\\tools;C:tools;\"C:\\first\";C:\\tools\\;\\\\server\\share",
        ".JS;.EXE;.CMD");
  }

  @ParameterizedTest
  @CsvSource({
    "op, C:\\tools\\op.exe",
    "op.exe, C:\\tools\\op.exe",
    "op.cmd, C:\\tools\\op.cmd",
    "bw, C:\\first\\bw.cmd",
    "my.tool, C:\\tools\\my.tool.exe",
    "far, \\\\server\\share\\far.exe",
    "C:\\tools\\op, C:\\tools\\op.exe",
    "C:\\tools\\op.exe, C:\\tools\\op.exe"
  })
  void find_whenItIsInAWholeFolder_thenItsWholePath(String name, String file) {
    assertThat(find(name)).contains(file);
  }

  @Test
  void find_whenItIsInTheFolderOfTheMomentAlone_thenNone() {
    assertThat(find("op", ".;;bin", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".\\op.exe", "bin\\op.exe", "bin/op", "C:op.exe", "\\tools\\op.exe"})
  void find_whenTheNameIsARelativePath_thenNone(String name) {
    assertThat(find(name)).isEmpty();
  }

  @Test
  void find_whenTheSystemCannotStartTheEnding_thenNone() {
    assertThat(find("script")).isEmpty();
    assertThat(find("script.js")).isEmpty();
  }

  @Test
  void find_whenNoEndingsAreNamed_thenThoseThatCanBeStarted() {
    assertThat(find("op", "C:\\tools", "")).contains("C:\\tools\\op.exe");
  }
}
