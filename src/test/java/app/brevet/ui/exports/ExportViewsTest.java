package app.brevet.ui.exports;

import static app.brevet.ui.exports.ExportGround.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.transfer.TransferWorld;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.ui.kit.LateWork;
import app.brevet.words.TestWords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Both dialogs, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
final class ExportViewsTest {

  @TempDir private Path folder;
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private DialogStage show(FxRobot robot, ExportViewModel model) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () ->
            shown[0] =
                new DialogStage(
                    window.orElseThrow(),
                    560,
                    new ExportView(TestWords.english(), model),
                    model::leave));
    WaitForAsyncUtils.waitForFxEvents();
    return shown[0];
  }

  private DialogStage show(FxRobot robot, RestoreViewModel model) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () ->
            shown[0] =
                new DialogStage(
                    window.orElseThrow(),
                    560,
                    new RestoreView(TestWords.english(), model),
                    model::leave));
    WaitForAsyncUtils.waitForFxEvents();
    return shown[0];
  }

  private static void press(FxRobot robot, KeyCode key) {
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void export_whenEverythingIsSealedByKeysAlone_thenEachStepIsShownWhole(FxRobot robot)
      throws Exception {
    ExportGround ground = new ExportGround(folder, "here").filled();
    Path file = ground.folder.resolve("brevet-export.age");
    Files.writeString(file, "old");
    ExportViewModel model = ground.export(new CallerWork());
    DialogStage dialog = show(robot, model);
    dialog.picture(robot, "export-asked");

    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "export-replace");
    robot.clickOn("Replace it");
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("short").push(KeyCode.TAB).write("shorn");
    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "export-differ");
    robot.write("short");
    WaitForAsyncUtils.waitForFxEvents();
    dialog.picture(robot, "export-short");
    robot.push(KeyCode.CONTROL, KeyCode.A).write(PASSPHRASE).push(KeyCode.TAB).write(PASSPHRASE);
    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "export-done");

    assertThat(Files.readAllBytes(file))
        .startsWith("age-encryption.org/".getBytes(StandardCharsets.US_ASCII));
    press(robot, KeyCode.ENTER);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void export_whenForATeam_thenItIsOneStep(FxRobot robot) throws Exception {
    ExportGround ground = new ExportGround(folder, "here").filled();
    ExportViewModel model = ground.export(new CallerWork());
    DialogStage dialog = show(robot, model);

    robot.clickOn("The profiles alone, for a team");
    WaitForAsyncUtils.waitForFxEvents();
    dialog.picture(robot, "export-team");
    robot.clickOn("Export");

    assertThat(ground.folder.resolve("brevet-profiles.json")).exists();
  }

  @Test
  void choose_whenPressed_thenTheChosenFileStandsThere(FxRobot robot) throws Exception {
    ExportGround ground = new ExportGround(folder, "here");
    ground.chooses(folder.resolve("mine"));
    ExportViewModel model = ground.export(new CallerWork());
    show(robot, model);

    robot.clickOn("Choose…");

    assertThat(model.fileProperty().get()).isEqualTo(folder.resolve("mine").toString());
  }

  @Test
  void restore_whenASealedFileIsOpened_thenEachStepIsShownWhole(FxRobot robot) throws Exception {
    ExportGround there = new ExportGround(folder, "there").filled();
    Path file = folder.resolve("sealed.age");
    there.world.transfer.export().sealed(file, false, ExportGround.secret(PASSPHRASE));
    ExportGround here = new ExportGround(folder, "here");
    RestoreViewModel model = here.restore(new CallerWork());
    DialogStage dialog = show(robot, model);
    robot.interact(() -> model.fileProperty().set(file.toString()));
    dialog.picture(robot, "restore-asked");

    press(robot, KeyCode.ENTER);
    robot.write("wrong");
    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "restore-wrong");
    robot.write(PASSPHRASE);
    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "restore-plan");
    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "restore-done");

    assertThat(here.world.profiles()).hasSize(2);
    press(robot, KeyCode.ENTER);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void restore_whenThePassphraseWasWrong_thenTheKeyboardIsInItsFieldAgain(FxRobot robot)
      throws Exception {
    ExportGround there = new ExportGround(folder, "there").filled();
    Path file = folder.resolve("sealed.age");
    there.world.transfer.export().sealed(file, false, ExportGround.secret(PASSPHRASE));
    LateWork late = new LateWork();
    RestoreViewModel model = new ExportGround(folder, "here").restore(late);
    DialogStage dialog = show(robot, model);
    robot.interact(() -> model.fileProperty().set(file.toString()));
    press(robot, KeyCode.ENTER);
    robot.interact(late::tell);
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("wrong");
    press(robot, KeyCode.ENTER);

    robot.interact(late::tell);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(dialog.scene().getFocusOwner().getAccessibleText()).isEqualTo("Passphrase");
  }

  @Test
  void restore_whenThereIsMoreThanTheWindowHasRoomFor_thenItScrollsAndTheButtonsAreSeen(
      FxRobot robot) throws Exception {
    ExportGround there = new ExportGround(folder, "there").filled();
    for (int number = 10; number < 40; number++) {
      there.world.add(TransferWorld.role("role-" + number, number, TransferWorld.id(1)));
    }
    Path file = folder.resolve("plain.json");
    there.world.transfer.export().withoutSecrets(file, false);
    RestoreViewModel model = new ExportGround(folder, "here").restore(new CallerWork());
    DialogStage dialog = show(robot, model);
    robot.interact(() -> model.fileProperty().set(file.toString()));

    press(robot, KeyCode.ENTER);
    dialog.picture(robot, "restore-many");

    Node button = robot.lookup("Restore").queryButton();
    Bounds seen = button.localToScene(button.getBoundsInLocal());
    assertThat(seen.getMaxY()).isLessThan(dialog.scene().getHeight());
  }
}
