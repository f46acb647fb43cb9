package app.brevet.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.session.SessionWorld;
import app.brevet.ui.console.ConsoleViewModel.Policy;
import app.brevet.ui.kit.DialogStage;
import app.brevet.ui.kit.LateWork;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

  /// What is on the screen.
  private record Shown(ConsoleViewModel model, DialogStage dialog) {}

  private Shown show(FxRobot robot, Profile profile) {
    return show(robot, console.model(profile));
  }

  private Shown show(FxRobot robot, ConsoleViewModel model) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(
        () -> {
          ConsoleView view = new ConsoleView(FakeConsole.WORDS, model);
          shown[0] = new DialogStage(window.orElseThrow(), 760, view, model::leave);
        });
    return new Shown(model, shown[0]);
  }

  private static void choose(FxRobot robot, Policy policy) {
    robot.interact(
        () -> robot.lookup("#console-policy").<ComboBox<Policy>>query().setValue(policy));
  }

  private static Profile role() {
    return SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.SESSION);
  }

  @Test
  void open_whenARoleAndAService_thenABrowserIsLedToIt(FxRobot robot) {
    Shown shown = show(robot, role());

    robot.clickOn("#console-service").write("s3");
    shown.dialog().picture(robot, "console-role");
    robot.clickOn("Open");

    assertThat(console.opened)
        .extracting(ConsoleCare.Wish::service, ConsoleCare.Wish::policy)
        .containsExactly(tuple("s3", ""));
    assertThat(shown.model().closedProperty().get()).isTrue();
  }

  @Test
  void open_whenAUserChoosesAPolicyOfItsOwn_thenItIsAskedForAndSent(FxRobot robot) {
    Shown shown = show(robot, FakeConsole.USER);
    shown.dialog().picture(robot, "console-user");
    assertThat(robot.lookup("#console-own-policy").queryAllAs(TextField.class))
        .noneMatch(field -> field.getParent().isVisible());

    choose(robot, Policy.OWN);
    robot.clickOn("Open");
    assertThat(robot.lookup("This is needed.").tryQuery()).isPresent();
    assertThat(robot.lookup("#console-own-policy").query().isFocused()).isTrue();
    shown.dialog().picture(robot, "console-own-policy-missing");
    robot.clickOn("#console-own-policy").write("arn:aws:iam::123456789012:policy/mine");
    shown.dialog().picture(robot, "console-own-policy");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

    assertThat(console.opened)
        .extracting(ConsoleCare.Wish::policy)
        .containsExactly("arn:aws:iam::123456789012:policy/mine");
    assertThat(shown.model().closedProperty().get()).isTrue();
  }

  @Test
  void open_whenAnotherBrowserIsNamed_thenItIsLed(FxRobot robot) {
    Shown shown = show(robot, role());
    robot.clickOn("Another browser");
    robot.clickOn("#console-browser").write("firefox-esr");
    robot.clickOn("#console-container").write("acme");
    shown.dialog().picture(robot, "console-other-browser");
    robot.clickOn("Open");

    assertThat(console.opened)
        .extracting(ConsoleCare.Wish::browser, ConsoleCare.Wish::container)
        .containsExactly(tuple("firefox-esr", "acme"));
  }

  @Test
  void open_whenALengthIsTyped_thenItIsSent(FxRobot robot) {
    Profile byKey = SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.KEY);
    Shown shown = show(robot, byKey);

    robot.clickOn("#console-duration").write("2h");
    shown.dialog().picture(robot, "console-by-key");
    robot.clickOn("Open");

    assertThat(console.opened).extracting(ConsoleCare.Wish::duration).containsExactly("2h");
  }

  @Test
  void show_whenNoLengthIsLawful_thenTheReasonStandsInItsPlace(FxRobot robot) {
    Profile chained =
        SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.SESSION)
            .withDuration(new SessionDuration(900));

    Shown shown = show(robot, chained);

    shown.dialog().picture(robot, "console-length-fixed");
    assertThat(robot.lookup("#console-duration").tryQuery()).isEmpty();
    assertThat(robot.lookup(shown.model().aboutLength()).tryQuery()).isPresent();
  }

  @Test
  void show_whenAFederatedUserHasNoPolicy_thenWarnsUntilOneIsChosen(FxRobot robot) {
    Shown shown = show(robot, ConsoleTermsInWordsTest.federated(SessionPolicy.NONE));
    shown.dialog().picture(robot, "console-federated");
    Node warning = robot.lookup(".console-attention").query();
    assertThat(warning.isVisible()).isTrue();

    choose(robot, Policy.READ_ONLY);

    shown.dialog().picture(robot, "console-federated-policy");
    assertThat(warning.isVisible()).isFalse();
  }

  @Test
  void copy_whenClicked_thenTheLinkIsCopiedAndNoBrowserStarts(FxRobot robot) {
    Shown shown = show(robot, FakeConsole.USER);
    Button copy = robot.lookup("Copy the link").queryButton();
    robot.interact(copy::requestFocus);
    shown.dialog().picture(robot, "console-copy");

    robot.interact(copy::fire);

    assertThat(console.copied).hasSize(1);
    assertThat(console.opened).isEmpty();
  }

  @Test
  void open_whenAwsIsWaitedFor_thenNoButtonIsCut(FxRobot robot) {
    Shown shown = show(robot, console.model(role(), new LateWork()));

    robot.clickOn("Open");

    shown.dialog().picture(robot, "console-waiting");
    assertThat(robot.lookup("Waiting for AWS and the browser…").tryQuery()).isPresent();
  }

  @Test
  void open_whenItFails_thenTheWordsAreSeen(FxRobot robot) {
    console.failure = Optional.of(new Failure.ConsoleFailed(ConsoleReason.NO_DISPLAY, ""));
    Shown shown = show(robot, role());

    robot.clickOn("Open");

    robot.clickOn("Another browser");
    shown.dialog().picture(robot, "console-failed");
    assertThat(robot.lookup("There is no display to open a browser on.").tryQuery()).isPresent();
    assertThat(robot.lookup("Choose a browser, or copy the link.").tryQuery()).isPresent();
  }
}
