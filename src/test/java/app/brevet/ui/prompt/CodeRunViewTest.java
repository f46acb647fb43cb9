package app.brevet.ui.prompt;

import static app.brevet.ui.prompt.Questions.ALICE;
import static app.brevet.ui.prompt.Questions.ALICE_PHONE;
import static app.brevet.ui.prompt.Questions.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CodeCommand;
import app.brevet.ui.kit.DialogStage;
import app.brevet.ui.kit.WindowThread;
import app.brevet.words.TestWords;
import java.time.Duration;
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
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class CodeRunViewTest {

  private static final CodeCommand KEY = new CodeCommand.Ykman("AWS:alice", Optional.empty());

  private final CodeRunViewModel model =
      new CodeRunViewModel(TestWords.english(), () -> Questions.NOW, new WindowThread());
  private final List<String> stopped = new ArrayList<>();
  private DialogStage dialog;

  @Start
  void show(Stage stage) {
    dialog =
        new DialogStage(stage, 420, new CodeRunView(TestWords.english(), model), model::cancel);
  }

  private static CodeCommand line() throws Exception {
    return CodeCommand.Line.parse("/usr/bin/op item get AWS --otp");
  }

  private CodeRunViewModel.Running begin(CodeCommand command) {
    CodeRunViewModel.Running running =
        model.begin(
            ALICE,
            command,
            () -> stopped.add(command.program()),
            () -> stopped.add("typed instead of " + command.program()));
    WaitForAsyncUtils.waitForFxEvents();
    return running;
  }

  @Test
  void begin_whenAYubiKeyIsAsked_thenTheTouchIsAskedForUntilItEnds() {
    CodeRunViewModel.Running running = begin(KEY);
    assertThat(model.showingProperty().get()).isTrue();
    assertThat(model.touchProperty().get()).isTrue();
    assertThat(model.textProperty().get()).startsWith("Touch your YubiKey");
    assertThat(model.titleProperty().get()).contains(ALICE.name().value());

    running.close();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(model.showingProperty().get()).isFalse();
    assertThat(stopped).isEmpty();
  }

  @Test
  void cancel_whenClicked_thenTheProgramIsStoppedOnceAndTheCardGoes(FxRobot robot)
      throws Exception {
    CodeRunViewModel.Running running = begin(line());

    robot.clickOn("Cancel");

    assertThat(stopped).containsExactly("op");
    assertThat(model.showingProperty().get()).isFalse();
    running.close();
    robot.interact(model::cancel);
    assertThat(stopped).hasSize(1);
  }

  private CodeRunViewModel.Running await(Duration wait) {
    CodeRunViewModel.Running waited =
        model.await(ALICE, ALICE_PHONE, Questions.NOW.plus(wait), () -> stopped.add("wait"));
    WaitForAsyncUtils.waitForFxEvents();
    return waited;
  }

  @Test
  void type_whenClicked_thenTheProgramIsEndedToTypeTheCode(FxRobot robot) throws Exception {
    begin(line());

    robot.clickOn("Type it instead");

    assertThat(stopped).containsExactly("typed instead of op");
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void await_whenTimePasses_thenTheSecondsCountDownUntilItIsOver(FxRobot robot) {
    CodeRunViewModel.Running waited = await(Duration.ofSeconds(40));
    assertThat(model.textProperty().get())
        .isEqualTo("The code of now was used. The next one of alice-phone comes in 40 s.");
    assertThat(model.countingProperty().get()).isTrue();

    robot.interact(() -> model.tick(Questions.NOW.plusSeconds(30)));

    assertThat(model.textProperty().get()).endsWith("comes in 10 s.");
    assertThat(model.fractionProperty().get()).isEqualTo(0.25);
    waited.close();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(model.countingProperty().get()).isFalse();
  }

  @Test
  void cancel_whenTheNextCodeIsWaitedFor_thenTheWaitIsGivenUp(FxRobot robot) {
    await(Duration.ofSeconds(40));

    robot.interact(model::type);
    assertThat(stopped).isEmpty();
    robot.clickOn("Cancel");

    assertThat(stopped).containsExactly("wait");
  }

  @Test
  void keys_whenEscape_thenTheProgramIsStopped(FxRobot robot) {
    begin(KEY);

    robot.push(KeyCode.ESCAPE);

    assertThat(stopped).containsExactly("ykman");
  }

  @Test
  void begin_whenAnotherRuns_thenOneAfterTheOther(FxRobot robot) throws Exception {
    begin(KEY);
    model.begin(BOB, line(), () -> stopped.add("second"), () -> {});
    WaitForAsyncUtils.waitForFxEvents();

    robot.interact(model::cancel);

    assertThat(model.titleProperty().get()).contains(BOB.name().value());
    assertThat(model.textProperty().get()).contains("op").doesNotContain("otp");
    assertThat(model.touchProperty().get()).isFalse();
  }

  @Test
  void close_whenTheSecondEndsFirst_thenTheFirstIsShownOn() throws Exception {
    begin(KEY);
    CodeRunViewModel.Running second =
        model.begin(BOB, line(), () -> stopped.add("second"), () -> {});

    second.close();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(model.showingProperty().get()).isTrue();
    assertThat(model.titleProperty().get()).contains(ALICE.name().value());
  }

  @Test
  void view_whenInEachState_thenNothingIsCut(FxRobot robot) throws Exception {
    CodeRunViewModel.Running first = begin(KEY);
    dialog.picture(robot, "run-touch");
    first.close();
    begin(line());
    dialog.picture(robot, "run-program");
    robot.interact(model::cancel);
    await(Duration.ofSeconds(42));
    robot.interact(() -> model.tick(Questions.NOW.plusSeconds(12)));
    dialog.picture(robot, "run-step");
  }
}
