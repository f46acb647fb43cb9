package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Base32;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users do in the window to care for their codes and keys.
final class CareStoriesTest {

  private static final String DEV = "acme-dev";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    window.open();
    window.awaitRow(DEV, "Start");
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void choose(String act) {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type(act + " " + DEV);
    window.press(KeyCode.ENTER);
  }

  private String seed() {
    byte[] seed = window.phone().totp().seed().copy();
    return new String(Base32.encode(seed), StandardCharsets.US_ASCII);
  }

  @Test
  void codes_whenTheSecretIsTyped_thenSessionsStartWithoutAQuestion() {
    choose("One-time codes");
    window.awaitText("Let Brevet make the codes of " + DEV);
    window.type(seed());
    window.press(KeyCode.ENTER);
    window.awaitText("Is this the one?");
    window.press(KeyCode.ENTER);
    window.awaitText("Codes of " + DEV);
    window.press(KeyCode.ESCAPE);

    window.act(DEV);

    window.awaitRow(DEV, "11 h 59 min");
    assertThat(window.isDialogOpen()).isFalse();
    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void codes_whenForgotten_thenTheNextSessionAsks() {
    choose("One-time codes");
    window.awaitText("Let Brevet make the codes of " + DEV);
    window.type(seed());
    window.press(KeyCode.ENTER);
    window.awaitText("Is this the one?");
    window.press(KeyCode.ENTER);
    window.awaitText("Codes of " + DEV);
    window.click("Forget…");
    window.awaitText("Forget the codes of " + DEV);
    window.click("Forget the codes");
    window.awaitText("Let Brevet make the codes of " + DEV);
    window.press(KeyCode.ESCAPE);

    window.act(DEV);

    window.awaitText("Code for " + DEV);
  }

  @Test
  void keys_whenRotated_thenSessionsStartWithTheNewOneAndTheOldIsInactive() {
    String old = window.alice.accessKey().accessKeyId().value();
    choose("Access keys");
    window.awaitText("made today");
    assertThat(window.texts()).contains(old);
    window.click("Rotate…");
    window.awaitText("Rotate the key of " + DEV);
    window.click("Rotate now");
    window.awaitText("The key is rotated");
    assertThat(String.join(" ", window.texts())).contains(old + " is inactive");
    window.press(KeyCode.ENTER);

    window.act(DEV);
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());

    window.awaitRow(DEV, "11 h 59 min");
  }

  @Test
  void quit_whenADeviceIsBeingSetUp_thenItIsAskedOnceAndSaysThatItCanBeFinished() {
    choose("MFA devices");
    window.awaitText("Set up a new one…");
    window.click("Set up a new one…");
    window.awaitText("Set up an MFA device?");
    window.type("alice-laptop");
    window.press(KeyCode.ENTER);
    window.awaitText("Setting up the device");

    window.quit();
    window.quit();

    window.awaitText("An MFA device is being set up.");
    assertThat(window.texts()).containsOnlyOnce("Quit Brevet?");
    assertThat(window.texts()).doesNotContain("Stop all and quit");
    window.press(KeyCode.ESCAPE);
    window.await("the question gone", () -> !window.texts().contains("Quit Brevet?"));
  }
}
