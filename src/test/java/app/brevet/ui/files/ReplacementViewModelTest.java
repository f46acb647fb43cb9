package app.brevet.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.files.ReplacementViewModel.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplacementViewModelTest {

  @TempDir private Path folder;
  private ReplacementGround ground;
  private ReplacementViewModel model;

  @BeforeEach
  void setUp() throws Exception {
    ground = new ReplacementGround(folder);
    model = ground.model();
  }

  @Test
  void open_whenASectionIsInTheWay_thenItIsShownAndNothingIsDone() {
    model.open();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHANGE);
    ReplacementViewModel.Change change = model.changeProperty().get().orElseThrow();
    assertThat(change.title()).isEqualTo("Replace [dev]?");
    assertThat(change.text()).contains("awsume").contains("session of dev");
    assertThat(change.diff().isEmpty()).isFalse();
    assertThat(change.diff().toString()).doesNotContain("hush");
    assertThat(ground.file).hasContent(ReplacementGround.THEIRS);
  }

  @Test
  void replace_whenAgreed_thenTheSessionStandsThereAndTheDialogIsLeft() {
    model.open();

    model.replace();

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(ground.one().trouble()).isEmpty();
    assertThat(ground.file).content().contains("# Written by Brevet").doesNotContain("hush");
  }

  @Test
  void abandon_whenItIsShown_thenTheSectionIsAsItWas() {
    model.open();

    model.abandon();

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(ground.file).hasContent(ReplacementGround.THEIRS);
  }

  @Test
  void replace_whenNothingWasShownYet_thenNothingIsDone() {
    model.replace();

    assertThat(ground.file).hasContent(ReplacementGround.THEIRS);
  }

  @Test
  void open_whenItIsALongTermKeyByNow_thenThatIsToldAndNothingCanBeReplaced() throws Exception {
    Files.writeString(ground.file, ReplacementGround.THEIRS.replace("ASIA", "AKIA"));

    model.open();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.REFUSED);
    assertThat(model.work().failureProperty().get().orElseThrow().reason())
        .isEqualTo("file-foreign-long-term-key");
  }

  @Test
  void open_whenNothingIsInTheWayAnyMore_thenItIsStarted() throws Exception {
    Files.delete(ground.file);

    model.open();

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(ground.one().delivered()).hasSize(1);
  }
}
