package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.sandbox.SandboxUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users do with keys and with the vault in the window.
final class KeyStoriesTest {

  private static final String DEV = "acme-dev";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws IOException {
    window = new StoryWindow(home);
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void addCheckedKey() {
    window.click("Add a user");
    window.awaitText("Access key ID");
    window.type(window.alice.accessKey().accessKeyId().value());
    window.press(KeyCode.TAB);
    window.type(window.alice.accessKey().secretAccessKey().reveal());
    window.click("Check");
    window.awaitText("Its MFA device is " + window.phone().serial().deviceName());
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
  }

  @Test
  void addKey_whenCheckedAndSaved_thenTheProfileIsInTheListAndTheKeyInTheVault() throws Exception {
    window.withPassphraseFile("correct horse battery staple");
    window.open();
    window.awaitText("No profiles yet");

    addCheckedKey();

    window.awaitRow("alice", "Start");
    assertThat(window.sandbox.calls("ListMFADevices")).hasSize(1);
    assertThat(home.resolve("brevet/state/vault/vault.age")).exists();
    window.press(KeyCode.ENTER);
    window.awaitText("Code for alice");
    window.type(window.phone().nextCode());
    window.awaitRow("alice", "11 h 59 min");
    assertThat(window.credentialsFile()).content().contains("[alice]");
  }

  @Test
  void vault_whenLocked_thenAnActAsksForThePassphraseOnceItIsRight() throws Exception {
    Path passphrase = home.resolve("passphrase");
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    Files.delete(passphrase);
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "");
    window.open();
    window.awaitText("Brevet vault, locked");
    assertThat(window.texts()).contains(DEV);

    window.act(DEV);
    window.awaitText("passphrase");
    window.type("wrong horse");
    window.press(KeyCode.ENTER);
    window.awaitText("This passphrase does not open");
    window.type("correct horse battery staple");
    window.press(KeyCode.ENTER);

    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
    window.awaitText("Brevet vault, unlocked");
  }

  @Test
  void vault_whenThereIsNone_thenTheFirstKeyMakesOneWithAPassphrase() throws Exception {
    window.open();
    window.awaitText("your first key makes a vault");
    addCheckedKey();

    window.awaitText("age -d");
    window.type("a long passphrase");
    window.press(KeyCode.TAB);
    window.type("a long passphrase");
    window.press(KeyCode.ENTER);

    window.awaitRow("alice", "Start");
    window.awaitText("Brevet vault, unlocked");
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  @Test
  void addKey_whenTheVaultIsLocked_thenItIsOpenedAndTheKeyIsKept() throws Exception {
    Path passphrase = home.resolve("passphrase");
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    Files.delete(passphrase);
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
    SandboxUser bob = window.addUser("bob");

    window.press(KeyCode.CONTROL, KeyCode.N);
    window.awaitText("Access key ID");
    window.type(bob.accessKey().accessKeyId().value());
    window.press(KeyCode.TAB);
    window.type(bob.accessKey().secretAccessKey().reveal());
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.type("bob");
    window.press(KeyCode.ENTER);
    window.awaitText("passphrase");
    window.type("correct horse battery staple");
    window.press(KeyCode.ENTER);

    window.awaitRow("bob", "Start");
    window.await("no dialog", () -> !window.isDialogOpen());
  }
}
