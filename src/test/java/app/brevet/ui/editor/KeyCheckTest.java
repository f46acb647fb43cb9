package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.KEY_ID;
import static app.brevet.ui.editor.EditorWorld.SECRET;
import static app.brevet.ui.editor.EditorWorld.SERIAL;
import static app.brevet.ui.editor.EditorWorld.identity;
import static app.brevet.ui.editor.EditorWorld.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.ui.editor.KeyChecking.Checked;
import app.brevet.ui.editor.UserEditorViewModel.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The button "Check" of the user editor, pasting, and leaving it.
final class KeyCheckTest {

  private static final Failure DENIED =
      new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no", Optional.empty());

  @TempDir private Path folder;
  private EditorWorld world;
  private UserEditorViewModel editor;
  private ShownSecret shown;

  @BeforeEach
  void open() {
    world = new EditorWorld(folder);
    editor =
        new UserEditorViewModel(world.words, world.work, world.profiles, world, Optional.empty());
    shown = new ShownSecret(editor::secretEdited);
    editor.attach(shown);
  }

  @Test
  void paste_whenAWholeKey_thenBothFieldsAreFilled() {
    assertThat(editor.paste(KEY_ID + "\n" + SECRET)).isTrue();
    assertThat(editor.text(Field.KEY_ID).get()).isEqualTo(KEY_ID);
    assertThat(shown.copy()).isEqualTo(secret(SECRET));
    assertThat(editor.checkableProperty().get()).isTrue();
  }

  @Test
  void paste_whenTheSecretAlone_thenItDoesNotReachTheFieldOfTheId() {
    editor.text(Field.KEY_ID).set(KEY_ID);
    assertThat(editor.paste(SECRET)).isTrue();
    assertThat(editor.text(Field.KEY_ID).get()).isEqualTo(KEY_ID);
    assertThat(shown.copy()).isEqualTo(secret(SECRET));
  }

  @Test
  void paste_whenTheIdAlone_thenItIsLeftToTheField() {
    assertThat(editor.paste(KEY_ID)).isFalse();
    assertThat(editor.text(Field.KEY_ID).get()).isEmpty();
  }

  @Test
  void check_whenAwsAnswers_thenItTellsWhoAndFillsInTheOnlyDeviceAndTheName() {
    editor.paste(KEY_ID + "\n" + SECRET);
    Secret given = shown.copy();
    editor.check(given);
    assertThat(editor.checkedProperty().get())
        .isEqualTo(
            "The key works. It belongs to alice in 1111-2222-3333. Its MFA device is alice-phone.");
    assertThat(editor.text(Field.MFA_SERIAL).get()).isEqualTo(SERIAL);
    assertThat(editor.text(Field.NAME).get()).isEqualTo("alice");
    assertThat(shown.isEmpty()).isFalse();
    assertWiped(given);
  }

  @Test
  void check_whenNameAndDeviceStandThere_thenTheyStay() {
    editor.paste(KEY_ID + "\n" + SECRET);
    editor.text(Field.NAME).set("acme-dev");
    editor.text(Field.MFA_SERIAL).set("GAHT12345678");
    editor.check(shown.copy());
    assertThat(editor.text(Field.NAME).get()).isEqualTo("acme-dev");
    assertThat(editor.text(Field.MFA_SERIAL).get()).isEqualTo("GAHT12345678");
  }

  @Test
  void check_whenThereAreTwoDevices_thenNoneIsChosenForYou() {
    world.answers(
        new Checked(
            identity("111122223333", "user/alice"),
            List.of(new MfaSerial(SERIAL), new MfaSerial("GAHT12345678")),
            Optional.empty()));
    editor.paste(KEY_ID + "\n" + SECRET);
    editor.check(shown.copy());
    assertThat(editor.text(Field.MFA_SERIAL).get()).isEmpty();
    assertThat(editor.devices()).containsExactly(SERIAL, "GAHT12345678");
    assertThat(editor.checkedProperty().get()).endsWith("It has 2 MFA devices: choose one.");
  }

