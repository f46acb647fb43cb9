package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is too narrow for the details beside the list: they slide over it, and leave it
/// again in every way that a hand tries.
final class NarrowWindowStoriesTest {

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    window.open();
    window.resize(640, 520);
    window.robot.clickOn(window.row("acme-dev"));
    window.await("the details", this::isOpen);
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private boolean isOpen() {
    return window.robot.lookup(".slide").query().isVisible();
  }

  private Node close() {
    return window.robot.lookup(".slide-close").query();
  }

  @Test
  void details_whenEscapeIsPressedAfterAClickOnTheRow_thenTheyGo() {
    window.press(KeyCode.ESCAPE);

    assertThat(isOpen()).isFalse();
  }

  @Test
  void details_whenLeftIsPressed_thenTheyGoAndRightBringsThemBack() {
    window.press(KeyCode.LEFT);
    assertThat(isOpen()).isFalse();

    window.press(KeyCode.RIGHT);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void details_whenTheirCrossIsClicked_thenTheyGo() {
    assertThat(close().getAccessibleText()).isEqualTo("Close the details");

    window.robot.clickOn(close());

    assertThat(isOpen()).isFalse();
  }

  @Test
  void details_whenAClickIsBesideThem_thenTheyGoAndNothingElseHappens() {
    Node other = window.row("acme-admin").lookup(".ring");

    window.robot.clickOn(other);

    assertThat(isOpen()).isFalse();
    window.press(KeyCode.RIGHT);
    assertThat(window.texts()).contains("acme-dev");
  }
}
