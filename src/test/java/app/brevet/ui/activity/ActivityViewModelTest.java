package app.brevet.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Event;
import app.brevet.activity.ActivityFile;
import app.brevet.activity.Asker;
import app.brevet.ui.activity.ActivityViewModel.Choice;
import app.brevet.ui.activity.ActivityViewModel.Emptiness;
import app.brevet.ui.activity.ActivityViewModel.Line;
import app.brevet.ui.activity.ActivityViewModel.Stage;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.words.TestWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActivityViewModelTest {

  @TempDir private Path folder;
  private ActivityGround ground;
  private ActivityViewModel model;

  @BeforeEach
  void setUp() {
    ground = new ActivityGround(folder);
    model = ground.model(new CallerWork(), Optional.empty());
  }

  private List<String> profiles() {
    return model.lines().stream().map(Line::profile).toList();
  }

  private void choose(String kind) {
    Choice chosen =
        model.kinds().stream().filter(one -> one.key().equals(kind)).findFirst().orElseThrow();
    model.kindProperty().set(chosen);
  }

  private Emptiness emptiness() {
    return model.emptinessProperty().get();
  }

  @Test
  void refresh_whenThingsHappened_thenTheLatestFirstInWords() {
    ground.filled();

    model.refresh();

    assertThat(profiles()).containsExactly("payments", "payments", "acme-dev", "acme-dev");
    Line failed = model.lines().getFirst();
    assertThat(failed.at()).isEqualTo("13:55");
    assertThat(failed.what()).isEqualTo("failed, by terraform");
    assertThat(failed.failed()).isTrue();
    assertThat(failed.detail())
        .isEqualTo(
            "The secret key does not belong to this access key."
                + " AWS said SignatureDoesNotMatch, request ID 4f2e.");
    assertThat(model.lines().get(1).what()).isEqualTo("renewed, by Brevet itself");
    assertThat(model.lines().getLast().at()).isEqualTo("Sat 21 Nov, 14:00");
    assertThat(emptiness()).isEqualTo(Emptiness.NONE);
  }

  @Test
  void refresh_whenNothingHappened_thenThatIsSaidOnceItIsKnown() {
    LateWork late = new LateWork();
    model = ground.model(late, Optional.empty());
    model.refresh();
    assertThat(emptiness()).isEqualTo(Emptiness.NONE);

    late.tell();

    assertThat(emptiness()).isEqualTo(Emptiness.NOTHING_YET);
  }

  @Test
  void profile_whenItIsChosen_thenItsLinesAlone() {
    ground.filled();
    model.refresh();
    assertThat(model.profiles())
        .extracting(Choice::label)
        .containsExactly("All profiles", "acme-dev", "payments");

    model.profileProperty().set(model.profiles().get(1));

    assertThat(profiles()).containsOnly("acme-dev");
  }

  @Test
  void model_whenOpenedForAProfile_thenItsLinesAlone() {
    ground.filled();
    model = ground.model(new CallerWork(), Optional.of("payments"));

    model.refresh();

    assertThat(profiles()).containsOnly("payments");
    assertThat(model.profiles())
        .extracting(Choice::label)
        .containsExactly("All profiles", "payments", "acme-dev");
  }

  @Test
  void kind_whenItIsChosen_thenTheLinesOfThatKindAlone() {
    ground.filled();
    model.refresh();

    choose("session-renewed");

    assertThat(model.lines()).extracting(Line::what).containsExactly("renewed, by Brevet itself");
  }

  @Test
  void kinds_whenListed_thenEachKindHasWords() {
    assertThat(model.kinds()).hasSize(Event.values().length + 1);
    assertThat(model.kinds()).allMatch(kind -> !kind.label().contains("["));
  }

  @Test
  void search_whenTyped_thenWhatIsSeenAndTheKeyOfAFailureAreFound() {
    ground.filled();
    model.refresh();

    for (String text : List.of("Terraform", " signature", "4F2E", "aws-wrong-secret")) {
      model.searchProperty().set(text);
      assertThat(model.lines()).as(text).hasSize(1);
    }
  }

  @Test
  void search_whenNothingIsSo_thenThatIsSaidAndAllCanBeShownAgain() {
    ground.filled();
    model.refresh();
    choose("seed-shown");
    model.searchProperty().set("x");
    assertThat(emptiness()).isEqualTo(Emptiness.NOTHING_FOUND);

    model.showAll();

    assertThat(model.lines()).hasSize(4);
    assertThat(emptiness()).isEqualTo(Emptiness.NONE);
  }

  @Test
  void refresh_whenMoreHappened_thenItComesAboveAndAllElseStaysAsItWas() {
    ground.filled();
    model.refresh();
    List<String> changes = new ArrayList<>();
    model
        .lines()
        .addListener(
            (ListChangeListener<Line>)
                change -> {
                  while (change.next()) {
                    changes.add(change.getFrom() + "+" + change.getAddedSize());
                    assertThat(change.wasRemoved()).isFalse();
                  }
                });

    ground.happened(Duration.ZERO, Event.SESSION_STOPPED, "new", "", Asker.TRAY);
    model.refresh();

    assertThat(profiles()).hasSize(5).startsWith("new", "payments");
    assertThat(changes).containsExactly("0+1");
    assertThat(model.profiles()).extracting(Choice::label).endsWith("new");
  }

  @Test
  void refresh_whenItIsAskedForWhileItReads_thenItReadsOnceMore() {
    LateWork late = new LateWork();
    model = ground.model(late, Optional.empty());
    model.refresh();
    ground.filled();
    model.refresh();
    model.refresh();

    late.tell();
    assertThat(model.lines()).isEmpty();
    late.tell();
    assertThat(model.lines()).hasSize(4);
    ground.happened(Duration.ZERO, Event.SESSION_STOPPED, "new", "", Asker.TRAY);
    late.tell();
    assertThat(model.lines()).hasSize(4);
  }

  @Test
  void refresh_whenTheLogCannotBeRead_thenToldWhy() throws Exception {
    Files.createDirectory(folder.resolve("activity.jsonl"));
    Activity broken = new ActivityFile(folder);
    model =
        new ActivityViewModel(
            TestWords.english(),
            new CallerWork(),
            broken,
            ground,
            ground.clock,
            Runnable::run,
            Optional.empty());

    model.refresh();

    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("The activity could not be shown.");
  }

  @Test
  void export_whenAFileIsChosen_thenWhatIsShownIsInItOldestFirst() throws Exception {
    ground.filled();
    model.refresh();
    model.profileProperty().set(model.profiles().get(1));
    Path file = folder.resolve("a.jsonl");
    ground.chooses(file);

    model.export();

    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allMatch(line -> line.contains("acme-dev"))
        .first()
        .asString()
        .contains("session-started");
    assertThat(model.noteProperty().get()).isEqualTo("Exported to " + file + ".");
  }

  @Test
  void export_whenTheNameHasNoForm_thenItIsATable() {
    ground.filled();
    model.refresh();
    ground.chooses(folder.resolve("mine"));

    model.export();

    assertThat(folder.resolve("mine.csv")).isNotEmptyFile();
  }

  @Test
  void export_whenNoFileIsChosen_thenNothingIsDone() {
    ground.filled();
    model.refresh();

    model.export();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void export_whenTheFileIsThere_thenItIsReplacedOnlyWhenAgreed() throws Exception {
    ground.filled();
    model.refresh();
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");
    ground.chooses(file);

    model.export();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REPLACE);
    model.back();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.LIST);
    assertThat(file).hasContent("mine");

    model.export();
    model.replace();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.LIST);
    assertThat(Files.readAllLines(file)).hasSize(5);
  }

  @Test
  void export_whenItCannotBeWritten_thenToldWhy() {
    ground.filled();
    model.refresh();
    ground.chooses(folder.resolve("no/a.csv"));

    model.export();

    assertThat(model.work().failureProperty().get()).isPresent();
  }

  @Test
  void abandon_whenLeft_thenNothingIsReadAnyMore() {
    model.abandon();
    ground.filled();

    model.refresh();

    assertThat(model.lines()).isEmpty();
    assertThat(model.closedProperty().get()).isTrue();
  }
}
