package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.BusMonitor;
import app.brevet.keychain.linux.PrivateKeyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody is asked for anything when the window starts, and no secret is read, until the user does
/// something that needs one: with profiles, a session, an enrolled seed and a rotation that was
/// broken off.
final class QuietStartTest {

  private static final String DEV = "acme-dev";
  private static final String PEER = "org.freedesktop.DBus.Peer";
  private static final List<String> ASKING_OR_READING =
      List.of(
          "Unlock",
          "Prompt",
          "CreateCollection",
          "GetSecret",
          "GetSecrets",
          "CreateItem",
          "SetSecret",
          "Delete");

  @TempDir private Path home;
  @TempDir private Path session;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws IOException {
    window = new StoryWindow(home);
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void assertARotationWasBrokenOff() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("brevet/state/rotations"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(1);
    }
  }

  /// All that the start looks at was looked at by then.
  private void awaitStarted() {
    window.awaitText(", locked");
    window.await("that the sessions cannot be read", window::isInTrouble);
    window.awaitRow(DEV, "Start");
  }

  @Test
  void start_whenTheKeyringIsLocked_thenNoPromptAndNoSecretUntilTheFirstAct() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(session)) {
      window
          .with("BREVET_KEYCHAIN", "system")
          .with(
              "DBUS_SESSION_BUS_ADDRESS",
              Objects.requireNonNull(keyring.environment().get("DBUS_SESSION_BUS_ADDRESS")));
      EnrolledHome.fill(window);
      assertARotationWasBrokenOff();
      keyring.killDaemon();
      keyring.startDaemonLocked();
      try (BusMonitor monitor =
          BusMonitor.start(keyring.environment(), session.resolve("monitor"))) {
        window.open();
        awaitStarted();
        window.awaitText("Finish rotating the key of " + DEV);
        assertThat(window.isDialogOpen()).isFalse();
        assertThat(window.isAsked()).isFalse();

        // The bus keeps the order: what was called before this is known once this is.
        keyring.run("dbus-send", "--session", "--dest=org.freedesktop.DBus", "/", PEER + ".Ping");
        monitor.awaitCall("Ping");
        List<String> atStart = monitor.secretServiceCalls();
        System.out.println("calls of the Secret Service at the start: " + atStart);
        assertThat(atStart).contains("ReadAlias").doesNotContainAnyElementsOf(ASKING_OR_READING);
        window.act(DEV);
        monitor.awaitCall("Unlock");
      }
    }
  }

  @Test
  void start_whenThereIsAVault_thenNoPassphraseIsAskedForUntilTheFirstAct() throws Exception {
    window.withPassphraseFile("correct horse battery staple");
    EnrolledHome.fill(window);
    assertARotationWasBrokenOff();
    Files.delete(home.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();

    awaitStarted();

    assertThat(window.isAsked()).isFalse();
    assertThat(window.isDialogOpen()).isFalse();
    window.awaitText("Brevet vault, locked");
    window.act(DEV);
    window.await("the question", window::isAsked);
  }
}
