package app.brevet.ui.found;

import static app.brevet.transfer.ImportWorld.ID;
import static app.brevet.transfer.ImportWorld.ROLE;
import static app.brevet.transfer.ImportWorld.VALUE;
import static app.brevet.transfer.ImportWorld.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.transfer.ImportWorld;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class FoundViewTest {

  @TempDir private Path folder;
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private static Bounds within(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void found_whenThereAreMoreThanTheWindowHasRoomFor_thenTheyScrollAndTheButtonsAreSeen(
      FxRobot robot) {
    StringBuilder many = new StringBuilder();
    for (int number = 10; number < 40; number++) {
      many.append(key("[user-" + number + "]", "AKIAIOSFODNN7EXAMP" + number, VALUE));
    }
    ImportWorld world = new ImportWorld(folder).credentials(many.toString());
    FoundViewModel model = FoundGround.model(world);
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          FoundView view = new FoundView(TestWords.english(), model);
          shown[0] = new DialogStage(window.orElseThrow(), 720, view, model::abandon);
          model.open();
        });
    shown[0].picture(robot, "found-many");

    Bounds button = within(robot.lookup("Import").queryButton());

    assertThat(button.getMaxY()).isLessThan(shown[0].scene().getHeight());
  }

  @Test
  void found_whenAllIsImportedAndTakenOut_thenEachStepIsShownWhole(FxRobot robot) throws Exception {
    ImportWorld world =
        new ImportWorld(folder)
            .credentials(key("[alice]", ID, VALUE) + "\n[keep]\nregion = eu-west-1\n")
            .config(
                "[profile admin]\nrole_arn = "
                    + ROLE
                    + "\nsource_profile = alice\n[profile sso]\nsso_session = corp\n");
    FoundViewModel model = FoundGround.model(world);
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          FoundView view = new FoundView(TestWords.english(), model);
          shown[0] = new DialogStage(window.orElseThrow(), 720, view, model::abandon);
          model.open();
        });
    shown[0].picture(robot, "found-offered");

    robot.clickOn("Import");
    shown[0].picture(robot, "found-move");
    robot.clickOn("Take them out");
    shown[0].picture(robot, "found-done");

    assertThat(Files.readString(world.credentials)).doesNotContain(VALUE).contains("[keep]");
    robot.clickOn("Close");
    assertThat(model.closedProperty().get()).isTrue();
  }
}
