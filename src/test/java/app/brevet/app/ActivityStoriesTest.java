package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.activity.ActivityFile;
import app.brevet.activity.Asker;
import app.brevet.model.ProfileName;
import app.brevet.os.Folders;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who asked for what, as the window tells it.
final class ActivityStoriesTest {

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

  private ActivityFile log() {
    return new ActivityFile(Folders.under(home.resolve("brevet")).state());
  }

  private List<Entry> toldOf(Event event) {
    return log().latest(100).stream().filter(entry -> entry.event() == event).toList();
  }

  private void giveCode() {
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
  }

  private void open() {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("activity");
    window.press(KeyCode.ENTER);
    window.awaitText("All profiles");
  }

  @Test
  void activity_whenASessionIsStartedFromTheTray_thenTheTrayAsked() {
    window.chooseInTray(DEV);
    giveCode();

    open();

    window.awaitText("started, from the tray");
    window.awaitText("delivered, from the tray");
    assertThat(toldOf(Event.SESSION_STARTED)).extracting(Entry::by).containsExactly(Asker.TRAY);
  }

  @Test
  void activity_whenASessionIsStartedOnItsRow_thenTheWindowAsked() {
    window.act(DEV);
    giveCode();

    open();

    window.awaitText("started, in the window");
    assertThat(toldOf(Event.DELIVERED)).extracting(Entry::by).containsExactly(Asker.WINDOW);
  }

  @Test
  void activity_whenAnotherProcessDoesSomethingMeanwhile_thenItIsShownAtOnce() {
    open();

    log()
        .record(
            new Entry(
                    InstantSource.system().instant(),
                    Event.SESSION_RENEWED,
                    new ProfileName(DEV),
                    "")
                .askedBy(Asker.commandLine(Optional.of("/usr/bin/terraform"))));

    window.awaitText("renewed, by terraform");
  }

  @Test
  void details_whenAllActivityIsWanted_thenThatOfTheProfile() {
    window.robot.clickOn(window.row(DEV));

    window.click("All activity…");

    window.awaitText("added, ");
    ComboBox<?> profile = window.robot.lookup("#activity-profile").queryAs(ComboBox.class);
    assertThat(profile.getValue()).hasToString("Choice[key=" + DEV + ", label=" + DEV + "]");
  }
}
