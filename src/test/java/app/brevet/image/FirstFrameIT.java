package app.brevet.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ImageLauncher;
import app.brevet.testing.Program;
import app.brevet.testing.XvfbDisplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the packaged program has loaded when its first frame is there.
final class FirstFrameIT {

  private static final List<String> NOT_YET_NEEDED =
      List.of("software.amazon.", "com.google.zxing.", "picocli.", "org.freedesktop.dbus.");

  @TempDir private Path folder;

  @Test
  void firstFrame_whenItIsThere_thenNothingIsLoadedThatItDoesNotNeed() throws Exception {
    List<String> loaded = loadedAtFirstFrame();

    assertThat(loaded).contains("app.brevet.ui.MainWindow", "javafx.stage.Stage");
    assertThat(loaded).noneMatch(name -> NOT_YET_NEEDED.stream().anyMatch(name::startsWith));
  }

  private List<String> loadedAtFirstFrame() throws Exception {
    Path log = folder.resolve("classes.log");
    try (XvfbDisplay display = XvfbDisplay.start(folder.resolve("display"))) {
      Program.Result result =
          new Program(folder)
              .with("DISPLAY", display.name())
              .with("PATH", "/usr/bin:/bin")
              .with("BREVET_HOME", folder.resolve("brevet").toString())
              .run(
                  "",
                  List.of(
                      ImageLauncher.with(
                              Image.FOLDER,
                              "-Xlog:class+load=info:file=" + log + ":none",
                              "-Dbrevet.measure=first-frame",
                              "-Dbrevet.exit-after=first-frame")
                          .write(folder.resolve("launcher"))
                          .toString()));
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).startsWith("first frame at ");
      assertThat(result.exit()).isZero();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(line -> line.replaceFirst("^\\[.*?] ?", "").split(" ", 2)[0]).toList();
    }
  }
}
