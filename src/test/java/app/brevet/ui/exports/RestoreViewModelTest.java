package app.brevet.ui.exports;

import static app.brevet.ui.exports.ExportGround.PASSPHRASE;
import static app.brevet.ui.exports.ExportGround.SECRET;
import static app.brevet.ui.exports.ExportGround.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.transfer.TransferWorld;
import app.brevet.ui.exports.RestoreViewModel.Group;
import app.brevet.ui.exports.RestoreViewModel.Stage;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestoreViewModelTest {

  @TempDir private Path folder;
  private ExportGround there;
  private ExportGround here;
  private Path sealed;
  private Path plain;
  private RestoreViewModel model;

  @BeforeEach
  void setUp() throws Exception {
    there = new ExportGround(folder, "there").filled();
    sealed = folder.resolve("sealed.age");
    plain = folder.resolve("plain.json");
    try (Secret passphrase = secret(PASSPHRASE)) {
      there.world.transfer.export().sealed(sealed, false, passphrase);
    }
    there.world.transfer.export().withoutSecrets(plain, false);
    here = new ExportGround(folder, "here");
    model = here.restore(new CallerWork());
  }

  private Stage stage() {
    return model.stageProperty().get();
  }

  private List<String> titles() {
    return model.groupsProperty().get().stream().map(Group::title).toList();
  }

  private void open(Path file) {
    model.fileProperty().set(file.toString());
    model.next();
    if (stage() == Stage.PASSPHRASE) {
      model.open(secret(PASSPHRASE), secret(""));
    }
  }

  private List<String> names() throws Exception {
    return here.world.profiles().stream().map(ProfileName::value).toList();
  }

  @Test
  void open_whenThePassphraseIsRight_thenAllIsNewAndNothingIsChanged() throws Exception {
    open(sealed);

    assertThat(stage()).isEqualTo(Stage.PLAN);
    assertThat(titles()).containsExactly("New: 4", "The same here already: 2");
    assertThat(model.groupsProperty().get().getFirst().lines())
        .containsExactlyInAnyOrder(
            "Profile dev", "Profile admin", "Key of dev", "One-time codes of dev");
    assertThat(model.replaceOfferedProperty().get()).isFalse();
    assertThat(names()).isEmpty();
    assertThat(here.world.held()).isEmpty();
  }

  @Test
  void open_whenThePassphraseIsWrong_thenToldSoAndWhatWasTypedIsWiped() {
    model.fileProperty().set(sealed.toString());
    model.next();
    Secret typed = secret("wrong");

    model.open(typed, secret(""));

    assertThat(stage()).isEqualTo(Stage.PASSPHRASE);
    assertThat(model.work().failureProperty().get().orElseThrow().why()).contains("passphrase");
    assertThatThrownBy(typed::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void next_whenTheFileIsPlain_thenNoPassphraseIsAskedFor() {
    open(plain);

    assertThat(stage()).isEqualTo(Stage.PLAN);
    assertThat(titles()).containsExactly("New: 2");
  }

  @Test
  void next_whenThereIsNoFile_thenToldSo() {
    open(folder.resolve("gone"));

    assertThat(stage()).isEqualTo(Stage.ASKED);
    assertThat(model.work().failureProperty().get()).isPresent();
  }

  @Test
  void restore_whenAgreed_thenAllIsInPlace() throws Exception {
    open(sealed);

    model.restore();

    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(titles()).containsExactly("In place now: 4");
    assertThat(model.completeProperty().get()).isTrue();
    assertThat(names()).containsExactlyInAnyOrder("dev", "admin");
    assertThat(here.world.held().toString()).contains(SECRET);
  }

  @Test
  void restore_whenUsersComeWithoutKey_thenThatIsTold() {
    open(plain);

    model.restore();

    assertThat(titles())
        .containsExactly(
            "In place now: 2", "Without a key yet; choose \"Edit\" and give them one: 1");
  }

  @Test
  void open_whenAllIsHere_thenThereIsNothingToDo() {
    open(sealed);
    model.restore();
    model = here.restore(new CallerWork());

    open(sealed);

    assertThat(titles()).containsExactly("The same here already: 6");
    assertThat(model.nothingToDoProperty().get()).isTrue();
  }

  @Test
  void replace_whenSomethingDiffers_thenItGivesWayOnlyIfThatIsChosen() throws Exception {
    here.world.addWithSecrets(other(), SECRET);
    open(sealed);
    assertThat(titles()).contains("Differs, and stays as it is here: 1");
    assertThat(model.replaceOfferedProperty().get()).isTrue();

    model.replaceProperty().set(true);
    assertThat(titles()).contains("Differs here, and is replaced: 1");
    model.restore();

    assertThat(here.world.user("dev").region()).isEmpty();
  }

  private static UserProfile other() {
    UserProfile dev = TransferWorld.user("dev", 1);
    return new UserProfile(
        dev.id(),
        dev.name(),
        dev.accessKeyId(),
        dev.mfaSerial(),
        dev.identity(),
        Optional.of(new Region("eu-west-1")),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  @Test
  void restore_whenTheKeychainTakesNothing_thenAllIsListedAsNotRestored() throws Exception {
    open(sealed);
    here.keychain.failWith(KeychainReason.DENIED);

    model.restore();

    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(titles()).containsExactly("Not restored: 4");
    assertThat(model.completeProperty().get()).isFalse();
    assertThat(model.work().failureProperty().get()).isPresent();
    assertThat(names()).isEmpty();
  }

  @Test
  void restore_whenTheUserGivesUpTheQuestion_thenThePlanIsThereStill() throws Exception {
    open(sealed);
    here.keychain.failWith(KeychainReason.NO_PASSPHRASE);

    model.restore();

    assertThat(stage()).isEqualTo(Stage.PLAN);
    here.keychain.recover();
    model.restore();
    assertThat(titles()).containsExactly("In place now: 4");
  }

  @Test
  void abandon_whenThePlanIsShown_thenItsSecretsAreGoneAndNothingCanBeRestored() throws Exception {
    open(sealed);

    model.abandon();
    model.restore();

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void isUnderWay_whenItIsPuttingThingsInPlace_thenThatIsKnownAndTheDialogStays() {
    LateWork late = new LateWork();
    model = here.restore(late);
    model.fileProperty().set(plain.toString());
    model.next();
    late.tell();
    late.tell();
    assertThat(model.isUnderWay()).isFalse();

    model.restore();

    assertThat(model.isUnderWay()).isTrue();
    model.leave();
    assertThat(model.closedProperty().get()).isFalse();
    late.tell();
    assertThat(model.isUnderWay()).isFalse();
  }

  @Test
  void choose_whenAFileIsChosen_thenItStandsThere() throws Exception {
    here.chooses(Files.createFile(folder.resolve("chosen")));

    model.choose();

    assertThat(model.fileProperty().get()).isEqualTo(folder.resolve("chosen").toString());
  }
}
