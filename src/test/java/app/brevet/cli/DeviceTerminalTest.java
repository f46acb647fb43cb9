package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.OperatingSystem;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real pseudo-terminal, with a shell that has job control.
final class DeviceTerminalTest {

  @TempDir private Path folder;

  @BeforeEach
  void needsATerminal() {
    RealPart.requireSystem("a Linux terminal", OperatingSystem.LINUX);
    RealPart.require("script", () -> Files.isExecutable(Path.of("/usr/bin/script")));
    RealPart.require("bash", () -> Files.isExecutable(Path.of("/bin/bash")));
  }

  /// What is printed by a job of the shell.
  ///
  /// @param after what stands behind the command
  private String isThere(String after) throws Exception {
    Path told = folder.resolve("told");
    String command = String.join(" ", ChildJvm.command(DeviceTerminalMain.class));
    Path shell =
        Files.writeString(
            folder.resolve("job"), "set -m\n" + command + " > '" + told + "' " + after + "\n");
    Process process =
        new ProcessBuilder("script", "-qec", "bash '" + shell + "'", "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(told).strip();
  }

  @Test
  void isThere_whenTheJobIsInTheForeground_thenYes() throws Exception {
    assertThat(isThere("")).isEqualTo("true");
  }

  @Test
  void isThere_whenTheJobIsInTheBackground_thenNo() throws Exception {
    assertThat(isThere("&\nwait")).isEqualTo("false");
  }
}
