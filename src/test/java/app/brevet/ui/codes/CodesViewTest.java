package app.brevet.ui.codes;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.words.TestWords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class CodesViewTest {

  private final FakeCodes codes = new FakeCodes();
  private final List<String> copied = new ArrayList<>();
  private final UserProfile alice =
      new UserProfile(
          ProfileId.random(),
          new ProfileName("acme-dev"),
          new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SessionDuration.USER_DEFAULT,
          Optional.empty());
  private final CodesViewModel model =
      new CodesViewModel(
          TestWords.english(),
          new CallerWork(),
          codes,
          codes,
          alice,
          InstantSource.fixed(TestWords.NOW),
          copied::add);
  private DialogStage dialog;
  private boolean elsewhere;

  @Start
  void show(javafx.stage.Stage stage) {
    dialog =
        new DialogStage(
            stage,
            640,
            new CodesView(TestWords.english(), model, () -> elsewhere = true),
            model::leave);
  }

  private void put(FxRobot robot, DataFormat format, Object content) {
    robot.interact(
        () -> {
          ClipboardContent all = new ClipboardContent();
          all.putAll(Map.of(format, content));
          Clipboard.getSystemClipboard().setContent(all);
        });
  }

  private void picture(FxRobot robot, String state) {
    robot.interact(() -> model.tick(TestWords.NOW.plusSeconds(11)));
    dialog.picture(robot, "codes-" + state);
  }

  @Test
  void keys_whenASecretKeyIsTyped_thenItIsFoundKeptAndCopied(FxRobot robot) {
    robot.interact(model::open);
    robot.write("JBSWY3DPEHPK3PXP").push(KeyCode.ENTER);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.FOUND);
    robot.push(KeyCode.ENTER);
    assertThat(codes.kept).isEqualTo("JBSWY3DPEHPK3PXP");
    robot.interact(() -> model.tick(TestWords.NOW));
    robot.push(KeyCode.ENTER);
    assertThat(copied).containsExactly("123456");
    robot.push(KeyCode.ESCAPE);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void paste_whenAPictureIsOnTheClipboard_thenItsPixelsAreLookedAt(FxRobot robot) {
    robot.interact(model::open);
    WritableImage image = new WritableImage(3, 2);
    image.getPixelWriter().setArgb(2, 1, 0xFF102030);
    put(robot, DataFormat.IMAGE, image);
    robot.clickOn("Paste");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(codes.lookedWidth).isEqualTo(3);
    assertThat(codes.lookedPixels).hasSize(6);
    assertThat(codes.lookedPixels[5]).isEqualTo(0xFF102030);
  }

  @Test
  void paste_whenATextIsOnTheClipboard_thenItIsTried(FxRobot robot) {
    robot.interact(model::open);
    put(robot, DataFormat.PLAIN_TEXT, "otpauth://totp/x");
    robot.clickOn("Paste");
    assertThat(model.nameProperty().get()).isEqualTo("Amazon Web Services: alice@acme");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.FOUND);
  }

  @Test
  void elsewhere_whenAskedFor_thenTheOtherPlacesAreShown(FxRobot robot) {
    robot.interact(model::open);

    robot.clickOn("Where codes come from…");

    assertThat(elsewhere).isTrue();
  }

  @Test
  void elsewhere_whenTheSeedIsNotKnown_thenTheOtherPlacesAreOfferedToo(FxRobot robot) {
    codes.refusal =
        Optional.of(new Failure.KeychainFailed(KeychainReason.LOCKED, "GNOME Keyring", ""));
    robot.interact(model::open);

    robot.clickOn("Where codes come from…");

    assertThat(elsewhere).isTrue();
  }

  @Test
  void view_whenInEachStage_thenNothingIsCut(FxRobot robot) {
    picture(robot, "reading");
    codes.refusal =
        Optional.of(new Failure.KeychainFailed(KeychainReason.LOCKED, "GNOME Keyring", ""));
    robot.interact(model::open);
    picture(robot, "unknown");
    codes.refusal = Optional.empty();
    robot.interact(model::open);
    picture(robot, "offer");
    codes.refusal =
        Optional.of(new Failure.KeychainFailed(KeychainReason.LOCKED, "GNOME Keyring", ""));
    robot.interact(model::lookAtScreens);
    picture(robot, "refused");
    codes.refusal = Optional.empty();
    codes.inPictures = List.of("otpauth://totp/a", "otpauth://totp/b");
    robot.interact(model::lookAtScreens);
    picture(robot, "choice");
    robot.interact(() -> model.choicesProperty().get().getFirst().run().run());
    picture(robot, "found");
    robot.interact(model::keep);
    picture(robot, "kept");
    robot.interact(model::showForPhone);
    picture(robot, "phone");
    robot.push(KeyCode.ESCAPE);
    robot.interact(model::askToForget);
    picture(robot, "forget");
  }
}
