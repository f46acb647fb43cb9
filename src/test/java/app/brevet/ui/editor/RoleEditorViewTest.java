package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.DeliveryKind;
import app.brevet.model.KeychainReason;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.RoleEditorViewModel.Field;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The form of a role, and the question whether to remove a profile.
@ExtendWith(ApplicationExtension.class)
final class RoleEditorViewTest {

  private static final String ARN = "arn:aws:iam::444455556666:role/Admin";

  @TempDir private Path folder;
  private EditorWorld world;
  private UserProfile alice;
  private EditorStage window;
  private RoleEditorViewModel editor;

  @Start
  void show(Stage stage) {
    window = new EditorStage(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    world = new EditorWorld(folder);
    alice = world.addUser("acme-dev");
    world.addRole("acme-admin", alice);
    editor =
        new RoleEditorViewModel(
            world.words, world.work, world.profiles, text -> text, world.all(), Optional.empty());
    robot.interact(
        () -> window.open(robot, new RoleEditorView(world.words, editor), editor::dismiss));
  }

  @Test
  void keys_whenTheArnIsTyped_thenEnterOnTheNextFieldSaves(FxRobot robot) {
    robot.interact(() -> editor.text(Field.ROLE_ARN).set(ARN));
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.text(Field.NAME).get()).isEqualTo("Admin");
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(((RoleProfile) world.find("Admin")).source()).isEqualTo(alice.id());
    assertThat(editor.closedProperty().get()).isTrue();
  }

  @Test
  void keys_whenTab_thenTheFieldsFollowFromTopToBottom(FxRobot robot) {
    assertThat(window.tabOrder(robot))
        .containsExactly(
            "Role ARN",
            "Name",
            "Assumed by",
            "its session: no second code, 1 h at most",
            "its access key: a code for each session, up to the role's maximum",
            "Length of sessions",
            "Region",
            "External ID",
            "Section in your AWS files",
            "Write the session to the credentials file",
            "Let tools ask Brevet (credential_process)",
            "More",
            "Cancel",
            "Add");
  }

  @Test
  void view_whenItsKeyIsChosen_thenTheModelKnows(FxRobot robot) {
    robot.clickOn("its access key: a code for each session, up to the role's maximum");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.viaProperty().get()).isEqualTo(Via.KEY);
    robot.clickOn("its session: no second code, 1 h at most");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.viaProperty().get()).isEqualTo(Via.SESSION);
  }

  @Test
  void view_whenToolsShallAskBrevet_thenTheModelKnows(FxRobot robot) {
    robot.interact(() -> editor.deliveryProperty().set(DeliveryKind.PROCESS));
    RadioButton file = robot.lookup("Write the session to the credentials file").query();
    RadioButton process = robot.lookup("Let tools ask Brevet (credential_process)").query();
    assertThat(process.isSelected()).isTrue();
    robot.interact(process::requestFocus);
    window.picture(robot, "role-process");
    robot.interact(file::fire);
    assertThat(editor.deliveryProperty().get()).isEqualTo(DeliveryKind.FILE);
    assertThat(process.isSelected()).isFalse();
  }

  @Test
  void view_whenInEachState_thenNothingIsCut(FxRobot robot) {
    window.picture(robot, "role-add");
    robot.interact(
        () -> {
          editor.text(Field.ROLE_ARN).set(ARN);
          editor.leave(Field.ROLE_ARN);
          editor.durationProperty().set(new SessionDuration(4 * 3600));
        });
    window.picture(robot, "role-long");
    robot.interact(
        () -> {
          editor.text(Field.POLICY_ARNS).set("arn:aws:iam::aws:policy/ReadOnlyAccess");
          editor.text(Field.TAGS).set("nonsense");
        });
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "role-unfolded");
    window.pictureSmall(robot, "role-unfolded");
    assertThat(world.names()).containsExactly("acme-admin", "acme-dev");
  }

  private RemovalViewModel remove(FxRobot robot, Profile profile) {
    RemovalViewModel removal =
        new RemovalViewModel(world.words, world.work, world.profiles, world.all(), profile);
    robot.interact(
        () -> window.open(robot, new RemovalView(world.words, removal), removal::dismiss));
    return removal;
  }

  @Test
  void removal_whenItsButtonIsPressed_thenKeyAndRoleAreGone(FxRobot robot) {
    RemovalViewModel removal = remove(robot, alice);
    window.picture(robot, "removal");
    world.keychain.failWith(KeychainReason.DENIED);
    robot.clickOn("Remove key and 1 role that uses it");
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "removal-failed");
    world.keychain.recover();
    robot.clickOn("Remove key and 1 role that uses it");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(world.names()).isEmpty();
    assertThat(removal.closedProperty().get()).isTrue();
  }

  @Test
  void removal_whenEscape_thenNothingIsRemoved(FxRobot robot) {
    RemovalViewModel removal = remove(robot, alice);
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(removal.closedProperty().get()).isTrue();
    assertThat(world.names()).hasSize(2);
  }
}
