package app.brevet.ui.exports;

import static app.brevet.ui.exports.ExportGround.PASSPHRASE;
import static app.brevet.ui.exports.ExportGround.SECRET;
import static app.brevet.ui.exports.ExportGround.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.exports.ExportViewModel.Content;
import app.brevet.ui.exports.ExportViewModel.Stage;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportViewModelTest {

  @TempDir private Path folder;
  private ExportGround ground;
  private ExportViewModel model;
  private Path sealed;
  private Path plain;

  @BeforeEach
  void setUp() throws Exception {
    ground = new ExportGround(folder, "here").filled();
    model = ground.export(new CallerWork());
    sealed = ground.folder.resolve("brevet-export.age");
    plain = ground.folder.resolve("brevet-profiles.json");
  }

  private static void assertWiped(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }

  private Stage stage() {
    return model.stageProperty().get();
  }

  private String why() {
    return model.work().failureProperty().get().orElseThrow().why();
  }

  @Test
  void seal_whenTypedTwiceAlike_thenAllIsInTheFileAndWhatWasTypedIsWiped() throws Exception {
    model.next();
    assertThat(stage()).isEqualTo(Stage.PASSPHRASE);
    Secret typed = secret(PASSPHRASE);
    Secret again = secret(PASSPHRASE);

    model.seal(typed, again);

    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(model.toldProperty().get())
        .isEqualTo("Exported to " + sealed + ". Profiles: 2. Keys: 1. Seeds of one-time codes: 1.");
    String bytes = Files.readString(sealed, StandardCharsets.ISO_8859_1);
    assertThat(bytes).startsWith("age-encryption.org/").doesNotContain(SECRET);
    assertThat(ground.proofs).isEqualTo(1);
    assertWiped(typed);
    assertWiped(again);
  }

  @Test
  void seal_whenTheTwoDiffer_thenNothingIsWrittenAndNobodyIsAsked() {
    model.next();

    model.seal(secret(PASSPHRASE), secret("something else"));

    assertThat(stage()).isEqualTo(Stage.PASSPHRASE);
    assertThat(model.passphrase().problemProperty().get()).startsWith("These were not the same.");
    assertThat(ground.proofs).isZero();
    assertThat(sealed).doesNotExist();
  }

  @Test
  void seal_whenWhoIsThereCannotOpenTheStore_thenNoSecretGoesOut() {
    ground.refuses(new Failure.KeychainFailed(KeychainReason.WRONG_PASSPHRASE, "vault", ""));
    model.next();
    Secret typed = secret(PASSPHRASE);

    model.seal(typed, secret(PASSPHRASE));

    assertThat(stage()).isEqualTo(Stage.PASSPHRASE);
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("Nothing was exported.");
    assertThat(sealed).doesNotExist();
    assertWiped(typed);
  }

  @Test
  void next_whenForATeam_thenNoSecretIsInTheFileAndNoPassphraseIsAskedFor() throws Exception {
    model.contentProperty().set(Content.PROFILES);

    model.next();

    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(Files.readString(plain)).contains("admin").doesNotContain(SECRET);
    assertThat(ground.proofs).isZero();
  }

  @Test
  void content_whenNobodyChoseAFile_thenItsNameFollows() {
    assertThat(model.fileProperty().get()).isEqualTo("~/brevet-export.age");
    model.contentProperty().set(Content.PROFILES);
    assertThat(model.fileProperty().get()).isEqualTo("~/brevet-profiles.json");

    ground.chooses(folder.resolve("mine"));
    model.choose();
    model.contentProperty().set(Content.EVERYTHING);

    assertThat(model.fileProperty().get()).isEqualTo(folder.resolve("mine").toString());
  }

  @Test
  void next_whenTheFileIsThere_thenItIsAskedBeforeItGivesWay() throws Exception {
    Files.writeString(plain, "precious");
    model.contentProperty().set(Content.PROFILES);

    model.next();

    assertThat(stage()).isEqualTo(Stage.REPLACE);
    assertThat(plain).hasContent("precious");
    model.replace();
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(Files.readString(plain)).contains("admin");
  }

  @Test
  void back_whenTheFileShallStay_thenAnotherOneIsAskedAboutAnew() throws Exception {
    Files.writeString(sealed, "precious");
    model.next();
    model.replace();
    assertThat(stage()).isEqualTo(Stage.PASSPHRASE);

    model.back();
    model.next();

    assertThat(stage()).isEqualTo(Stage.REPLACE);
    assertThat(sealed).hasContent("precious");
  }

  @Test
  void next_whenItsFolderIsNotThere_thenThatIsToldBeforeAnythingIsAsked() {
    model.fileProperty().set("nowhere/export.age");

    model.next();

    assertThat(stage()).isEqualTo(Stage.ASKED);
    assertThat(why()).contains("nowhere");
  }

  @Test
  void next_whenNoFileIsNamed_thenItIsAskedFor() {
    model.fileProperty().set("  ");

    model.next();

    assertThat(model.fileProblemProperty().get()).isEqualTo("Name a file.");
    model.fileProperty().set("x");
    assertThat(model.fileProblemProperty().get()).isEmpty();
  }

  @Test
  void next_whenItIsNoPath_thenThatIsTold() {
    model.fileProperty().set("a\0b");

    model.next();

    assertThat(model.fileProblemProperty().get()).startsWith("That cannot be the path");
  }

  @Test
  void next_whenTheTildeIsTyped_thenItIsTheUsersFolder() {
    model.contentProperty().set(Content.PROFILES);
    model.fileProperty().set("~/team.json");

    model.next();

    assertThat(ground.folder.resolve("team.json")).exists();
  }

  @Test
  void leave_whenItIsBeingWritten_thenTheDialogStaysUntilThatIsTold() {
    LateWork late = new LateWork();
    model = ground.export(late);
    model.next();
    model.leave();
    assertThat(model.closedProperty().get()).isFalse();
    late.tell();

    model.leave();

    assertThat(model.closedProperty().get()).isTrue();
  }
}
