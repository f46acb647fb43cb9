package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VaultPassphraseCommandTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
  }

  private Ran change(String piped) {
    return world.reading(piped, "keychain", "vault", "passphrase", "--json");
  }

  @Test
  void passphrase_whenPipedIn_thenChangedAndNotShown() throws Exception {
    Ran ran = change("new one\n").expect(0);

    assertThat(world.vault.passphrase()).isEqualTo("new one");
    assertThat(ran.json().bool("changed", false)).isTrue();
    assertThat(ran.out() + ran.err()).doesNotContain("new one");
  }

  @Test
  void passphrase_whenAFileHoldsTheOldOne_thenThatIsSaid() {
    world.set("BREVET_VAULT_PASSPHRASE_FILE", "/run/secrets/passphrase");

    assertThat(change("new one\n").expect(0).err()).contains("/run/secrets/passphrase");
  }

  @Test
  void passphrase_whenTypedTwiceAlike_thenChanged() {
    world.sitAt(new FakeTerminal("new", "new"));

    assertThat(change("").expect(0).err()).isEmpty();
    assertThat(world.vault.passphrase()).isEqualTo("new");
  }

  @Test
  void passphrase_whenTypedTwiceDifferently_thenAskedAgain() {
    FakeTerminal terminal = new FakeTerminal("new", "now", "new", "new");
    world.sitAt(terminal);

    change("").expect(0);

    assertThat(terminal.shown()).contains("These were not the same.");
    assertThat(world.vault.passphrase()).isEqualTo("new");
  }

  @Test
  void passphrase_whenTheOldOneIsWrong_thenExit4AndTheNewOneIsNotAskedFor() throws Exception {
    change("another\n").expect(0);
    FakeTerminal terminal = new FakeTerminal("new", "new");
    world.sitAt(terminal);

    Ran ran = change("").expect(4);

    assertThat(ran.error().string("reason")).isEqualTo("keychain-wrong-passphrase");
    assertThat(ran.error().string("message")).startsWith("The vault's passphrase was not changed.");
    assertThat(terminal.shown()).isEmpty();
  }

  @Test
  void passphrase_whenTheNewOneIsTooLong_thenExit4AndUnchanged() {
    change("x".repeat(5000)).expect(4);

    assertThat(world.vault.passphrase()).isEqualTo("old");
  }
}
