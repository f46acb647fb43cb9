package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class QuitCardTest {

  private final List<String> done = new ArrayList<>();
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private DialogStage show(FxRobot robot, List<String> underWay, long alive) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          DialogCard card =
              QuitCard.of(
                  TestWords.english(),
                  underWay,
                  alive,
                  new QuitCard.Answers(
                      () -> done.add("quit"), () -> done.add("stop"), () -> done.add("stay")));
          shown[0] = new DialogStage(window.orElseThrow(), 420, card, () -> done.add("stay"));
        });
    return shown[0];
  }

  @Test
  void card_whenARotationGoesOnAndNothingLives_thenThereIsNothingToStop(FxRobot robot) {
    String told = TestWords.english().text("window.quit.rotation");
    show(robot, List.of(told), 0).picture(robot, "quit-rotation");
    assertThat(robot.lookup("Stop all and quit").tryQuery()).isEmpty();
    assertThat(robot.lookup(told).tryQuery()).isPresent();
    robot.clickOn("Quit");
    assertThat(done).containsExactly("quit");
  }

  @Test
  void card_whenBothAreSo_thenBothAreTold(FxRobot robot) {
    String told = TestWords.english().text("window.quit.device");
    show(robot, List.of(told), 2).picture(robot, "quit-both");
    assertThat(robot.lookup(told).tryQuery()).isPresent();
    String living = TestWords.english().text("window.quit.text-many", 2);
    assertThat(robot.lookup(living).tryQuery()).isPresent();
    robot.clickOn("Stop all and quit");
    robot.push(KeyCode.ESCAPE);
    assertThat(done).containsExactly("stop", "stay");
  }
}
