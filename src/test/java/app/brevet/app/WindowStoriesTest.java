package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users do in the window, from their first click to the file on the disk.
final class WindowStoriesTest {

  private static final String DEV = "acme-dev";
  private static final String ADMIN = "acme-admin";

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

  private StoryWindow opened() throws Exception {
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    return window.open();
  }

  private String file() throws IOException {
    return Files.exists(window.credentialsFile()) ? Files.readString(window.credentialsFile()) : "";
  }

  private void startWithCode() {
    window.act(DEV);
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
  }

  @Test
  void start_whenTheCodeIsWrong_thenTheDialogStaysAndSaysSo() throws Exception {
    opened().act(DEV);
    window.awaitText("Code for " + DEV);

    window.type(window.phone().wrongCode());

    window.awaitText("AWS did not take the code");
    assertThat(file()).isEmpty();
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
  }

  @Test
  void start_whenTheCodeIsRight_thenTheSixthDigitSendsItAndTheFileIsWritten() throws Exception {
    opened();

    startWithCode();

    assertThat(file()).contains("[" + DEV + "]", "aws_session_token");
    window.awaitRow(DEV, "file");
    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void start_whenACodeWasUsed_thenTheNextIsWaitedForAndNothingIsSent() throws Exception {
    opened();
    String code = window.phone().nextCode();
    window.act(DEV);
    window.awaitText("Code for " + DEV);
    window.type(code);
    window.awaitRow(DEV, "11 h 59 min");
    window.act(DEV);
    window.awaitText("Code for " + DEV);

    window.type(code);

    window.awaitText("This code was used");
    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void countdown_whenTimePasses_thenTheRowMoves() throws Exception {
    opened();
    startWithCode();

    window.pass(Duration.ofMinutes(18));

    window.awaitRow(DEV, "11 h 41 min");
    window.pass(Duration.ofHours(11).plusMinutes(34));
    window.awaitRow(DEV, "Renew now");
    window.awaitRow(DEV, " s");
  }

  @Test
  void role_whenTheMfaSessionLives_thenOneClickAndNoCode() throws Exception {
    opened();
    startWithCode();

    window.act(ADMIN);

    window.awaitRow(ADMIN, "59 min");
    assertThat(file()).contains("[" + ADMIN + "]");
    assertThat(window.sandbox.calls("AssumeRole")).hasSize(1);
    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void role_whenNoSessionLives_thenOnePromptStartsBoth() throws Exception {
    opened().act(ADMIN);
    window.awaitText("Code for " + DEV);

    window.type(window.phone().nextCode());

    window.awaitRow(ADMIN, "59 min");
    window.awaitRow(DEV, "not delivered");
  }

  @Test
  void renew_whenItEndsSoon_thenANewCodeGivesTheFullTerm() throws Exception {
    opened();
    startWithCode();
    window.pass(Duration.ofHours(12).minusMinutes(7));
    window.awaitRow(DEV, "Renew now");

    window.act(DEV);
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());

    window.awaitRow(DEV, "11 h 59 min");
    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(2);
  }

  @Test
  void expire_whenTheEndIsThere_thenTheRowSaysWhenAndOffersToStart() throws Exception {
    opened();
    startWithCode();

    window.pass(Duration.ofHours(12).plusMinutes(1));

    window.awaitRow(DEV, "ended ");
    window.awaitRow(DEV, "Start");
  }

  @Test
  void stop_whenChosenInTheMenu_thenTheSectionIsGoneFromTheFile() throws Exception {
    opened();
    startWithCode();
    window.robot.clickOn(window.row(DEV));

    window.press(KeyCode.CONTROL, KeyCode.PERIOD);

    window.awaitRow(DEV, "Start");
    assertThat(file()).doesNotContain("[" + DEV + "]");
  }

  @Test
  void whoAmI_whenACodeIsNeeded_thenThePromptIsGoneOnceItIsTold() throws Exception {
    opened();
    window.robot.clickOn(window.row(ADMIN));

    window.press(KeyCode.CONTROL, KeyCode.I);
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());

    window.awaitText(":assumed-role/Admin/");
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  @Test
  void renew_whenTheCodeIsStillAskedFor_thenTheSessionLivesOn() throws Exception {
    opened();
    startWithCode();

    window.act(DEV);
    window.awaitText("Code for " + DEV);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.Q);

    window.awaitText("One session lives.");
  }

  @Test
  void start_whenStsIsNotReached_thenTheRowSaysItInFourPartsAndTriesAgain() throws Exception {
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    window.with("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    window.open();
    window.act(DEV);
    window.awaitText("Code for " + DEV);

    window.type("123456");

    window.awaitRow(DEV, DEV + " was not started.");
    window.awaitRow(DEV, "Try again");
    assertThat(file()).isEmpty();
  }

  @Test
  void prompt_whenCancelled_thenNothingIsSentAndTheRowIsAsBefore() throws Exception {
    opened().act(DEV);
    window.awaitText("Code for " + DEV);

    window.press(KeyCode.ESCAPE);

    window.awaitRow(DEV, "Start");
    assertThat(window.sandbox.calls("GetSessionToken")).isEmpty();
  }

  @Test
  void keys_whenTypedAnywhere_thenTheListIsSearched() throws Exception {
    opened();
    window.robot.clickOn(window.row(DEV));

    window.type("admin");

    window.await("one row", () -> window.robot.lookup(".row-name").queryAll().size() >= 1);
    assertThat(window.texts()).contains(ADMIN);
    window.press(KeyCode.ESCAPE);
    window.awaitRow(DEV, "Start");
  }

  @Test
  void palette_whenAnActIsTyped_thenEnterDoesIt() throws Exception {
    opened();

    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("start " + DEV);
    assertThat(window.texts()).contains(DEV + ": Start");
    window.press(KeyCode.ENTER);

    window.awaitText("Code for " + DEV);
  }
}
