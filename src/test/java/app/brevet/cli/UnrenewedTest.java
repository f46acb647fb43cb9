package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Ran;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that ends soon and cannot be renewed: programs get it, and people hear of it.
final class UnrenewedTest {

  @TempDir private Path folder;
  private CliWorld world;
  private String served = "";

  @BeforeEach
  void open() throws Exception {
    world = new CliWorld(folder);
    world.addUser();
    world.run("start", "demo", "--mfa-code", "123456").expect(0);
    served = keyIn(credentials());
    world.clock.advance(Duration.ofMinutes(11 * 60 + 50));
  }

  private Ran credentials(String... more) {
    String[] line = new String[more.length + 2];
    line[0] = "credentials";
    line[1] = "demo";
    System.arraycopy(more, 0, line, 2, more.length);
    return world.run(line).expect(0);
  }

  private static String keyIn(Ran ran) throws Exception {
    return ran.json().string("AccessKeyId");
  }

  @Test
  void credentials_whenACodeIsNeeded_thenServedAndStandardErrorTellsWhatToDo() throws Exception {
    Ran ran = credentials();

    assertThat(keyIn(ran)).isEqualTo(served);
    assertThat(ran.err())
        .isEqualTo(
            "The session of demo lives on, with 10 min left, but could not be renewed. A code of"
                + " demo is needed, and there was no way to ask you for it. Run `brevet renew"
                + " demo` in a terminal, or add `--mfa-code CODE`."
                + System.lineSeparator());
  }

  @Test
  void credentials_whenQuiet_thenServedWithoutAWord() throws Exception {
    Ran ran = credentials("--quiet");

    assertThat(keyIn(ran)).isEqualTo(served);
    assertThat(ran.err()).isEmpty();
  }
}
