package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.keychain.ItemKey;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrateCommandTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
    world.settings.recordKeychainKind("system");
  }

  private void interrupt() {
    world.otherStore.failWith(KeychainReason.NOT_WRITTEN);
    world.run("keychain", "migrate", "--to", "vault", "--force").expect(4);
    world.otherStore.recover();
  }

  @Test
  void migrate_whenDone_thenProgressOnStandardErrorAndTheResultOnOutput() throws Exception {
    Ran ran = world.run("keychain", "migrate", "--to", "vault", "--json").expect(0);

    assertThat(ran.json().string("to")).isEqualTo("vault");
    assertThat(ran.json().number("moved")).isEqualTo(1);
    assertThat(ran.err()).contains("Copied 1 of 1.", "Removed 1 of 1 from the old store.");
    assertThat(world.otherStore.list()).hasSize(1);
    assertThat(world.keychain.list()).isEmpty();
  }

  @Test
  void migrate_whenQuiet_thenNothingIsPrinted() {
    Ran ran = world.run("keychain", "migrate", "--to", "vault", "--quiet").expect(0);

    assertThat(ran.out() + ran.err()).isEmpty();
  }

  @Test
  void migrate_whenWhereToIsMissingAndNothingIsUnfinished_thenExit2() {
    assertThat(world.run("keychain", "migrate").expect(2).err()).contains("--to is missing");
  }

  @Test
  void migrate_whenThereIsNoSuchStore_thenExit2() {
    assertThat(world.run("keychain", "migrate", "--to", "cloud").expect(2).err())
        .contains("--to vault");
  }

  @Test
  void migrate_whenTheNewStoreHoldsAnother_thenExit4AndOnlyForceReplacesIt() throws Exception {
    ItemKey key = world.keychain.list().getFirst();
    world.otherStore.put(key, "x", Secret.ofUnwipeable("another secret of the same key"));

    Ran ran = world.run("keychain", "migrate", "--to", "vault", "--json").expect(4);

    assertThat(ran.error().string("reason")).isEqualTo("keychain-different-secret");
    assertThat(world.keychain.list()).containsExactly(key);
    world.run("keychain", "migrate", "--to", "vault", "--force").expect(0);
    assertThat(world.keychain.list()).isEmpty();
  }

  @Test
  void migrate_whenInterrupted_thenAnyCommandSaysSoAndItGoesOnWithoutWhereTo() throws Exception {
    interrupt();

    assertThat(world.run("profile", "list").expect(0).err())
        .contains("was interrupted", "brevet keychain migrate");
    JsonObject status = world.run("keychain", "status", "--json").expect(0).json();
    assertThat(status.object("migration").orElseThrow().string("to")).isEqualTo("vault");
    assertThat(world.run("keychain", "migrate").expect(0).err()).doesNotContain("interrupted");
    assertThat(world.otherStore.list()).hasSize(1);
    assertThat(world.run("profile", "list").expect(0).err()).isEmpty();
  }

  @Test
  void status_whenThereIsAVault_thenWhereItIsAndHowItOpensWithoutBrevet() throws Exception {
    Path vault = Files.createDirectory(folder.resolve("it's a vault"));
    Files.createFile(vault.resolve("vault-key.age"));

    JsonObject status = world.run("keychain", "status", "--json").expect(0).json();

    String quoted = "'" + vault.toString().replace("'", "'\\''");
    assertThat(status.object("vault").orElseThrow().string("recover"))
        .isEqualTo("age -d -i " + quoted + "/vault-key.age' " + quoted + "/vault.age'");
  }
}
