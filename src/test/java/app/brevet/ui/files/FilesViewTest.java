package app.brevet.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class FilesViewTest {

  @TempDir private Path folder;
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private DialogStage show(FxRobot robot, FilesViewModel model) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          FilesView view = new FilesView(TestWords.english(), model);
          shown[0] = new DialogStage(window.orElseThrow(), 680, view, model::abandon);
          model.open();
        });
    return shown[0];
  }

  @Test
  void files_whenOneIsRepairedAndPutBack_thenEachStepIsShownWhole(FxRobot robot) throws Exception {
    FilesGround ground = new FilesGround(folder).with(FilesGround.DOUBLE);
    FilesViewModel model = ground.model(new CallerWork());
    DialogStage dialog = show(robot, model);
    dialog.picture(robot, "files-found");

    robot.clickOn("Repair…");
    dialog.picture(robot, "files-repair");
    robot.clickOn("Repair it");
    dialog.picture(robot, "files-repaired");
    robot.clickOn("Backups: 1…");
    dialog.picture(robot, "files-backups");
    robot.clickOn("Compare…");
    dialog.picture(robot, "files-compare");
    robot.clickOn("Put it back");

    assertThat(ground.credentials).hasContent(FilesGround.DOUBLE);
  }

  @Test
  void escape_whenTheKeyboardIsInTheLinesOfAChange_thenTheDialogIsLeft(FxRobot robot)
      throws Exception {
    FilesViewModel model = new FilesGround(folder).with(FilesGround.DOUBLE).model(new CallerWork());
    show(robot, model);
    robot.clickOn("Repair…");
    Node lines = robot.lookup(".diff-list").query();
    robot.interact(lines::requestFocus);

    robot.push(KeyCode.ESCAPE);

    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void escape_whenTheFilesAreShown_thenTheDialogIsLeft(FxRobot robot) throws Exception {
    FilesViewModel model = new FilesGround(folder).model(new CallerWork());
    show(robot, model);

    robot.clickOn("Close");

    assertThat(model.closedProperty().get()).isTrue();
  }
}
