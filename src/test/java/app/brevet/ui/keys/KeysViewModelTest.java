package app.brevet.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import app.brevet.ui.keys.KeyCare.Unfinished;
import app.brevet.ui.keys.KeysViewModel.Line;
import app.brevet.ui.keys.KeysViewModel.Stage;
import app.brevet.ui.keys.KeysViewModel.StepLine;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.words.TestWords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeysViewModelTest {

  private final FakeCare care = new FakeCare();
  private final KeysViewModel model =
      new KeysViewModel(
          TestWords.english(),
          new CallerWork(),
          care,
          new ProfileName("acme-dev"),
          InstantSource.fixed(TestWords.NOW),
          Runnable::run);

  private Stage stage() {
    return model.stageProperty().get();
  }

  private String failure() {
    return model.work().failureProperty().get().map(text -> text.what()).orElse("");
  }

  @Test
  void open_whenAKeyIsHundredDaysOld_thenThatIsSaidAsAWarning() {
    model.open();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    Line line = model.keysProperty().get().getFirst();
    assertThat(line.id()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    assertThat(line.age()).isEqualTo("100 days old · last used 12:00");
    assertThat(line.used()).isEqualTo("Used by acme-dev");
    assertThat(line.old()).isTrue();
  }

  @Test
  void open_whenAKeyIsEightyNineDaysOld_thenItIsNoWarning() {
    care.keys = List.of(FakeCare.key(FakeCare.OLD, 89), FakeCare.key(FakeCare.NEW, 90));
    model.open();
    assertThat(model.keysProperty().get()).extracting(Line::old).containsExactly(false, true);
  }

  @Test
  void open_whenLittleIsKnownOfAKey_thenThatIsSaid() {
    care.keys =
        List.of(
            new KeyCare.HeldKey(
                FakeCare.NEW, false, Optional.empty(), Optional.empty(), true, false, List.of()));
    model.open();
    Line line = model.keysProperty().get().getFirst();
    assertThat(line.age()).isEqualTo("age not known · last use not told");
    assertThat(line.used()).isEqualTo("Inactive · No profile here uses it");
    assertThat(line.old()).isFalse();
  }

  @Test
  void rotate_whenAllGoesWell_thenEachStepIsShownAndTheEndIsTold() {
    List<Long> done = new ArrayList<>();
    model.stepsProperty().subscribe(all -> done.add(all.stream().filter(StepLine::done).count()));
    model.open();
    model.plan();
    assertThat(stage()).isEqualTo(Stage.PLAN);
    model.rotate();
    assertThat(done).containsExactly(0L, 0L, 1L, 2L, 3L, 4L);
    assertThat(model.stepsProperty().get().getFirst().text()).isEqualTo("New key made, and kept");
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(care.graces).containsExactly(Optional.of(Duration.ofDays(7)));
    assertThat(model.toldProperty().get())
        .startsWith("acme-dev uses AKIAI44QH8DHBEXAMPLE now. AKIAIOSFODNN7EXAMPLE is inactive;");
  }

  @Test
  void rotate_whenWithoutGrace_thenTheOldKeyIsToldAsDeleted() {
    model.open();
    model.graceProperty().set(Duration.ZERO);
    model.rotate();
    assertThat(model.toldProperty().get()).endsWith("AKIAIOSFODNN7EXAMPLE is deleted.");
  }

  @Test
  void rotate_whenItStops_thenTheKeysAreShownWithWhatWentWrong() {
    model.open();
    care.unfinished = Optional.of(new Unfinished(FakeCare.OLD, Optional.empty(), false));
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    model.rotate();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(failure()).isEqualTo("The access key of acme-dev was not rotated to the end.");
    assertThat(model.unfinishedProperty().get())
        .contains("AKIAIOSFODNN7EXAMPLE", "Nothing is lost");
    assertThat(model.rotatableProperty().get()).isFalse();
    care.refusal = Optional.empty();
    model.goOn();
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(care.graces.getLast()).isEmpty();
  }

  @Test
  void rotate_whenItStopsAndTheKeysAreNotToldEither_thenTheRotationIsToldFirst() {
    model.open();
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    care.unlisted = true;
    model.rotate();
    assertThat(failure()).isEqualTo("The access key of acme-dev was not rotated to the end.");
    assertThat(model.work().failureProperty().get().orElseThrow().now())
        .endsWith("The access keys of acme-dev could not be looked up.");
  }

  @Test
  void giveUp_whenItIsDoneAndTheKeysAreNotTold_thenItIsNotToldAsFailed() {
    care.unfinished = Optional.of(new Unfinished(FakeCare.OLD, Optional.empty(), false));
    model.open();
    care.unlisted = true;
    model.giveUp();
    assertThat(failure()).isEqualTo("The access keys of acme-dev could not be looked up.");
  }

  @Test
  void giveUp_whenARotationIsUnfinished_thenItIsTakenBack() {
    care.unfinished = Optional.of(new Unfinished(FakeCare.OLD, Optional.empty(), false));
    model.open();
    model.giveUp();
    assertThat(model.unfinishedProperty().get()).isEmpty();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
  }

  @Test
  void consent_whenAKeyStandsInTheWay_thenItIsAskedAboutAndTheAnswerCounts() {
    care.inTheWay = Optional.of(FakeCare.key(FakeCare.NEW, 400));
    List<String> asked = new ArrayList<>();
    model.stageProperty().subscribe(now -> answer(now, true, asked));
    model.open();
    model.rotate();
    assertThat(asked.getFirst()).contains("AKIAI44QH8DHBEXAMPLE", "400 days old");
    assertThat(stage()).isEqualTo(Stage.DONE);
  }

  private void answer(Stage now, boolean yes, List<String> asked) {
    if (now == Stage.CONSENT) {
      asked.add(model.askedProperty().get());
      model.consent(yes);
    }
  }

  @Test
  void consent_whenTheUserDoesNotWant_thenNothingIsRotatedAndNothingWentWrong() {
    care.inTheWay = Optional.of(FakeCare.key(FakeCare.NEW, 400));
    model.stageProperty().subscribe(now -> answer(now, false, new ArrayList<>()));
    model.open();
    model.rotate();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(failure()).isEmpty();
  }

  @Test
  void leave_whenAtEachStage_thenItGoesOneStepBackOrOut() {
    model.open();
    model.plan();
    model.leave();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(model.closedProperty().get()).isFalse();
    model.leave();
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void leave_whenAKeyIsAskedAbout_thenItIsNotDeletedAndTheKeysAreShown() {
    care.inTheWay = Optional.of(FakeCare.key(FakeCare.NEW, 400));
    model
        .stageProperty()
        .subscribe(
            now -> {
              if (now == Stage.CONSENT) {
                model.leave();
              }
            });
    model.open();
    model.rotate();
    assertThat(care.consented).containsExactly(false);
    assertThat(stage()).isEqualTo(Stage.SHOWN);
  }

  @Test
  void abandon_whenAKeyIsAskedAbout_thenItIsNotDeletedAndTheRotationDoesNotWait() {
    care.inTheWay = Optional.of(FakeCare.key(FakeCare.NEW, 400));
    model
        .stageProperty()
        .subscribe(
            now -> {
              if (now == Stage.CONSENT) {
                model.abandon();
              }
            });
    model.open();
    model.rotate();
    assertThat(care.consented).containsExactly(false);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void abandon_whenAKeyIsAskedAboutAfterwards_thenTheAnswerIsNoAtOnce() {
    care.inTheWay = Optional.of(FakeCare.key(FakeCare.NEW, 400));
    model.open();
    model.abandon();
    model.rotate();
    assertThat(care.consented).containsExactly(false);
  }

  @Test
  void underWay_whenARotationGoesOn_thenUntilItIsToldAlsoWithoutTheDialog() {
    LateWork late = new LateWork();
    KeysViewModel slow =
        new KeysViewModel(
            TestWords.english(),
            late,
            care,
            new ProfileName("acme-dev"),
            InstantSource.fixed(TestWords.NOW),
            Runnable::run);
    slow.plan();
    assertThat(slow.isUnderWay()).isFalse();
    slow.rotate();
    assertThat(slow.isUnderWay()).isTrue();
    slow.abandon();
    assertThat(slow.isUnderWay()).isTrue();
    late.tell();
    assertThat(slow.isUnderWay()).isFalse();
  }
}
