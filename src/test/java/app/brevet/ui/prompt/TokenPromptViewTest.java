package app.brevet.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenKind;
import app.brevet.testing.Snapshot;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.kit.WindowThread;
import app.brevet.words.TestWords;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the question for an identity provider's answer says of what becomes of it.
@ExtendWith(ApplicationExtension.class)
final class TokenPromptViewTest {

  private final TokenPromptViewModel prompt =
      new TokenPromptViewModel(TestWords.english(), new WindowThread());
  private TokenPromptView view;

  @Start
  void show(Stage stage) {
    view = new TokenPromptView(TestWords.english(), prompt);
    Scene scene = new Scene(new StackPane(view), 640, 420);
    new Theme(Theme.Scheme.LIGHT).dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void ask(Attempt attempt) {
    var _ = prompt.ask(attempt, TokenKind.ASSERTION, Optional.empty());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Snapshot.cutWords(view)).isEmpty();
  }

  @Test
  void ask_whenAProfileIsStarted_thenTheButtonStartsIt(FxRobot robot) {
    ask(Attempt.of(Verb.START, new ProfileName("corp")));

    assertThat(robot.lookup("Sign in for corp").tryQuery()).isPresent();
    assertThat(robot.lookup("Start").queryButton().isVisible()).isTrue();
  }

  @Test
  void ask_whenRolesAreRead_thenTheButtonReadsThem(FxRobot robot) {
    ask(Attempt.of(Verb.READ_ROLES));

    assertThat(robot.lookup("Read the roles").tryQuery()).isPresent();
    assertThat(robot.lookup("Read roles").queryButton().isVisible()).isTrue();
    assertThat(robot.lookup("Start").tryQuery()).isEmpty();
  }
}
