package app.brevet.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.Snapshot;
import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.SecretField;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.kit.WindowThread;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
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
final class UnlockViewTest {

  private final UnlockViewModel unlock =
      new UnlockViewModel(
          TestWords.english(), Path.of("/home/alice/.local/share/brevet"), new WindowThread());
  private final Overlay overlay = new Overlay();
  private UnlockView view;
  private Theme theme;
  private Scene scene;

  @Start
  void show(Stage stage) {
    view = new UnlockView(TestWords.english(), unlock);
    scene = new Scene(new StackPane(overlay), 640, 480);
    theme = new Theme(Theme.Scheme.LIGHT);
    theme.dress(scene);
    unlock
        .showingProperty()
        .subscribe(
            shown -> {
              if (shown) {
                overlay.open(view, unlock::cancel);
              } else {
                overlay.close();
              }
            });
    stage.setScene(scene);
    stage.show();
  }

  private CompletableFuture<Optional<Secret>> ask(
      boolean creating, Optional<KeychainReason> problem) {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(creating, problem);
    WaitForAsyncUtils.waitForFxEvents();
    return answer;
  }

  private void picture(FxRobot robot, String state) {
    robot.interact(() -> Snapshot.save(scene, "unlock-" + state + "-light"));
    robot.interact(() -> theme.choose(Theme.Scheme.DARK));
    robot.interact(() -> Snapshot.save(scene, "unlock-" + state + "-dark"));
    robot.interact(() -> theme.choose(Theme.Scheme.LIGHT));
    assertThat(Snapshot.cutWords(view)).isEmpty();
  }

  @Test
  void keys_whenAPassphraseAndEnter_thenItIsTheAnswer(FxRobot robot) {
    CompletableFuture<Optional<Secret>> answer = ask(false, Optional.empty());
    assertThat(scene.getFocusOwner()).isInstanceOf(SecretField.class);
    robot.push(KeyCode.ENTER);
    assertThat(answer).as("empty").isNotDone();
    robot.write("correct horse").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join()).contains(Secret.ofUnwipeable("correct horse"));
    assertThat(unlock.lengthProperty().get()).isZero();
  }

  @Test
  void keys_whenANewPassphraseIsTypedTwice_thenItIsTheAnswer(FxRobot robot) {
    CompletableFuture<Optional<Secret>> answer = ask(true, Optional.empty());
    robot.write("correct horse").push(KeyCode.TAB).write("correct horse").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join()).contains(Secret.ofUnwipeable("correct horse"));
  }

  @Test
  void keys_whenTheTwoDiffer_thenBothAreTypedAgainFromTheFirst(FxRobot robot) {
    CompletableFuture<Optional<Secret>> answer = ask(true, Optional.empty());
    robot.write("one").push(KeyCode.TAB).write("two").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer).isNotDone();
    assertThat(unlock.againProblemProperty().get()).isNotEmpty();
    robot.write("same").push(KeyCode.TAB).write("same").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join()).contains(Secret.ofUnwipeable("same"));
  }

  @Test
  void keys_whenEscape_thenTheAnswerIsEmptyAndTheFieldWiped(FxRobot robot) {
    CompletableFuture<Optional<Secret>> answer = ask(false, Optional.empty());
    robot.write("half").push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(answer.join()).isEmpty();
    assertThat(overlay.isOpen()).isFalse();
    assertThat(unlock.lengthProperty().get()).isZero();
  }

  @Test
  void keys_whenTheFirstWasWrong_thenAnotherIsTypedAtOnce(FxRobot robot) {
    var _ = ask(false, Optional.empty());
    robot.write("wrong").push(KeyCode.ENTER);
    CompletableFuture<Optional<Secret>> second =
        ask(false, Optional.of(KeychainReason.WRONG_PASSPHRASE));
    robot.write("right").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(second.join()).contains(Secret.ofUnwipeable("right"));
  }

  @Test
  void view_whenInEachState_thenNothingIsCut(FxRobot robot) {
    var _ = ask(false, Optional.empty());
    robot.write("wrong");
    picture(robot, "open");
    robot.push(KeyCode.ENTER);
    picture(robot, "busy");
    var _ = ask(false, Optional.of(KeychainReason.WRONG_PASSPHRASE));
    picture(robot, "wrong");
    robot.push(KeyCode.ESCAPE);
    var _ = ask(true, Optional.empty());
    robot.write("short");
    picture(robot, "new");
    robot.push(KeyCode.TAB).write("other").push(KeyCode.ENTER);
    picture(robot, "differ");
  }
}
