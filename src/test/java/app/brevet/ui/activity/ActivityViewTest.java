package app.brevet.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Event;
import app.brevet.activity.Asker;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ActivityViewTest {

  @TempDir private Path folder;
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private DialogStage show(FxRobot robot, ActivityViewModel model) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          ActivityView view = new ActivityView(TestWords.english(), model);
          shown[0] = new DialogStage(window.orElseThrow(), 680, view, model::abandon);
          model.refresh();
        });
    return shown[0];
  }

  private static Button button(FxRobot robot, String label) {
    return robot.lookup(label).queryAs(Button.class);
  }

  @Test
  void activity_whenItIsSearchedFilteredAndExported_thenEachStepIsShownWhole(FxRobot robot)
      throws Exception {
    ActivityGround ground = new ActivityGround(folder).filled();
    ActivityViewModel model = ground.model(new CallerWork(), Optional.empty());
    DialogStage dialog = show(robot, model);
    dialog.picture(robot, "activity");

    robot.write("terraform");
    assertThat(model.lines()).hasSize(1);
    robot.write("x");
    dialog.picture(robot, "activity-nothing-found");
    assertThat(button(robot, "Export…").isDisabled()).isTrue();
    robot.clickOn("Show all");
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");
    ground.chooses(file);
    robot.clickOn("Export…");
    dialog.picture(robot, "activity-replace");
    robot.clickOn("Replace it");

    dialog.picture(robot, "activity-exported");
    assertThat(Files.readAllLines(file)).hasSize(5);
  }

  @Test
  void activity_whenNothingHappened_thenThatIsSaid(FxRobot robot) {
    ActivityViewModel model = new ActivityGround(folder).model(new CallerWork(), Optional.empty());
    show(robot, model).picture(robot, "activity-nothing-yet");

    assertThat(robot.lookup("Nothing happened yet").tryQuery()).isPresent();
    assertThat(button(robot, "Export…").isDisabled()).isTrue();
  }

  @Test
  void lines_whenThereAreThousands_thenOnlyThoseThatAreSeenAreMade(FxRobot robot) {
    ActivityGround ground = new ActivityGround(folder);
    for (int i = 0; i < 20_000; i++) {
      ground.happened(Duration.ofSeconds(i), Event.SESSION_STARTED, "p" + i % 9, "", Asker.TRAY);
    }
    show(robot, ground.model(new CallerWork(), Optional.empty()));

    ListView<?> list = robot.lookup("#activity-lines").queryAs(ListView.class);
    assertThat(list.getItems()).hasSize(20_000);
    assertThat(robot.lookup(".activity-cell").queryAll()).hasSizeLessThan(60);
  }

  @Test
  void escape_whenTheKeyboardIsInTheList_thenTheDialogIsLeft(FxRobot robot) {
    ActivityViewModel model =
        new ActivityGround(folder).filled().model(new CallerWork(), Optional.empty());
    show(robot, model);
    robot.interact(() -> robot.lookup("#activity-lines").queryAs(ListView.class).requestFocus());

    robot.push(KeyCode.ESCAPE);

    assertThat(model.closedProperty().get()).isTrue();
  }
}
