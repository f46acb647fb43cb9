package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.KEY_ID;
import static app.brevet.ui.editor.EditorWorld.SECRET;
import static app.brevet.ui.editor.EditorWorld.SERIAL;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.model.AwsCause;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.UserEditorViewModel.Field;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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

@ExtendWith(ApplicationExtension.class)
final class UserEditorViewTest {

  @TempDir private Path folder;
  private EditorWorld world;
  private EditorStage window;
  private UserEditorViewModel editor;

  @Start
  void show(Stage stage) {
    window = new EditorStage(stage);
  }

  @BeforeEach
  void openForANewUser(FxRobot robot) {
    open(robot, false);
  }

  private void open(FxRobot robot, boolean edit) {
    world = new EditorWorld(folder);
    Optional<UserProfile> edited = edit ? Optional.of(world.addUser("acme-dev")) : Optional.empty();
    editor = new UserEditorViewModel(world.words, world.work, world.profiles, world, edited);
    robot.interact(
        () -> window.open(robot, new UserEditorView(world.words, editor), editor::dismiss));
  }

  private static void paste(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void keys_whenAKeyIsPastedCheckedAndSaved_thenAFewKeysAreEnough(FxRobot robot) {
    paste(robot, KEY_ID + "\n" + SECRET);
    assertThat(editor.text(Field.KEY_ID).get()).isEqualTo(KEY_ID);
    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.checkedProperty().get()).contains("alice in 1111-2222-3333");
    robot.push(KeyCode.TAB).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    UserProfile added = (UserProfile) world.find("alice");
    assertThat(added.mfaSerial().orElseThrow().value()).isEqualTo(SERIAL);
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(editor.checkableProperty().get()).as("the secret is wiped").isFalse();
  }

  @Test
  void keys_whenOnlyAnIdIsPasted_thenItGoesIntoItsField(FxRobot robot) {
    paste(robot, KEY_ID);
    assertThat(editor.text(Field.KEY_ID).get()).isEqualTo(KEY_ID);
    assertThat(editor.checkableProperty().get()).isFalse();
  }

  @Test
  void keys_whenTab_thenTheFieldsFollowFromTopToBottom(FxRobot robot) {
    assertThat(window.tabOrder(robot))
        .containsExactly(
            "Access key ID",
            "Secret access key",
            "Name",
            "MFA device",
            "Length of sessions",
            "Region",
            "Section in your AWS files",
            "Without asking for",
            "Write the session to the credentials file",
            "Let tools ask Brevet (credential_process)",
            "Cancel",
            "Add");
  }

  @Test
  void keys_whenAFieldIsLeftWrong_thenItSaysSo(FxRobot robot) {
    robot.write("nonsense").push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.problem(Field.KEY_ID).get()).contains("is not an access key ID");
  }

  @Test
  void keys_whenEnterIsTooEarly_thenTheFocusGoesToTheFirstProblem(FxRobot robot) {
    paste(robot, KEY_ID + "\n" + SECRET);
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.focused().getAccessibleText()).isEqualTo("Name");
    assertThat(world.names()).isEmpty();
  }

  @Test
  void keys_whenEscapeAfterTyping_thenItAsksOnce(FxRobot robot) {
    robot.push(KeyCode.TAB).write("x").push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.askingProperty().get()).isTrue();
    assertThat(editor.closedProperty().get()).isFalse();
    window.picture(robot, "user-asking");
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.askingProperty().get()).isFalse();
    robot.push(KeyCode.ESCAPE).push(KeyCode.TAB).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(world.names()).isEmpty();
  }

  @Test
  void view_whenInEachState_thenNothingIsCut(FxRobot robot) {
    window.picture(robot, "user-add");
    window.pictureSmall(robot, "user-add");
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "user-missing");
    robot.interact(() -> editor.paste(KEY_ID + "\n" + SECRET));
    robot.clickOn("Check");
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "user-checked");
    world.sts.refuseNext(
        AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "The security token is invalid.");
    robot.clickOn("Add");
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "user-failed");
    window.pictureSmall(robot, "user-failed");
    world.sts.loseNext(AwsException.Reason.NOT_SENT);
    robot.clickOn("Add");
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "user-unreachable");
    world.work.hold();
    robot.clickOn("Save without asking AWS");
    WaitForAsyncUtils.waitForFxEvents();
    window.picture(robot, "user-busy");
    robot.interact(world.work::goOn);
    assertThat(world.names()).containsExactly("alice");
  }

  @Test
  void view_whenAProfileIsEdited_thenItsFieldsAreFilled(FxRobot robot) {
    open(robot, true);
    window.picture(robot, "user-edit");
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(world.sts.calls()).isEmpty();
  }
}
