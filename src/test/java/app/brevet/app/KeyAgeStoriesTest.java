package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.ProfileName;
import app.brevet.sandbox.UserPolicy;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window tells of an old key, and when it asks AWS about it.
final class KeyAgeStoriesTest {

  private static final String DEV = "acme-dev";
  private static final String ADMIN = "acme-admin";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    window.shift(Duration.ofDays(91));
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void start() throws Exception {
    window.open();
    window.awaitRow(DEV, "Start");
    window.act(DEV);
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
  }

  private Button badge() {
    return window.robot.from(window.row(DEV)).lookup(".row-badge").queryAllAs(Button.class).stream()
        .filter(Button::isVisible)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void badge_whenTheKeyIs91DaysOld_thenItIsOnItsRowAndOpensTheKeys() throws Exception {
    start();
    window.awaitRow(DEV, "91 d");
    assertThat(badge().getAccessibleText()).contains("91 days old", "last used", "Rotate");
    assertThat(window.textsOf(window.row(ADMIN))).noneMatch(text -> text.contains("91 d"));

    window.robot.clickOn(badge());

    window.awaitText("Access keys of " + DEV);
    window.awaitText("91 days old");
    window.click("Rotate…");
    window.awaitText("Rotate the key of " + DEV);
  }

  @Test
  void badge_whenTheKeyIsRotated_thenItIsGone() throws Exception {
    start();
    window.awaitRow(DEV, "91 d");
    window.robot.clickOn(badge());
    window.awaitText("Access keys of " + DEV);
    window.awaitText("91 days old");
    window.click("Rotate…");
    window.awaitText("Rotate the key of " + DEV);
    window.click("Rotate now");
    window.awaitText("The key is rotated");

    window.await(
        "no badge",
        () -> window.textsOf(window.row(DEV)).stream().noneMatch(text -> text.contains("91 d")));
  }

  @Test
  void open_whenNothingIsStarted_thenAwsIsNotAskedAndWhatIsKnownIsShown() throws Exception {
    try (WiredUseCases uses = window.useCases()) {
      uses.accessKeys().of(new ProfileName(DEV), MfaCodeSource.nobody());
    }
    int before = window.sandbox.calls().size();

    window.open();
    window.awaitRow(DEV, "91 d");
    window.pass(Duration.ofDays(2));
    window.awaitRow(DEV, "93 d");

    assertThat(window.sandbox.calls()).hasSize(before);
  }

  @Test
  void start_whenAwsDeniesTheAge_thenNothingIsSaidButInTheDetails() throws Exception {
    window.sandbox.directory().limit(window.alice, UserPolicy.ALL.denying("ListAccessKeys"));
    start();
    window.robot.clickOn(window.row(DEV));

    window.awaitText("AWS does not let this key read its own age");

    assertThat(window.textsOf(window.row(DEV))).noneMatch(text -> text.contains("AWS"));
    assertThat(window.isDialogOpen()).isFalse();
  }

  @Test
  void search_whenTheWindowIsNarrow_thenItsHintIsShort() throws Exception {
    window.open();
    TextField search = window.robot.lookup("#search").queryAs(TextField.class);
    assertThat(search.getPromptText()).isEqualTo("Search profiles, accounts, roles");

    window.resize(480, 400);

    assertThat(search.getPromptText()).isEqualTo("Search profiles");
  }
}
