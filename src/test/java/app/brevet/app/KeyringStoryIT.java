package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyringStoryIT {

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
    home.plant(world.secretKey());
  }

  @AfterEach
  void close() {
    world.close();
    keyring.close();
  }

  @Test
  void story_whenTheKeyringIsOpen_thenTheKeyIsInItAndTheSessionInTheFile() throws Exception {
    world.addUser(home).expect(0);
    assertThat(keyring.run("secret-tool", "search", "--all", "application", "brevet"))
        .contains("Brevet: alice", world.user().accessKey().accessKeyId().value());
    assertThat(home.brevet("keychain", "status", "--json").expect(0).json().string("kind"))
        .isEqualTo("system");

    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    assertThat(Files.readString(home.credentialsFile())).contains("[alice]");
    home.brevet("status", "alice").expect(0);
    home.brevet("stop", "alice").expect(0);
    assertThat(home.credentialsFile()).doesNotExist();
    home.brevet("profile", "remove", "alice").expect(0);
    assertThat(keyring.run("secret-tool", "search", "--all", "application", "brevet"))
        .doesNotContain("Brevet: alice");
  }

  @Test
  void start_whenTheKeyringIsGone_thenExit4AndNoFallback() throws Exception {
    world.addUser(home).expect(0);
    keyring.close();

    var ran =
        home.brevet("start", "alice", "--mfa-code", world.phone().nextCode(), "--json").expect(4);

    assertThat(ran.error().string("reason")).startsWith("keychain-");
    assertThat(ran.took()).isLessThan(KeychainIT.PATIENCE);
    System.out.println("start without its keyring ended after " + ran.took());
  }
}
