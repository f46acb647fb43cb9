package app.brevet.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionPolicy;
import app.brevet.session.SessionWorld;
import app.brevet.ui.console.ConsoleViewModel.Policy;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ConsoleViewTest {

  private final FakeConsole console = new FakeConsole();
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private ConsoleViewModel show(FxRobot robot, Profile profile, String picture) {
    ConsoleViewModel model = console.model(profile);
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          ConsoleView view = new ConsoleView(TestWords.english(), model);
          shown[0] = new DialogStage(window.orElseThrow(), 760, view, model::leave);
        });
    shown[0].picture(robot, picture);
    return model;
  }

  private static Profile role() {
    return SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.SESSION);
  }

  @Test
  void open_whenARoleAndAService_thenABrowserIsLedToIt(FxRobot robot) {
    ConsoleViewModel model = show(robot, role(), "console-role");

    robot.clickOn("#console-service").write("s3");
    robot.clickOn("Open");

    assertThat(console.opened)
        .extracting(ConsoleCare.Wish::service, ConsoleCare.Wish::policy)
        .containsExactly(tuple("s3", ""));
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void open_whenAUserChoosesAPolicyOfItsOwn_thenItIsAskedForAndSent(FxRobot robot) {
    ConsoleViewModel model = show(robot, FakeConsole.USER, "console-user");
    assertThat(robot.lookup("#console-own-policy").queryAllAs(TextField.class))
        .noneMatch(field -> field.getParent().isVisible());

    robot.interact(
        () -> robot.lookup("#console-policy").<ComboBox<Policy>>query().setValue(Policy.OWN));
    robot.clickOn("#console-own-policy").write("arn:aws:iam::123456789012:policy/mine");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

    assertThat(console.opened)
        .extracting(ConsoleCare.Wish::policy)
        .containsExactly("arn:aws:iam::123456789012:policy/mine");
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void open_whenALengthIsTyped_thenItIsSent(FxRobot robot) {
    Profile byKey = SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.KEY);
    show(robot, byKey, "console-by-key");

    robot.clickOn("#console-duration").write("2h");
    robot.clickOn("Open");

    assertThat(console.opened).extracting(ConsoleCare.Wish::duration).containsExactly("2h");
  }

  @Test
  void show_whenNoLengthIsLawful_thenTheReasonStandsInItsPlace(FxRobot robot) {
    ConsoleViewModel model = show(robot, role(), "console-length-fixed");

    assertThat(robot.lookup("#console-duration").tryQuery()).isEmpty();
    assertThat(robot.lookup(model.aboutLength()).tryQuery()).isPresent();
  }

  @Test
  void show_whenAFederatedUserHasNoPolicy_thenWarnsUntilOneIsChosen(FxRobot robot) {
    show(robot, ConsoleTermsInWordsTest.federated(SessionPolicy.NONE), "console-federated");
    Node warning = robot.lookup(".console-attention").query();
    assertThat(warning.isVisible()).isTrue();

    robot.interact(
        () -> robot.lookup("#console-policy").<ComboBox<Policy>>query().setValue(Policy.READ_ONLY));

    assertThat(warning.isVisible()).isFalse();
  }

  @Test
  void copy_whenClicked_thenTheLinkIsCopiedAndNoBrowserStarts(FxRobot robot) {
    show(robot, role(), "console-copy");

    robot.interact(() -> robot.lookup("Copy the link").queryButton().fire());

    assertThat(console.copied).hasSize(1);
    assertThat(console.opened).isEmpty();
  }

  @Test
  void open_whenItFails_thenTheWordsAreSeen(FxRobot robot) {
    console.failure = Optional.of(new Failure.ConsoleFailed(ConsoleReason.NO_DISPLAY, ""));
    show(robot, role(), "console-failed");

    robot.clickOn("Open");

    assertThat(robot.lookup("There is no display to open a browser on.").tryQuery()).isPresent();
  }
}
