package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.KEY_ID;
import static app.brevet.ui.editor.EditorWorld.SECRET;
import static app.brevet.ui.editor.EditorWorld.SERIAL;
import static app.brevet.ui.editor.EditorWorld.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.aws.AwsException;
import app.brevet.aws.FakeSts;
import app.brevet.model.AwsCause;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.UserEditorViewModel.Field;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserEditorViewModelTest {

  @TempDir private Path folder;
  private EditorWorld world;
  private UserEditorViewModel editor;
  private ShownSecret shown;

  @BeforeEach
  void add() {
    world = new EditorWorld(folder);
    open(Optional.empty());
  }

  private void open(Optional<UserProfile> edited) {
    editor = new UserEditorViewModel(world.words, world.work, world.profiles, world, edited);
    shown = new ShownSecret(editor::secretEdited);
    editor.attach(shown);
  }

  private void fillIn() {
    editor.text(Field.NAME).set("acme-dev");
    editor.text(Field.KEY_ID).set(KEY_ID);
    shown.fill(secret(SECRET));
  }

  @Test
  void save_whenAllIsFilledIn_thenTheProfileIsAddedAndTheSecretCleared() {
    fillIn();
    editor.text(Field.MFA_SERIAL).set("  " + SERIAL + " ");
    editor.text(Field.REGION).set("eu-central-1");
    editor.durationProperty().set(new SessionDuration(3600));
    editor.text(Field.OUTPUT).set("default");
    Secret given = shown.copy();
    editor.save(given, true);
    UserProfile added = (UserProfile) world.find("acme-dev");
    assertThat(editor.savedProperty().get()).contains(added);
    assertThat(added.mfaSerial()).contains(new MfaSerial(SERIAL));
    assertThat(added.region().orElseThrow().value()).isEqualTo("eu-central-1");
    assertThat(added.duration().seconds()).isEqualTo(3600);
    assertThat(added.section().value()).isEqualTo("default");
    assertThat(added.identity()).as("verified").isPresent();
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(shown.isEmpty()).isTrue();
    assertWiped(given);
  }

  @Test
  void save_whenTheSectionIsTheNameItself_thenNoneIsKept() {
    fillIn();
    editor.text(Field.OUTPUT).set("acme-dev");
    editor.save(shown.copy(), false);
    assertThat(world.find("acme-dev").output()).isEmpty();
  }

  @Test
  void save_whenFieldsAreEmpty_thenEachSaysWhatItNeedsAndNothingIsSaved() {
    Secret none = secret("");
    editor.save(none, true);
    assertThat(editor.problem(Field.NAME).get()).startsWith("Give it a name");
    assertThat(editor.problem(Field.KEY_ID).get()).startsWith("Paste the access key ID");
    assertThat(editor.secretProblemProperty().get()).startsWith("Paste the secret access key");
    assertThat(editor.problem(Field.MFA_SERIAL).get()).isEmpty();
    assertThat(editor.firstProblem()).contains(Field.KEY_ID);
    assertThat(world.names()).isEmpty();
    assertWiped(none);
  }

  @Test
  void text_whenWrongBeforeTheFieldWasLeft_thenNothingIsSaidYet() {
    editor.text(Field.REGION).set("mars");
    assertThat(editor.problem(Field.REGION).get()).isEmpty();
    editor.leave(Field.REGION);
    assertThat(editor.problem(Field.REGION).get()).startsWith("\"mars\" is not the code");
    editor.text(Field.REGION).set("eu-west-1");
    assertThat(editor.problem(Field.REGION).get()).isEmpty();
    editor.text(Field.REGION).set("eu-west");
    assertThat(editor.problem(Field.REGION).get()).as("as one types, from then on").isNotEmpty();
  }

  @Test
  void leave_whenARequiredFieldIsEmpty_thenItIsNotToldOff() {
    editor.leave(Field.NAME);
    assertThat(editor.problem(Field.NAME).get()).isEmpty();
  }

  @Test
  void save_whenTheSecretHasBlanks_thenItIsRefused() {
    fillIn();
    shown.fill(secret("two words"));
    editor.save(shown.copy(), true);
    assertThat(editor.secretProblemProperty().get()).startsWith("That is not a secret access key.");
    shown.fill(secret(SECRET));
    assertThat(editor.secretProblemProperty().get()).isEmpty();
    assertThat(world.names()).isEmpty();
  }

  @Test
  void save_whenTheNameIsTaken_thenTheFieldSaysSo() {
    world.addUser("acme-dev");
    fillIn();
    editor.save(shown.copy(), true);
    assertThat(editor.problem(Field.NAME).get())
        .isEqualTo("There is a profile named acme-dev already.");
    assertThat(editor.failureProperty().get()).isEmpty();
    assertThat(editor.busyProperty().get()).isFalse();
    assertThat(editor.closedProperty().get()).isFalse();
  }

  @Test
  void save_whenAwsDoesNotKnowTheKey_thenItIsToldAndEverythingKept() {
    fillIn();
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no");
    Secret given = shown.copy();
    editor.save(given, true);
    assertThat(editor.failureProperty().get().orElseThrow().what())
        .isEqualTo("acme-dev was not added.");
    assertThat(editor.savableUncheckedProperty().get()).isFalse();
    assertThat(editor.text(Field.KEY_ID).get()).isEqualTo(KEY_ID);
    assertThat(shown.isEmpty()).isFalse();
    assertThat(world.names()).isEmpty();
    assertWiped(given);
  }

  @Test
  void save_whenAwsDoesNotAnswer_thenItCanBeSavedUnchecked() {
    fillIn();
    world.sts.loseNext(AwsException.Reason.NOT_SENT);
    editor.save(shown.copy(), true);
    assertThat(editor.savableUncheckedProperty().get()).isTrue();
    editor.save(shown.copy(), false);
    assertThat(world.names()).containsExactly("acme-dev");
    assertThat(editor.failureProperty().get()).isEmpty();
  }

  @Test
  void save_whenTheKeychainFails_thenItIsToldAndTheSecondTryWorks() {
    fillIn();
    world.keychain.failWith(KeychainReason.DENIED);
    editor.save(shown.copy(), true);
    assertThat(editor.failureProperty().get().orElseThrow().reason()).isEqualTo("keychain-denied");
    world.keychain.recover();
    editor.save(shown.copy(), true);
    assertThat(world.names()).containsExactly("acme-dev");
  }

  @Test
  void save_whenBusy_thenTheSecondIsWipedAndNothingElse() {
    fillIn();
    world.work.hold();
    editor.save(shown.copy(), true);
    assertThat(editor.busyProperty().get()).isTrue();
    Secret second = shown.copy();
    editor.save(second, true);
    assertWiped(second);
    editor.dismiss();
    assertThat(editor.closedProperty().get()).isFalse();
    world.work.goOn();
    assertThat(editor.busyProperty().get()).isFalse();
    assertThat(world.names()).containsExactly("acme-dev");
  }

  @Test
  void save_whenATermIsTyped_thenToolsGetCodesForSoLongAndEmptyIsTheUsual() throws Exception {
    fillIn();
    editor.text(Field.SILENT_FOR).set("2 days");
    editor.save(shown.copy(), false);
    assertThat(editor.firstProblem()).contains(Field.SILENT_FOR);
    editor.text(Field.SILENT_FOR).set("90m");
    editor.save(shown.copy(), false);
    UserProfile added = (UserProfile) world.find("acme-dev");
    assertThat(added.silentFor()).contains(SilentTerm.parse("90m"));
    open(Optional.of(added));
    assertThat(SilentTerm.parse(editor.text(Field.SILENT_FOR).get()))
        .isEqualTo(SilentTerm.parse("90m"));
    editor.text(Field.SILENT_FOR).set("");
    editor.save(secret(""), true);
    assertThat(((UserProfile) world.find("acme-dev")).silentFor()).isEmpty();
  }

  @Test
  void edit_whenOnlyTheDeviceChanges_thenTheKeyStaysAndAwsIsNotAsked() {
    open(Optional.of(world.addUser("acme-dev")));
    assertThat(editor.text(Field.MFA_SERIAL).get()).isEqualTo(SERIAL);
    editor.text(Field.MFA_SERIAL).set("");
    editor.save(secret(""), true);
    UserProfile changed = (UserProfile) world.find("acme-dev");
    assertThat(changed.mfaSerial()).isEmpty();
    assertThat(changed.identity()).isPresent();
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void edit_whenANewKeyIsGiven_thenItReplacesTheOld() {
    open(Optional.of(world.addUser("acme-dev")));
    editor.text(Field.KEY_ID).set("AKIAI44QH8DHBEXAMPLE");
    shown.fill(secret(SECRET));
    editor.save(shown.copy(), true);
    assertThat(((UserProfile) world.find("acme-dev")).accessKeyId().value())
        .isEqualTo("AKIAI44QH8DHBEXAMPLE");
    assertThat(world.sts.calls(FakeSts.Call.GetCallerIdentity.class)).hasSize(1);
  }

  @Test
  void edit_whenTheKeyIdChangesWithoutASecret_thenItIsNeeded() {
    open(Optional.of(world.addUser("acme-dev")));
    editor.text(Field.KEY_ID).set("AKIAI44QH8DHBEXAMPLE");
    editor.save(secret(""), true);
    assertThat(editor.secretProblemProperty().get()).startsWith("Paste the secret access key");
    assertThat(editor.closedProperty().get()).isFalse();
  }

  @Test
  void edit_whenTheNameChangesToo_thenItIsRenamed() {
    UserProfile before = world.addUser("acme-dev");
    open(Optional.of(before));
    editor.text(Field.NAME).set("acme");
    editor.text(Field.REGION).set("eu-west-1");
    editor.save(secret(""), true);
    assertThat(world.names()).containsExactly("acme");
    assertThat(world.find("acme").id()).isEqualTo(before.id());
    assertThat(world.find("acme").region()).isPresent();
    assertThat(editor.savedProperty().get()).contains(world.find("acme"));
  }

  @Test
  void edit_whenTheNewNameIsTaken_thenNothingElseIsChanged() {
    world.addUser("acme");
    open(Optional.of(world.addUser("acme-dev")));
    editor.text(Field.NAME).set("acme");
    editor.text(Field.REGION).set("eu-west-1");
    editor.save(secret(""), true);
    assertThat(editor.problem(Field.NAME).get()).contains("already");
    assertThat(world.find("acme-dev").region()).isEmpty();
  }

  @Test
  void duration_whenTheProfileHasAnUnusualOne_thenItIsAmongTheChoices() {
    assertThat(editor.durations()).hasSize(7);
    assertThat(editor.inWords(editor.durationProperty().get())).isEqualTo("12 h");
    editor.durationProperty().set(new SessionDuration(5400));
    assertThat(editor.durations()).hasSize(8).contains(new SessionDuration(5400));
  }

  private static void assertWiped(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }
}
