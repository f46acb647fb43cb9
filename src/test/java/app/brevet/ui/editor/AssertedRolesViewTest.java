package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.identity.SamlText;
import app.brevet.model.Attempt;
import app.brevet.model.Profile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SamlRole;
import app.brevet.model.Secret;
import app.brevet.model.TokenSource;
import app.brevet.session.AssertedRoles;
import app.brevet.session.TokenPrompt;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Choosing the role of a profile by SAML from its assertion.
@ExtendWith(ApplicationExtension.class)
final class AssertedRolesViewTest {

  private static final String OTHER = "arn:aws:iam::111122223333:role/Reader";
  private static final String OTHER_PROVIDER = "arn:aws:iam::111122223333:saml-provider/Old";

  @TempDir private Path folder;
  private EditorWorld world;
  private EditorStage window;
  private FederationEditorViewModel editor;
  private Path file;

  @Start
  void show(Stage stage) {
    window = new EditorStage(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    world = new EditorWorld(folder);
    file = folder.resolve("assertion");
    open(robot, Optional.empty(), world.profiles.assertedRoles());
  }

  private void open(FxRobot robot, Optional<Profile> edited, AssertedRoles roles) {
    editor =
        new FederationEditorViewModel(
            world.words,
            world.work,
            world.profiles,
            text -> text,
            roles,
            new ChosenFiles(folder),
            FederationKind.SAML,
            world.all(),
            edited,
            Optional.empty());
    robot.interact(
        () ->
            window.open(
                robot,
                new FederationEditorView(
                    world.words, editor, new AssertedRolesView(world.words, editor.roles())),
                editor::dismiss));
  }

  private void give(SamlText assertion) throws Exception {
    Files.writeString(file, assertion.base64());
  }

  private void readFrom(FxRobot robot, String source) {
    robot.interact(() -> robot.lookup("#federation-file").queryAs(TextField.class).setText(source));
    robot.clickOn("#read-roles");
    WaitForAsyncUtils.waitForFxEvents();
  }

  private ComboBox<SamlRole> choice(FxRobot robot) {
    return robot.lookup("#asserted-roles").queryComboBox();
  }

  private String typed(Field field) {
    return editor.text(field).get();
  }

  @Test
  void read_whenThereIsOneRole_thenItIsFilledInAndCanBeSaved(FxRobot robot) throws Exception {
    give(SamlText.ofRole());
    assertThat(robot.lookup("#read-roles").query().isDisabled()).isTrue();
    assertThat(choice(robot).isVisible()).isFalse();

    readFrom(robot, file.toString());

    assertThat(typed(Field.ROLE_ARN)).isEqualTo(SamlText.ROLE);
    assertThat(typed(Field.PROVIDER_ARN)).isEqualTo(SamlText.PROVIDER);
    window.picture(robot, "asserted-roles");
    window.pictureSmall(robot, "asserted-roles");
    robot.interact(editor::save);
    SamlProfile saved = (SamlProfile) world.find("Admin");
    assertThat(saved.roleArn()).hasToString(SamlText.ROLE);
    assertThat(saved.assertion()).isEqualTo(new TokenSource.File(file.toString()));
  }

  @Test
  void read_whenThereAreSeveral_thenTheOneThatIsChosenIsFilledIn(FxRobot robot) throws Exception {
    give(SamlText.ofRoleAnd(OTHER).role(OTHER + "," + OTHER_PROVIDER));

    readFrom(robot, file.toString());
    assertThat(typed(Field.ROLE_ARN)).isEmpty();
    robot.clickOn("#asserted-roles").clickOn(OTHER + " (" + OTHER_PROVIDER + ")");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(typed(Field.ROLE_ARN)).isEqualTo(OTHER);
    assertThat(typed(Field.PROVIDER_ARN)).isEqualTo(OTHER_PROVIDER);
    assertThat(typed(Field.NAME)).isEqualTo("Reader");
  }

  @Test
  void choose_whenAnotherIsChosen_thenTheNameFollowsUnlessItWasTyped(FxRobot robot)
      throws Exception {
    give(SamlText.ofRoleAnd(OTHER));
    readFrom(robot, file.toString());

    robot.interact(() -> choice(robot).setValue(choice(robot).getItems().get(1)));
    robot.interact(() -> choice(robot).setValue(choice(robot).getItems().get(0)));
    assertThat(typed(Field.NAME)).isEqualTo("Admin");
    robot.interact(() -> editor.text(Field.NAME).set("corp"));
    robot.interact(() -> choice(robot).setValue(choice(robot).getItems().get(1)));

    assertThat(typed(Field.NAME)).isEqualTo("corp");
    assertThat(typed(Field.ROLE_ARN)).isEqualTo(OTHER);
  }

  @Test
  void choice_whenAnArnIsTypedOverIt_thenNoneIsChosen(FxRobot robot) throws Exception {
    give(SamlText.ofRoleAnd(OTHER));
    readFrom(robot, file.toString());
    robot.interact(() -> choice(robot).setValue(choice(robot).getItems().getFirst()));

    robot.interact(() -> editor.text(Field.PROVIDER_ARN).set(OTHER_PROVIDER));

    assertThat(choice(robot).getValue()).isNull();
    assertThat(editor.roles().chosenProperty().get()).isEmpty();
    assertThat(typed(Field.ROLE_ARN)).isEqualTo(SamlText.ROLE);
    assertThat(typed(Field.PROVIDER_ARN)).isEqualTo(OTHER_PROVIDER);
  }

  @Test
  void choice_whenItWasTypedOver_thenItCanBeChosenAgain(FxRobot robot) throws Exception {
    give(SamlText.ofRoleAnd(OTHER));
    readFrom(robot, file.toString());
    SamlRole first = choice(robot).getItems().getFirst();
    robot.interact(() -> choice(robot).setValue(first));
    robot.interact(() -> editor.text(Field.ROLE_ARN).set("arn"));

    robot.interact(() -> choice(robot).setValue(first));

    assertThat(typed(Field.ROLE_ARN)).isEqualTo(SamlText.ROLE);
    assertThat(choice(robot).getValue()).isEqualTo(first);
  }

  @Test
  void read_whenItCannotBeRead_thenTheDialogSaysSo(FxRobot robot) {
    readFrom(robot, folder.resolve("none").toString());

    assertThat(editor.failureProperty().get().orElseThrow().what())
        .isEqualTo("The roles were not read.");
    assertThat(robot.lookup("The roles were not read.").tryQuery()).isPresent();
    assertThat(choice(robot).isVisible()).isFalse();
    assertThat(robot.lookup("#read-roles").query().isDisabled()).isFalse();
  }

  @Test
  void read_whenTheProgramIsNotThere_thenTheCommandIsToBeCorrected(FxRobot robot) {
    robot.clickOn("a program that prints it");
    robot.interact(() -> editor.text(Field.TOKEN_COMMAND).set("/no/such program"));
    robot.clickOn("#read-roles");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(editor.failureProperty().get().orElseThrow().now())
        .contains("or correct the command")
        .doesNotContain("edit ", "AWS");
  }

  @Test
  void read_whenTheFileIsNoWholePath_thenTheFieldSaysSo(FxRobot robot) {
    readFrom(robot, "assertion");

    assertThat(editor.problem(Field.TOKEN_FILE).get()).isNotEmpty();
    assertThat(editor.failureProperty().get()).isEmpty();
  }

  @Test
  void read_whenItTakesTime_thenTheButtonWaits(FxRobot robot) throws Exception {
    give(SamlText.ofRoleAnd(OTHER));
    world.work.hold();

    readFrom(robot, file.toString());
    assertThat(robot.lookup("#read-roles").query().isDisabled()).isTrue();
    robot.interact(world.work::goOn);

    assertThat(robot.lookup("#read-roles").query().isDisabled()).isFalse();
    assertThat(choice(robot).getItems()).hasSize(2);
  }

  @Test
  void read_whenTheSourceChangesMeanwhile_thenItsRolesAreNotOffered(FxRobot robot)
      throws Exception {
    give(SamlText.ofRole());
    world.work.hold();

    readFrom(robot, file.toString());
    robot.clickOn("a program that prints it");
    robot.interact(world.work::goOn);

    assertThat(typed(Field.ROLE_ARN)).isEmpty();
    assertThat(choice(robot).getItems()).isEmpty();
  }

  @Test
  void way_whenTheSourceChangesAfterwards_thenTheChoiceGoes(FxRobot robot) throws Exception {
    give(SamlText.ofRoleAnd(OTHER));
    readFrom(robot, file.toString());
    assertThat(choice(robot).isVisible()).isTrue();

    robot.clickOn("a program that prints it");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(choice(robot).isVisible()).isFalse();
    assertThat(robot.lookup("#read-roles").query().isDisabled()).isTrue();
  }

  @Test
  void read_whenThePersonPastesIt_thenItIsAskedFor(FxRobot robot) {
    Secret pasted = SamlText.ofRole().secret();
    List<Attempt> attempts = new ArrayList<>();
    TokenPrompt prompt =
        request -> {
          attempts.add(request.attempt());
          return Optional.of(pasted);
        };
    open(robot, Optional.empty(), world.profiles.assertedRoles().asking(prompt));
    robot.clickOn("me: I paste it each time");

    robot.clickOn("#read-roles");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(typed(Field.ROLE_ARN)).isEqualTo(SamlText.ROLE);
    assertThat(attempts).containsExactly(Attempt.of(Attempt.Verb.READ_ROLES));
    assertThatThrownBy(pasted::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void read_whenTheProfileHasOneOfThem_thenThatStaysChosen(FxRobot robot) throws Exception {
    give(SamlText.ofRoleAnd(OTHER));
    readFrom(robot, file.toString());
    robot.interact(() -> choice(robot).setValue(choice(robot).getItems().get(1)));
    robot.interact(editor::save);
    open(robot, Optional.of(world.find("Reader")), world.profiles.assertedRoles());

    robot.clickOn("#read-roles");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(choice(robot).getValue().roleArn()).hasToString(OTHER);
    assertThat(typed(Field.NAME)).isEqualTo("Reader");
  }

  @Test
  void close_whenRolesAreBeingRead_thenTheReadingIsEnded(FxRobot robot) {
    AtomicBoolean asked = new AtomicBoolean();
    TokenPrompt prompt =
        _ -> {
          asked.set(true);
          return Optional.empty();
        };
    open(robot, Optional.empty(), world.profiles.assertedRoles().asking(prompt));
    robot.clickOn("me: I paste it each time");
    world.work.hold();
    robot.clickOn("#read-roles");
    WaitForAsyncUtils.waitForFxEvents();

    robot.interact(editor::discard);
    robot.interact(world.work::goOn);

    assertThat(asked).isFalse();
  }
}
