package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.link.Wish;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LockCommandTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void setUp() {
    world = new CliWorld(folder);
  }

  @Test
  void lock_whenTheWindowLocks_thenSaysSoWhateverIsSetHere() {
    world.window = WindowAnswer.LOCKS;
    world.settings.recordKeychainKind("vault");
    world.set("BREVET_VAULT_PASSPHRASE_FILE", "/passphrase");

    Ran ran = world.run("lock").expect(0);

    assertThat(ran.out()).startsWith("The window locks. ");
    assertThat(world.wishes).containsExactly(Wish.LOCK);
  }

  @Test
  void lock_whenTheWindowHides_thenSaysThatItKeepsNobodyOut() {
    world.window = WindowAnswer.HIDES;
    world.settings.recordKeychainKind("vault");

    assertThat(world.run("lock").expect(0).out())
        .startsWith("The window hides.")
        .contains("does not protect against someone at this desk");
  }

  @Test
  void lock_whenTheWindowDoesNotSay_thenNeitherIsPromised() {
    world.window = WindowAnswer.HEARD;

    assertThat(world.run("lock").expect(0).out()).startsWith("The window locks, or hides if");
  }

  @Test
  void unlock_whenTheWindowHears_thenItAsksForThePassphrase() {
    world.window = WindowAnswer.HEARD;

    assertThat(world.run("unlock").expect(0).out())
        .isEqualTo("The window asks for the passphrase.\n");
    assertThat(world.wishes).containsExactly(Wish.UNLOCK);
  }

  @ParameterizedTest
  @CsvSource({"lock", "unlock"})
  void both_whenNoWindowIsOpen_thenSayThatThereIsNothingToLock(String command) {
    assertThat(world.run(command).expect(0).out()).startsWith("No window is open");
  }

  @ParameterizedTest
  @CsvSource({"lock", "unlock"})
  void both_whenTheWindowIsSilent_thenFailed(String command) {
    world.window = WindowAnswer.SILENT;

    Ran ran = world.run(command).expect(1);

    assertThat(ran.err()).contains("does not answer");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LOCKS, lock, locking",
    "HIDES, lock, hiding",
    "HEARD, lock, heard",
    "HEARD, unlock, asking",
    "NO_WINDOW, lock, none"
  })
  void both_whenJson_thenOneDocument(WindowAnswer answer, String command, String window)
      throws Exception {
    world.window = answer;

    assertThat(world.run(command, "--json").expect(0).json().string("window")).isEqualTo(window);
  }
}
