package app.brevet.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.model.FileDiff.Kind;
import app.brevet.ui.files.FilesViewModel.Change;
import app.brevet.ui.files.FilesViewModel.ShownFile;
import app.brevet.ui.files.FilesViewModel.Stage;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.StatusChip.Tone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesViewModelTest {

  @TempDir private Path folder;
  private FilesGround ground;
  private FilesViewModel model;

  @BeforeEach
  void setUp() {
    ground = new FilesGround(folder);
    model = ground.model(new CallerWork());
  }

  private ShownFile credentials() {
    return model.filesProperty().get().getFirst();
  }

  private static void press(List<Act> acts, String label) {
    acts.stream().filter(act -> act.label().equals(label)).findFirst().orElseThrow().run().run();
  }

  private Change change() {
    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHANGE);
    return model.changeProperty().get().orElseThrow();
  }

  private void repair() {
    press(credentials().acts(), "Repair…");
    change().act().run().run();
  }

  @Test
  void open_whenThereAreNoFiles_thenBothAreNotThere() {
    model.open();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.FILES);
    assertThat(model.filesProperty().get())
        .extracting(ShownFile::path, ShownFile::state, ShownFile::tone)
        .containsExactly(
            tuple(ground.credentials.toString(), "Not there", Tone.NEUTRAL),
            tuple(ground.config.toString(), "Not there", Tone.NEUTRAL));
  }

  @Test
  void open_whenNothingIsFound_thenThatIsGoodAndNothingCanBeDone() throws Exception {
    ground.with(FilesGround.GOOD);

    model.open();

    assertThat(credentials().state()).isEqualTo("Nothing found");
    assertThat(credentials().tone()).isEqualTo(Tone.GOOD);
    assertThat(credentials().acts()).isEmpty();
  }

  @Test
  void open_whenASectionStandsTwice_thenWhereAndWhomItHurts() throws Exception {
    ground.with(FilesGround.DOUBLE);

    model.open();

    assertThat(credentials().tone()).isEqualTo(Tone.ATTENTION);
    assertThat(credentials().items())
        .extracting(FilesViewModel.Item::place)
        .contains("Line 3, [acme]");
    assertThat(credentials().items().getFirst().effects().getFirst())
        .startsWith("The AWS CLI and boto3: the whole file is refused");
  }

  @Test
  void repair_whenItIsPressed_thenTheLinesAreShownAndNothingIsChangedYet() throws Exception {
    ground.with(FilesGround.DOUBLE);
    model.open();

    press(credentials().acts(), "Repair…");

    assertThat(change().act().label()).isEqualTo("Repair it");
    assertThat(change().diff().lines()).anyMatch(line -> line.kind() == Kind.REMOVED);
    assertThat(ground.credentials).hasContent(FilesGround.DOUBLE);
  }

  @Test
  void repair_whenItIsAgreedTo_thenItIsDoneAndToldAndTheBackupIsOffered() throws Exception {
    ground.with(FilesGround.DOUBLE);
    model.open();

    repair();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.FILES);
    assertThat(model.noteProperty().get()).isEqualTo("The file is repaired.");
    assertThat(credentials().state()).isEqualTo("Nothing found");
    assertThat(credentials().acts()).extracting(Act::label).containsExactly("Backups: 1…");
  }

  @Test
  void repair_whenTheFileChangedMeanwhile_thenItIsLeftAndToldWhy() throws Exception {
    ground.with(FilesGround.DOUBLE);
    model.open();
    press(credentials().acts(), "Repair…");
    ground.with(FilesGround.GOOD);

    change().act().run().run();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.CHANGE);
    assertThat(model.work().failureProperty().get().orElseThrow().why())
        .contains("was changed by another program");
    assertThat(ground.credentials).hasContent(FilesGround.GOOD);
  }

  @Test
  void back_whenAChangeIsShown_thenNothingIsChanged() throws Exception {
    ground.with(FilesGround.DOUBLE);
    model.open();
    press(credentials().acts(), "Repair…");

    model.back();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.FILES);
    assertThat(ground.credentials).hasContent(FilesGround.DOUBLE);
  }

  @Test
  void compare_whenABackupDiffers_thenItCanBePutBack() throws Exception {
    ground.with(FilesGround.DOUBLE);
    model.open();
    repair();
    press(credentials().acts(), "Backups: 1…");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.COPIES);

    model.copiesProperty().get().copies().getFirst().compare().run().run();
    change().act().run().run();

    assertThat(Files.readString(ground.credentials)).isEqualTo(FilesGround.DOUBLE);
    assertThat(model.noteProperty().get()).isEqualTo("The file is as it was then.");
  }

  @Test
  void compare_whenTheFileIsAsItWasThen_thenThereIsNothingToPutBack() throws Exception {
    ground.with(FilesGround.DOUBLE);
    model.open();
    repair();
    ground.with(FilesGround.DOUBLE);
    press(credentials().acts(), "Backups: 1…");

    model.copiesProperty().get().copies().getFirst().compare().run().run();

    assertThat(change().act().label()).isEmpty();
    assertThat(change().diff().isEmpty()).isTrue();
    model.back();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.COPIES);
  }

  @Test
  void open_whenAFileMayNotBeRead_thenToldWhy() throws Exception {
    Files.createDirectory(ground.credentials);

    model.open();

    assertThat(model.work().failureProperty().get()).isPresent();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.FILES);
  }
}
