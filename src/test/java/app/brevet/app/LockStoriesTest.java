package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.SecretField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does who leaves the desk, and what goes on meanwhile.
final class LockStoriesTest {

  private static final String DEV = "acme-dev";
  private static final String ADMIN = "acme-admin";
  private static final String PASSPHRASE = "correct horse battery staple";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile(PASSPHRASE).withProfiles();
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  /// From now on the passphrase is in somebody's head.
  private void openAndStart() throws Exception {
    Files.delete(home.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
    window.awaitText("Brevet vault, locked");
    window.act(DEV);
    givePassphrase();
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
    window.awaitText("Brevet vault, unlocked");
  }

  private void givePassphrase() {
    window.await("the question", window::isAsked);
    window.type(PASSPHRASE);
    window.press(KeyCode.ENTER);
  }

  @Test
  void lock_whenClicked_thenNothingIsSeenUntilThePassphraseIsGiven() throws Exception {
    openAndStart();

    window.click("Lock");

    window.awaitText("Brevet is locked");
    assertThat(window.texts()).doesNotContain(DEV);
    window.press(KeyCode.ENTER);
    givePassphrase();
    window.awaitRow(DEV, "11 h 59 min");
    window.awaitText("Brevet vault, unlocked");
  }

  @Test
  void lock_whenClicked_thenOtherProcessesSeeItUntilThePassphraseIsGiven() throws Exception {
    openAndStart();
    Path mark = home.resolve("brevet/state/window-locked");
    assertThat(mark).doesNotExist();

    window.click("Lock");

    window.await("the mark", () -> Files.exists(mark));
    window.awaitText("Brevet is locked");
    window.press(KeyCode.ENTER);
    givePassphrase();
    window.await("no mark", () -> !Files.exists(mark));
  }

  @Test
  void lock_whenASecretIsBeingTyped_thenItsKeysLockAndTheFormIsGone() throws Exception {
    openAndStart();
    window.press(KeyCode.CONTROL, KeyCode.N);
    window.awaitText("Access key ID");
    window.press(KeyCode.TAB);
    window.type("half a secr");
    window.await("the field", () -> window.robot.lookup(".secret-field").query().isFocused());

    window.press(KeyCode.CONTROL, KeyCode.L);

    window.awaitText("Brevet is locked");
    assertThat(window.texts()).doesNotContain("Access key ID");
  }

  @Test
  void lock_whenTheSearchForActsIsOpen_thenItsKeysLock() throws Exception {
    openAndStart();
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.await("the acts", window::isDialogOpen);

    window.press(KeyCode.CONTROL, KeyCode.L);

    window.awaitText("Brevet is locked");
  }

  @Test
  void lock_whenASessionLives_thenItIsServedAndARoleStartsFromIt() throws Exception {
    openAndStart();
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.awaitText("Brevet is locked");

    window.startFromTray(ADMIN);

    window.await(
        "the role in the file",
        () -> Files.readString(window.credentialsFile()).contains("[" + ADMIN + "]"));
    assertThat(window.credentialsFile()).content().contains("[" + DEV + "]");
    assertThat(window.texts()).contains("Brevet is locked");
  }

  @Test
  void lock_whenNobodyWasThereForAQuarterOfAnHour_thenByItself() throws Exception {
    openAndStart();
    window.shift(Duration.ofMinutes(14));
    window.lookWhetherIdle();
    assertThat(window.texts()).doesNotContain("Brevet is locked");

    window.shift(Duration.ofMinutes(2));
    window.lookWhetherIdle();

    window.awaitText("Brevet is locked");
  }

  @Test
  void lock_whenAnEditorIsOpenAndTheTrayLocks_thenItIsGoneWithWhatWasTyped() throws Exception {
    openAndStart();
    window.press(KeyCode.CONTROL, KeyCode.N);
    window.awaitText("Access key ID");
    window.type("AKIAIOSFODNN7EXAMPLE");
    window.press(KeyCode.TAB);
    window.type("half a secret");
    SecretField secret = window.robot.lookup(".secret-field").queryAs(SecretField.class);
    assertThat(secret.lengthProperty().get()).isEqualTo(13);

    window.lock();

    window.awaitText("Brevet is locked");
    assertThat(window.texts()).doesNotContain("Access key ID");
    assertThat(secret.lengthProperty().get()).isZero();
    window.press(KeyCode.ENTER);
    givePassphrase();
    window.awaitRow(DEV, "11 h 59 min");
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  @Test
  void hide_whenAFileOpensTheVault_thenTheWindowGoesAndSaysThatThisKeepsNobodyOut()
      throws Exception {
    window.open();
    window.awaitText("Hide");

    window.click("Hide");

    window.await("no window", window::isHidden);
  }
}
