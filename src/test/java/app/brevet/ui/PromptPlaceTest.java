package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.Theme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Where a prompt is, with the window open, hidden or minimised; questions wait behind each other.
@ExtendWith(ApplicationExtension.class)
final class PromptPlaceTest {

  private final Overlay overlay = new Overlay();
  private final BooleanProperty showing = new SimpleBooleanProperty();
  private final Deque<String> questions = new ArrayDeque<>();
  private Stage main;
  private TextField field;
  private StackPane card;
  private PromptPlace place;

  @Start
  void start(Stage stage) {
    main = stage;
    field = new TextField();
    card = new StackPane(field);
    Theme theme = new Theme(Theme.Scheme.LIGHT);
    Scene scene = new Scene(new StackPane(new TextField("behind"), overlay), 400, 300);
    theme.dress(scene);
    main.setScene(scene);
    main.show();
    place = new PromptPlace(main, overlay, theme, "Brevet", card, this::giveUp);
    place.follow(showing);
  }

  private void giveUp() {
    questions.remove();
    showing.set(!questions.isEmpty());
  }

  private void act(FxRobot robot, Runnable act) {
    robot.interact(act);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void ask(FxRobot robot, String... asked) {
    act(
        robot,
        () -> {
          questions.addAll(List.of(asked));
          showing.set(true);
        });
  }

  private static void close(Window window) {
    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  @Test
  void show_whenTheWindowIsSeen_thenAboveItAndWithTheFocus(FxRobot robot) {
    ask(robot, "alice");
    assertThat(overlay.isOpen()).isTrue();
    assertThat(field.isFocused()).isTrue();
    assertThat(place.isAlone()).isFalse();
    act(robot, this::giveUp);
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void show_whenTheWindowIsHidden_thenAloneAndGoneAfterwards(FxRobot robot) {
    act(robot, main::hide);
    ask(robot, "alice");
    assertThat(place.isAlone()).isTrue();
    act(robot, this::giveUp);
    assertThat(place.isAlone()).isFalse();
    ask(robot, "again");
    assertThat(place.isAlone()).isTrue();
    assertThat(card.getScene().getWindow().isShowing()).isTrue();
  }

  @Test
  void close_whenAnotherQuestionWaits_thenTheSmallWindowStaysForIt(FxRobot robot) {
    act(robot, main::hide);
    ask(robot, "alice", "bob");
    act(robot, () -> close(card.getScene().getWindow()));
    assertThat(questions).containsExactly("bob");
    assertThat(place.isAlone()).isTrue();
    act(robot, () -> close(card.getScene().getWindow()));
    assertThat(place.isAlone()).isFalse();
  }

  @Test
  void escape_whenAlone_thenTheQuestionIsGivenUp(FxRobot robot) {
    act(robot, main::hide);
    ask(robot, "alice");
    act(robot, field::requestFocus);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(questions).isEmpty();
    assertThat(place.isAlone()).isFalse();
  }

  @Test
  void hide_whenTheWindowIsClosedWithQuestionsInIt_thenAllAreGivenUp(FxRobot robot) {
    ask(robot, "alice", "bob");
    act(robot, main::hide);
    assertThat(questions).isEmpty();
    assertThat(overlay.isOpen()).isFalse();
    ask(robot, "carol");
    assertThat(place.isAlone()).isTrue();
  }
}
