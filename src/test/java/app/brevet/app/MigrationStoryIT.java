package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationStoryIT {

  @TempDir private Path folder;
  private SandboxWorld world;
  private PrivateKeyring keyring;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    RealPart.require("secret-tool", () -> Files.isExecutable(Path.of("/usr/bin/secret-tool")));
    keyring = PrivateKeyring.unlocked(Files.createDirectory(folder.resolve("keyring")));
    world = new SandboxWorld();
    home =
        new BrevetHome(Files.createDirectory(folder.resolve("user")), world.sandbox().endpoint());
    home.set(
        "DBUS_SESSION_BUS_ADDRESS",
        keyring.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""));
    home.passphrase("correct horse battery staple");
    home.plant(world.secretKey());
    world.addUser(home).expect(0);
  }

  @AfterEach
  void close() {
    world.close();
    keyring.close();
  }

  private String inKeyring() throws Exception {
    return keyring.run("secret-tool", "search", "--all", "application", "brevet");
  }

  private String kind() throws Exception {
    return home.brevet("keychain", "status", "--json").expect(0).json().string("kind");
  }

  @Test
  void migrate_whenThereAndBack_thenTheKeyIsInOneStoreAtATimeAndWorks() throws Exception {
    home.brevet("keychain", "migrate", "--to", "vault").expect(0);

    assertThat(inKeyring()).doesNotContain("Brevet: alice");
    assertThat(kind()).isEqualTo("vault");
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    JsonObject back =
        home.brevet("keychain", "migrate", "--to", "system", "--json").expect(0).json();

    assertThat(back.number("moved")).isGreaterThanOrEqualTo(1);
    assertThat(inKeyring()).contains("Brevet: alice");
    assertThat(kind()).isEqualTo("system");
    home.brevet("credentials", "alice").expect(0);
  }

  @Test
  void passphrase_whenChanged_thenOnlyTheNewOneOpens() throws Exception {
    home.brevet("keychain", "migrate", "--to", "vault").expect(0);
    home.plant("another horse");

    Ran ran = home.brevetReading("another horse\n", "keychain", "vault", "passphrase").expect(0);

    assertThat(ran.err()).contains("still holds the old passphrase");
    assertThat(home.brevet("keychain", "status", "--json").expect(4).error().string("reason"))
        .isEqualTo("keychain-wrong-passphrase");
    home.passphrase("another horse");
    assertThat(kind()).isEqualTo("vault");
  }
}
