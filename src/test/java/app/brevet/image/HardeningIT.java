package app.brevet.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.testing.ImageLauncher;
import app.brevet.testing.Program;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the launcher keeps out of the program, and in it.
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at /proc")
final class HardeningIT {

  private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");

  @TempDir private Path folder;

  private Program program() {
    return new Program(folder)
        .with("PATH", "/usr/bin:/bin")
        .with("BREVET_HOME", folder.resolve("brevet").toString());
  }

  private String agent() throws IOException {
    return PlantedAgent.option(folder.resolve("agent.jar"), folder.resolve("told"));
  }

  private String told() throws IOException {
    return PlantedAgent.told(folder.resolve("told"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"})
  void agent_whenAVariableNamesItForBrevet_thenItIsNotLoaded(String variable) throws Exception {
    Program.Result result =
        program().with(variable, agent()).run("", List.of(Image.PROGRAM.toString(), "version"));

    assertThat(told()).isEmpty();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("brevet ");
    assertThat(result.exit()).isZero();
  }

  /// Else the test above could not fail.
  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"})
  void agent_whenAVariableNamesItForAnotherJava_thenItIsLoaded(String variable) throws Exception {
    program()
        .with(variable, agent())
        .run("", List.of(TOOLS.resolve("java").toString(), "-version"));

    assertThat(told()).isEqualTo("loaded");
  }

  @Test
  void cache_whenTheProgramIsHardened_thenItIsStillUsed() throws Exception {
    Path log = folder.resolve("classes.log");
    Path launcher =
        ImageLauncher.with(Image.FOLDER, "-Xlog:class+load=info:file=" + log + ":none")
            .write(folder.resolve("launcher"));

    Program.Result result = program().run("", List.of(launcher.toString(), "version"));

    assertThat(result.err()).isEmpty();
    assertThat(Files.readAllLines(log))
        .anyMatch(
            line -> line.contains("app.brevet.app.Main ") && line.contains("shared objects file"));
  }

  @Test
  void window_whenItRuns_thenNoToolAttaches() throws Exception {
    try (LiveWindow window = LiveWindow.open(folder)) {
      String pid = Long.toString(window.pid());

      Program.Result told =
          new Program(folder)
              .run("", List.of(TOOLS.resolve("jcmd").toString(), pid, "VM.system_properties"));

      assertThat(told.exit()).isNotZero();
      assertThat(told.out() + told.err()).contains("does not support the attach mechanism");
      assertThatThrownBy(() -> VirtualMachine.attach(pid))
          .isInstanceOf(AttachNotSupportedException.class);
      assertThat(window.printed()).isEmpty();
    }
  }

  @Test
  void window_whenItRuns_thenItMayWriteNoCore() throws Exception {
    try (LiveWindow window = LiveWindow.open(folder)) {
      assertThat(Files.readAllLines(Path.of("/proc", Long.toString(window.pid()), "limits")))
          .anyMatch(line -> line.matches("Max core file size +0 .*"));
    }
  }

  @Test
  void window_whenItCrashes_thenNothingOfItsMemoryIsLeft() throws Exception {
    try (LiveWindow window = LiveWindow.open(folder)) {
      window.crash();

      assertThat(window.printed()).isEmpty();
      assertThat(filesNamed("hs_err|core|\\.hprof|replay")).isEmpty();
    }
  }

  private List<Path> filesNamed(String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(".*(" + pattern + ").*"))
          .toList();
    }
  }
}
