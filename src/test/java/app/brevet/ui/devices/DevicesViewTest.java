package app.brevet.ui.devices;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.ui.devices.DeviceCare.Device;
import app.brevet.ui.devices.DevicesViewModel.Stage;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class DevicesViewTest {

  private final FakeDevices care = new FakeDevices();
  private final DevicesViewModel model =
      new DevicesViewModel(
          TestWords.english(), new CallerWork(), care, new ProfileName("acme-dev"));
  private DialogStage dialog;

  @Start
  void show(javafx.stage.Stage stage) {
    dialog = new DialogStage(stage, 620, new DevicesView(TestWords.english(), model), model::leave);
  }

  private void picture(FxRobot robot, String state) {
    dialog.picture(robot, "devices-" + state);
  }

  @Test
  void keys_whenANameIsTypedAndEnter_thenTheDeviceIsSetUp(FxRobot robot) {
    robot.interact(model::open);
    robot.push(KeyCode.ENTER);
    robot.write("alice-laptop").push(KeyCode.ENTER);
    assertThat(care.done).containsExactly("create alice-laptop");
    robot.push(KeyCode.ENTER);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.SHOWN);
    robot.push(KeyCode.ESCAPE);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void view_whenInEachStage_thenNothingIsCut(FxRobot robot) {
    picture(robot, "reading");
    robot.interact(model::open);
    picture(robot, "none");
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    care.devices.add(new Device(FakeDevices.HARDWARE, true, false, false));
    care.devices.add(new Device(FakeDevices.OLD, false, true, false));
    robot.interact(model::open);
    picture(robot, "shown");
    robot.interact(model::askForName);
    picture(robot, "name");
    robot.interact(model::create);
    picture(robot, "phone");
    robot.interact(model::leave);
    robot.interact(() -> model.devicesProperty().get().getFirst().acts().getLast().run().run());
    picture(robot, "confirm");
  }
}