  @Test
  void check_whenAwsDoesNotTellTheDevices_thenItSaysWhy() {
    world.answers(
        new Checked(identity("111122223333", "user/alice"), List.of(), Optional.of(DENIED)));
    editor.paste(KEY_ID + "\n" + SECRET);
    editor.check(shown.copy());
    assertThat(editor.checkedProperty().get())
        .contains("Its MFA devices are not known: AWS did not allow it.");
  }

  @Test
  void check_whenTheKeyIsTheRoots_thenTheHourIsNoted() {
    world.answers(new Checked(identity("111122223333", "root"), List.of(), Optional.empty()));
    editor.paste(KEY_ID + "\n" + SECRET);
    assertThat(editor.durationNoteProperty().get()).isEmpty();
    editor.check(shown.copy());
    assertThat(editor.durationNoteProperty().get()).isEqualTo("The root user gets 1 h at most.");
    assertThat(editor.checkedProperty().get()).contains("the root user of 1111-2222-3333");
    assertThat(editor.text(Field.NAME).get()).as("no name to offer").isEmpty();
  }

  @Test
  void check_whenRefused_thenTheFailureIsShown() {
    world.refuses(DENIED);
    editor.paste(KEY_ID + "\n" + SECRET);
    editor.check(shown.copy());
    assertThat(editor.failureProperty().get().orElseThrow().reason())
        .isEqualTo("aws-not-authorized");
    assertThat(editor.checkedProperty().get()).isEmpty();
    assertThat(editor.busyProperty().get()).isFalse();
  }

  @Test
  void check_whenTheKeyIdIsWrong_thenAwsIsNotAsked() {
    editor.text(Field.KEY_ID).set("nonsense");
    Secret given = secret(SECRET);
    editor.check(given);
    assertThat(editor.problem(Field.KEY_ID).get()).isNotEmpty();
    assertThat(editor.checkedProperty().get()).isEmpty();
    assertWiped(given);
  }

  @Test
  void check_whenTheKeyChangesMeanwhile_thenTheAnswerIsDropped() {
    editor.paste(KEY_ID + "\n" + SECRET);
    world.work.hold();
    editor.check(shown.copy());
    editor.text(Field.KEY_ID).set("AKIAI44QH8DHBEXAMPLE");
    world.work.goOn();
    assertThat(editor.checkedProperty().get()).isEmpty();
    assertThat(editor.text(Field.MFA_SERIAL).get()).isEmpty();
    assertThat(editor.busyProperty().get()).isFalse();
  }

  @Test
  void text_whenTheKeyChangesAfterTheCheck_thenItsOwnerIsNotToldAnyMore() {
    editor.paste(KEY_ID + "\n" + SECRET);
    editor.check(shown.copy());
    editor.text(Field.KEY_ID).set("AKIAI44QH8DHBEXAMPLE");
    assertThat(editor.checkedProperty().get()).isEmpty();
  }

  @Test
  void secretEdited_whenItIsOneOfTheSameLength_thenTheOwnerIsNotToldAnyMore() {
    editor.paste(KEY_ID + "\n" + SECRET);
    editor.check(shown.copy());
    shown.fill(secret(SECRET.replace('w', 'x')));
    assertThat(editor.checkedProperty().get()).isEmpty();
  }

  @Test
  void dismiss_whenNothingWasTyped_thenItCloses() {
    editor.dismiss();
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(editor.savedProperty().get()).isEmpty();
  }

  @Test
  void dismiss_whenSomethingWasTyped_thenItAsksOnceAndGoesOn() {
    editor.text(Field.NAME).set("acme-dev");
    editor.dismiss();
    assertThat(editor.askingProperty().get()).isTrue();
    assertThat(editor.closedProperty().get()).isFalse();
    editor.dismiss();
    assertThat(editor.askingProperty().get()).isFalse();
    assertThat(editor.closedProperty().get()).isFalse();
  }

  @Test
  void discard_whenASecretWasTyped_thenItIsCleared() {
    shown.fill(secret(SECRET));
    editor.dismiss();
    assertThat(editor.askingProperty().get()).as("a secret is something typed").isTrue();
    editor.discard();
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(shown.isEmpty()).isTrue();
  }

  private static void assertWiped(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }
}
