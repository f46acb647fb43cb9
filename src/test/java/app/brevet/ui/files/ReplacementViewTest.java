package app.brevet.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ReplacementViewTest {

  @TempDir private Path folder;
  private Optional<Stage> window = Optional.empty();
  private ReplacementGround ground;
  private ReplacementViewModel model;

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  @BeforeEach
  void setUp() throws Exception {
    ground = new ReplacementGround(folder);
    model = ground.model();
  }

  private DialogStage show(FxRobot robot) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          ReplacementView view = new ReplacementView(TestWords.english(), model);
          shown[0] = new DialogStage(window.orElseThrow(), 520, view, model::abandon);
          model.open();
        });
    return shown[0];
  }

  @Test
  void replace_whenClicked_thenTheSectionIsBrevets(FxRobot robot) {
    show(robot).picture(robot, "replace-section");

    robot.clickOn("Replace");

    assertThat(ground.file).content().contains("# Written by Brevet");
  }

  @Test
  void enter_whenTheLinesAreShown_thenNothingIsReplaced(FxRobot robot) {
    show(robot);

    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    robot.clickOn(".diff-list");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

    assertThat(ground.file).hasContent(ReplacementGround.THEIRS);
  }

  @Test
  void cancel_whenClicked_thenTheSectionStays(FxRobot robot) {
    show(robot);

    robot.clickOn("Cancel");

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(ground.file).hasContent(ReplacementGround.THEIRS);
  }

  @Test
  void refused_whenShown_thenItSaysWhy(FxRobot robot) throws Exception {
    Files.writeString(ground.file, ReplacementGround.THEIRS.replace("ASIA", "AKIA"));
    show(robot).picture(robot, "replace-refused");

    robot.clickOn("Close");

    assertThat(model.closedProperty().get()).isTrue();
  }
}
