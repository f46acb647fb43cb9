package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.LivingMark;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Codes of a program, in real processes. The program is a script of the test.
final class CodeSourceIT {

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    world.addUser(home).expect(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Path program(String code) throws IOException {
    Path script = folder.resolve("my code");
    Files.writeString(script, "#!/bin/sh\necho " + code + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  @Test
  void credentials_whenAProgramMakesTheCodes_thenServedWithinTheTimeAfterAnActOnly()
      throws Exception {
    Path script = program(world.phone().nextCode());
    home.brevet("mfa", "source", "alice", "--command", "'" + script + "'").expect(0);
    assertThat(home.brevet("credentials", "alice", "--json").expect(3).error().string("reason"))
        .isEqualTo("silent-use-over");

    home.brevet("start", "alice").expect(0);
    home.brevet("stop", "alice").expect(0);
    program(world.phone().nextCode());

    assertThat(home.brevet("credentials", "alice").expect(0).json().number("Version")).isEqualTo(1);
    assertThat(world.calls("GetSessionToken")).isEqualTo(2);
  }

  @Test
  void credentials_whenAWindowThatLivesIsLocked_thenExit3() throws Exception {
    home.brevet("mfa", "source", "alice", "--command", "'" + program("123456") + "'").expect(0);
    Path mark = home.home().resolve(".local/state/brevet/window-locked");
    Files.createDirectories(mark.getParent());
    new LivingMark(mark).set();

    Ran ran = home.brevet("credentials", "alice", "--json").expect(3);

    assertThat(ran.error().string("reason")).isEqualTo("silent-use-locked");
  }
}
