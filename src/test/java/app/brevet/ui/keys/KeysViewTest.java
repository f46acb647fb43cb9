package app.brevet.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import app.brevet.testing.Snapshot;
import app.brevet.ui.keys.KeyCare.Unfinished;
import app.brevet.ui.keys.KeysViewModel.Stage;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class KeysViewTest {

  private final FakeCare care = new FakeCare();
  private final KeysViewModel model =
      new KeysViewModel(
          TestWords.english(),
          new CallerWork(),
          care,
          new ProfileName("acme-dev"),
          InstantSource.fixed(TestWords.NOW),
          Runnable::run);
  private DialogStage dialog;

  @Start
  void show(javafx.stage.Stage stage) {
    dialog = new DialogStage(stage, 560, new KeysView(TestWords.english(), model), model::leave);
  }

  private void picture(FxRobot robot, String state) {
    dialog.picture(robot, "keys-" + state);
  }

  @Test
  void keys_whenEnterIsPressedTwice_thenTheKeyIsRotated(FxRobot robot) {
    robot.interact(model::open);
    robot.push(KeyCode.ENTER);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.PLAN);
    picture(robot, "plan");
    robot.clickOn("Rotate now");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
    picture(robot, "done");
    robot.push(KeyCode.ENTER);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void view_whenInEachStage_thenNothingIsCut(FxRobot robot) {
    picture(robot, "reading");
    robot.interact(model::open);
    picture(robot, "shown");
    care.unfinished = Optional.of(new Unfinished(FakeCare.OLD, Optional.empty(), false));
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    robot.interact(model::rotate);
    picture(robot, "stopped");
    care.inTheWay = Optional.of(FakeCare.key(FakeCare.NEW, 400));
    model
        .stageProperty()
        .subscribe(
            now -> {
              if (now == Stage.CONSENT) {
                Snapshot.save(dialog.scene(), "keys-consent-light");
                assertThat(Snapshot.cutWords(dialog.scene().getRoot())).isEmpty();
                model.consent(false);
              }
            });
    robot.interact(model::goOn);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.SHOWN);
  }
}
