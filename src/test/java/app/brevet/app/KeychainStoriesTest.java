package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users do in the window about where their secrets are.
final class KeychainStoriesTest {

  private static final String DEV = "acme-dev";
  private static final String OLD = "correct horse battery staple";
  private static final String NEW = "another horse";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void openDialog() {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("where your secrets");
    window.press(KeyCode.ENTER);
  }

  private void type(String text, KeyCode then) {
    window.type(text);
    window.press(then);
  }

  @Test
  void passphrase_whenChanged_thenOnlyTheNewOneOpensTheVaultAfterTheLock() throws Exception {
    window.withPassphraseFile(OLD).withProfiles();
    Files.delete(home.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
    window.awaitText("Brevet vault, locked");
    window.click("Brevet vault, locked");
    window.awaitText("age -d -i");
    window.click("Change passphrase…");
    window.awaitText("Passphrase that it has now");
    type(OLD, KeyCode.TAB);
    type(NEW, KeyCode.TAB);
    type(NEW, KeyCode.ENTER);
    window.awaitText("The vault has its new passphrase");
    window.press(KeyCode.ENTER);
    window.awaitText("age -d -i");
    window.press(KeyCode.ESCAPE);

    window.act(DEV);
    window.await("the question", window::isAsked);
    type(OLD, KeyCode.ENTER);
    window.awaitText("This passphrase does not open");
    type(NEW, KeyCode.ENTER);
    window.awaitText("Code for " + DEV);
    window.press(KeyCode.ESCAPE);
    window.awaitText("Brevet vault, unlocked");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.awaitText("Brevet is locked");
    window.press(KeyCode.ENTER);
    window.await("the question", window::isAsked);
    type(NEW, KeyCode.ENTER);

    window.awaitText("Brevet vault, unlocked");
  }

  @Test
  void lock_whenPassphrasesAreBeingTyped_thenTheDialogsAreGone() throws Exception {
    window.withPassphraseFile(OLD).withProfiles();
    Files.delete(home.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
    window.awaitText("Brevet vault, locked");
    openDialog();
    window.awaitText("age -d -i");
    window.click("Change passphrase…");
    window.awaitText("Passphrase that it has now");
    window.type(OLD);

    window.lock();

    window.awaitText("Brevet is locked");
    assertThat(String.join(" ", window.texts())).doesNotContain("Passphrase that it has now");
  }

  @Test
  void move_whenFromTheKeyringToANewVault_thenTheKeyIsInTheVaultAlone() throws Exception {
    RealPart.require("secret-tool", () -> Files.isExecutable(Path.of("/usr/bin/secret-tool")));
    try (PrivateKeyring keyring =
        PrivateKeyring.unlocked(Files.createDirectory(home.resolve("keyring")))) {
      window.environment.remove("BREVET_KEYCHAIN");
      window.with(
          "DBUS_SESSION_BUS_ADDRESS",
          keyring.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""));
      window.withProfiles();
      assertThat(kept(keyring)).contains("Brevet: " + DEV);
      window.open();
      window.awaitText(", unlocked");
      openDialog();
      window.awaitText("Move to Brevet's vault…");
      window.click("Move to Brevet's vault…");
      window.awaitText("read back there");
      type(NEW, KeyCode.TAB);
      type(NEW, KeyCode.ENTER);
      window.awaitText("They are in Brevet's vault now");
      window.press(KeyCode.ENTER);
      window.awaitText("age -d -i");
      window.press(KeyCode.ESCAPE);

      assertThat(kept(keyring)).doesNotContain("Brevet: " + DEV);
      window.awaitText("Brevet vault, locked");
      window.act(DEV);
      window.await("the question", window::isAsked);
      type(NEW, KeyCode.ENTER);
      window.awaitText("Code for " + DEV);
      window.type(window.phone().nextCode());
      window.awaitRow(DEV, "11 h 59 min");
    }
  }

  private static String kept(PrivateKeyring keyring) throws Exception {
    return keyring.run("secret-tool", "search", "--all", "application", "brevet");
  }
}
