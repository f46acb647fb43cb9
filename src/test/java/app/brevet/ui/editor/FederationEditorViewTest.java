package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
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

/// The form of a role by web identity.
@ExtendWith(ApplicationExtension.class)
final class FederationEditorViewTest {

  @TempDir private Path folder;
  private ChosenFiles files;
  private EditorStage window;
  private FederationEditorViewModel editor;

  @Start
  void show(Stage stage) {
    window = new EditorStage(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    EditorWorld world = new EditorWorld(folder);
    files = new ChosenFiles(folder);
    editor =
        new FederationEditorViewModel(
            world.words,
            world.work,
            world.profiles,
            text -> text,
            world.profiles.assertedRoles(),
            files,
            FederationKind.WEB_IDENTITY,
            world.all(),
            Optional.empty(),
            Optional.empty());
    robot.interact(
        () ->
            window.open(
                robot,
                new FederationEditorView(
                    world.words, editor, new AssertedRolesView(world.words, editor.roles())),
                editor::dismiss));
  }

  @Test
  void choose_whenAFileIsChosen_thenItStandsInTheField(FxRobot robot) {
    Path token = folder.resolve("token");
    files.chooses(token);

    robot.clickOn("Choose…");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#federation-file").queryAs(TextField.class).getText())
        .isEqualTo(token.toString());
    window.picture(robot, "federation-file");
    window.pictureSmall(robot, "federation-file");
  }

  @Test
  void keys_whenTab_thenTheButtonFollowsTheFile(FxRobot robot) {
    assertThat(window.tabOrder(robot)).containsSubsequence("Role ARN", "File", "Choose…", "Region");
  }

  @Test
  void view_whenAProgramPrintsIt_thenNoFileIsAskedFor(FxRobot robot) {
    Node file = robot.lookup(".file-field").query();
    assertThat(file.isVisible()).isTrue();

    robot.clickOn("a program that prints it");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(file.isVisible()).isFalse();
    assertThat(file.isManaged()).isFalse();
  }

  @Test
  void save_whenTheFileIsMissing_thenItIsMarkedAndHasTheFocus(FxRobot robot) {
    robot.interact(
        () -> {
          editor.text(Field.ROLE_ARN).set("arn:aws:iam::444455556666:role/Build");
          editor.text(Field.NAME).set("build");
        });

    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(editor.problem(Field.TOKEN_FILE).get()).isNotEmpty();
    assertThat(window.focused()).isEqualTo(robot.lookup("#federation-file").query());
  }
}
