package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeychainIT {

  /// For the whole process on a busy machine; the keychain itself answers within one second.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void add_whenThereIsNoKeychain_thenExit4() throws Exception {
    home.set("BREVET_KEYCHAIN", "system");

    Ran ran = world.addUser(home).expect(4);

    assertThat(ran.err()).contains("No keychain answers");
    assertThat(world.sandbox().calls()).isEmpty();
    isQuick(ran);
  }

  @Test
  void status_whenThereIsNoKeychain_thenExit4() throws Exception {
    home.set("BREVET_KEYCHAIN", "system");

    Ran ran = home.brevet("keychain", "status", "--json").expect(4);

    assertThat(ran.json().string("state")).isEqualTo("absent");
    assertThat(ran.error().string("reason")).isEqualTo("keychain-absent");
    isQuick(ran);
  }

  @Test
  void start_whenThePassphraseIsWrong_thenExit4AndTheRightOneStillWorks() throws Exception {
    world.addUser(home).expect(0);
    home.passphrase("another one");

    Ran ran = home.brevet("start", "alice", "--mfa-code", world.phone().code(), "--json");

    assertThat(ran.expect(4).error().string("reason")).isEqualTo("keychain-wrong-passphrase");
    home.passphrase("correct horse battery staple");
    home.brevet("start", "alice", "--mfa-code", world.phone().code()).expect(0);
  }

  @Test
  void start_whenNobodyCanBeAskedForThePassphrase_thenExit4() throws Exception {
    world.addUser(home).expect(0);
    home.unset("BREVET_VAULT_PASSPHRASE_FILE");

    Ran ran = home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(4);

    assertThat(ran.err()).contains("BREVET_VAULT_PASSPHRASE_FILE");
    isQuick(ran);
  }

  @Test
  void status_whenAnotherStoreIsAskedForThanWasRecorded_thenExit4() throws Exception {
    world.addUser(home).expect(0);
    home.set("BREVET_KEYCHAIN", "system");

    home.brevet("keychain", "status").expect(4);
  }

  private static void isQuick(Ran ran) {
    System.out.println(String.join(" ", ran.command()) + " ended after " + ran.took());
    assertThat(ran.took()).isLessThan(PATIENCE);
  }
}
