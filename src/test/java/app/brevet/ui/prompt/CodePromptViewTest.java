package app.brevet.ui.prompt;

import static app.brevet.ui.prompt.Questions.ALICE;
import static app.brevet.ui.prompt.Questions.ALICE_PHONE;
import static app.brevet.ui.prompt.Questions.BOB;
import static app.brevet.ui.prompt.Questions.WRONG_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.MfaCode;
import app.brevet.testing.MutableClock;
import app.brevet.testing.Snapshot;
import app.brevet.ui.kit.CodeField;
import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.kit.WindowThread;
import app.brevet.words.TestWords;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class CodePromptViewTest {

  private final MutableClock clock = new MutableClock(Questions.NOW);
  private final CodePromptViewModel prompt =
      new CodePromptViewModel(TestWords.english(), clock, new WindowThread());
  private final Overlay overlay = new Overlay();
  private CodePromptView view;
  private Theme theme;
  private Scene scene;

  @Start
  void show(Stage stage) {
    view = new CodePromptView(TestWords.english(), prompt);
    scene = new Scene(new StackPane(new Button("behind"), overlay), 640, 420);
    theme = new Theme(Theme.Scheme.LIGHT);
    theme.dress(scene);
    prompt
        .showingProperty()
        .subscribe(
            shown -> {
              if (shown) {
                overlay.open(view, prompt::cancel);
              } else {
                overlay.close();
              }
            });
    stage.setScene(scene);
    stage.show();
  }

  private CompletableFuture<Optional<MfaCode>> ask(Question question) {
    CompletableFuture<Optional<MfaCode>> answer = prompt.ask(question);
    WaitForAsyncUtils.waitForFxEvents();
    return answer;
  }

  private void picture(FxRobot robot, String state) {
    robot.interact(() -> Snapshot.save(scene, "prompt-" + state + "-light"));
    robot.interact(() -> theme.choose(Theme.Scheme.DARK));
    robot.interact(() -> Snapshot.save(scene, "prompt-" + state + "-dark"));
    robot.interact(() -> theme.choose(Theme.Scheme.LIGHT));
    assertThat(Snapshot.cutWords(view).replace(ALICE_PHONE.value() + "\n", "")).isEmpty();
  }

  @Test
  void keys_whenTheQuestionShows_thenDigitsGoIntoTheFieldAndTheSixthSends(FxRobot robot) {
    CompletableFuture<Optional<MfaCode>> answer = ask(Questions.of(ALICE));
    assertThat(scene.getFocusOwner()).isInstanceOf(CodeField.class);
    robot.write("40715");
    assertThat(answer).isNotDone();
    robot.write("9");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join().orElseThrow().digits()).isEqualTo("407159");
    assertThat(overlay.isOpen()).as("busy, until the act ends").isTrue();
    prompt.settled(ALICE_PHONE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void keys_whenTheCodeWasWrong_thenTheNextDigitBeginsAnew(FxRobot robot) {
    var _ = ask(Questions.of(ALICE));
    robot.write("407159");
    CompletableFuture<Optional<MfaCode>> second = ask(Questions.again(ALICE, WRONG_CODE));
    assertThat(scene.getFocusOwner()).isInstanceOf(CodeField.class);
    robot.write("111222");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(second.join().orElseThrow().digits()).isEqualTo("111222");
  }

  @Test
  void keys_whenTheRefusedCodeIsTypedAgain_thenItIsNotSent(FxRobot robot) {
    var _ = ask(Questions.of(ALICE));
    robot.write("407159");
    CompletableFuture<Optional<MfaCode>> second = ask(Questions.again(ALICE, WRONG_CODE));
    robot.write("407159");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(second).isNotDone();
    assertThat(prompt.problemProperty().get()).startsWith("This code was used.");
    robot.write("407160");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(second.join().orElseThrow().digits()).isEqualTo("407160");
  }

  @Test
  void keys_whenEscape_thenTheAnswerIsEmpty(FxRobot robot) {
    CompletableFuture<Optional<MfaCode>> answer = ask(Questions.of(ALICE));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join()).isEmpty();
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void keys_whenTabAndEnter_thenCancelIsPressed(FxRobot robot) {
    CompletableFuture<Optional<MfaCode>> answer = ask(Questions.of(ALICE));
    robot.push(KeyCode.TAB);
    assertThat(scene.getFocusOwner())
        .isInstanceOfSatisfying(
            Button.class, button -> assertThat(button.getText()).isEqualTo("Cancel"));
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join()).isEmpty();
  }

  @Test
  void view_whenAnotherQuestionFollows_thenTheDigitsAreGone(FxRobot robot) {
    var _ = ask(Questions.of(ALICE));
    CompletableFuture<Optional<MfaCode>> bobs = ask(Questions.of(BOB));
    robot.write("407159");
    prompt.settled(ALICE_PHONE);
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("12345");
    assertThat(bobs).isNotDone();
    robot.write("6");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(bobs.join().orElseThrow().digits()).isEqualTo("123456");
  }

  @Test
  void view_whenInEachState_thenNothingIsCut(FxRobot robot) {
    robot.interact(() -> prompt.waitingProperty().set(2));
    var _ = ask(Questions.of(ALICE));
    robot.write("407");
    picture(robot, "asked");
    robot.write("159");
    picture(robot, "busy");
    var _ = ask(Questions.again(ALICE, WRONG_CODE));
    picture(robot, "wrong");
    clock.advance(Duration.ofSeconds(12));
    robot.interact(() -> prompt.tick(clock.instant()));
    picture(robot, "next-code");
    robot.write("111222");
    picture(robot, "busy-again");
  }
}
