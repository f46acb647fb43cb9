package app.brevet.ui.codes;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.CodeOrigins;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.CodeCommand;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.ui.codes.CodeSourceViewModel.Field;
import app.brevet.ui.codes.CodeSourceViewModel.Kind;
import app.brevet.ui.codes.CodeSourceViewModel.Place;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class CodeSourceViewTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;
  private CodeSourceViewModel model;
  private DialogStage dialog;
  private boolean closed;

  @Start
  void show(Stage stage) throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("acme-dev");
    CodeOrigins origins =
        new CodeOrigins(world.profiles, world.seeds, world.commands, world.activity, world.clock);
    model = new CodeSourceViewModel(TestWords.english(), new CallerWork(), origins, dev.name());
    dialog =
        new DialogStage(
            stage,
            640,
            new CodeSourceView(TestWords.english(), model, () -> closed = true),
            model::leave);
  }

  private void open(FxRobot robot) {
    robot.interact(model::open);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void keepSeed() throws Exception {
    Totp totp = new Totp(Secret.ofUnwipeable("12345678901234567890"));
    try (OtpauthUri uri = new OtpauthUri("", "", totp, dev.mfaSerial())) {
      world.seeds.store(dev, uri);
    }
  }

  @Test
  void save_whenACommandIsTyped_thenKeptAndTheFormGoes(FxRobot robot) throws Exception {
    open(robot);
    robot.clickOn("A command").clickOn("#code-source-line").write("op 'my item'");
    robot.clickOn("Use this");

    assertThat(world.commands.of(dev.id())).contains(CodeCommand.Line.parse("op 'my item'"));
    assertThat(model.placeProperty().get()).isEqualTo(Place.PROGRAM);
    assertThat(model.programProperty().get()).isEqualTo("The codes of acme-dev come from op");
    robot.clickOn("Close");
    assertThat(closed).isTrue();
  }

  @Test
  void save_whenAYubiKeyIsChosen_thenKeptAndShownWhenItIsOpenedAgain(FxRobot robot)
      throws Exception {
    open(robot);
    robot.clickOn("A YubiKey").clickOn("#code-source-account").write("AWS");
    robot.clickOn("Use this");
    open(robot);

    assertThat(world.commands.of(dev.id()))
        .contains(new CodeCommand.Ykman("AWS", Optional.empty()));
    assertThat(model.kindProperty().get()).isEqualTo(Kind.YUBIKEY);
    assertThat(model.textProperty(Field.ACCOUNT).get()).isEqualTo("AWS");
  }

  @Test
  void save_whenTheKeysNumberIsTyped_thenThatKeyIsAsked(FxRobot robot) throws Exception {
    open(robot);
    robot.clickOn("A YubiKey").clickOn("#code-source-account").write("AWS");
    robot.clickOn("#code-source-device").write("12345678");
    robot.clickOn("Use this");

    assertThat(world.commands.of(dev.id()))
        .contains(new CodeCommand.Ykman("AWS", Optional.of("12345678")));
  }

  @Test
  void save_whenTheCommandIsMalformed_thenItsFieldSaysSoAndNothingIsKept(FxRobot robot)
      throws Exception {
    open(robot);
    robot.clickOn("A command").clickOn("#code-source-line").write("op 'x");
    robot.clickOn("Use this");

    assertThat(model.problemProperty(Field.LINE).get()).contains("quote");
    assertThat(world.commands.of(dev.id())).isEmpty();
    assertThat(model.placeProperty().get()).isEqualTo(Place.FORM);
    robot.clickOn("#code-source-line").write("'");
    assertThat(model.problemProperty(Field.LINE).get()).isEmpty();
  }

  @Test
  void save_whenTheUserTypesThem_thenTheProgramIsForgotten(FxRobot robot) throws Exception {
    world.commands.put(dev.id(), CodeCommand.Line.parse("op"));
    open(robot);
    robot.clickOn("I type them").clickOn("Use this");

    assertThat(world.commands.of(dev.id())).isEmpty();
  }

  @Test
  void look_whenAProgramIsNamed_thenItIsToldAndCanBeChanged(FxRobot robot) throws Exception {
    world.commands.put(dev.id(), new CodeCommand.Ykman("AWS", Optional.empty()));
    robot.interact(model::look);
    assertThat(model.programProperty().get())
        .isEqualTo("The codes of acme-dev come from your YubiKey");

    robot.clickOn("Change…");

    assertThat(model.placeProperty().get()).isEqualTo(Place.FORM);
    robot.clickOn("Cancel");
    assertThat(model.placeProperty().get()).isEqualTo(Place.PROGRAM);
  }

  @Test
  void look_whenASeedGoesFirst_thenItsCardsAreShown(FxRobot robot) throws Exception {
    world.commands.put(dev.id(), CodeCommand.Line.parse("op"));
    keepSeed();

    robot.interact(model::look);

    assertThat(model.placeProperty().get()).isEqualTo(Place.SEED);
  }

  @Test
  void open_whenASeedIsKept_thenItIsChosenAndSaidToGoFirst(FxRobot robot) throws Exception {
    keepSeed();
    open(robot);

    assertThat(model.kindProperty().get()).isEqualTo(Kind.SEED);
    assertThat(model.noteProperty().get()).isNotEmpty();
  }

  @Test
  void leave_whenCancelled_thenNothingIsChanged(FxRobot robot) throws Exception {
    world.commands.put(dev.id(), CodeCommand.Line.parse("op"));
    open(robot);
    robot.clickOn("I type them").clickOn("Cancel");

    assertThat(world.commands.of(dev.id())).isPresent();
    assertThat(model.placeProperty().get()).isEqualTo(Place.SEED);
  }

  @Test
  void view_whenInEachState_thenNothingIsCut(FxRobot robot) throws Exception {
    open(robot);
    dialog.picture(robot, "code-source-typed");
    robot.clickOn("A command").clickOn("#code-source-line").write("op item get 'AWS' --otp");
    dialog.picture(robot, "code-source-command");
    robot.clickOn("A YubiKey").clickOn("Use this");
    dialog.picture(robot, "code-source-yubikey-wrong");
    keepSeed();
    open(robot);
    dialog.picture(robot, "code-source-seed");
    world.seeds.remove(dev.id());
    world.commands.put(dev.id(), CodeCommand.Line.parse("/usr/local/bin/op item get"));
    robot.interact(model::look);
    dialog.picture(robot, "code-source-program");
  }
}
