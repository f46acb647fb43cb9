package app.brevet.ui.codes;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.TestWords;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The look at the screens, which the desktop may ask the user about.
final class CodesOnScreensTest {

  private final FakeCodes codes = new FakeCodes();
  private final CodesViewModel model = with(new CallerWork());

  private CodesViewModel with(Work work) {
    InstantSource clock = InstantSource.fixed(TestWords.NOW);
    return new CodesViewModel(
        TestWords.english(), work, codes, codes, FakeCodes.ALICE, clock, _ -> {});
  }

  @Test
  void lookAtScreens_whenThereAreTwo_thenBothAreLookedAt() {
    model.open();
    model.lookAtScreens();
    assertThat(codes.looked).hasSize(2);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.FOUND);
  }

  @Test
  void lookAtScreens_whenTheDesktopForbidsIt_thenThatIsSaidWhereOthersCanBeOffered() {
    model.open();
    codes.refusal =
        Optional.of(new Failure.KeychainFailed(KeychainReason.LOCKED, "GNOME Keyring", ""));
    model.lookAtScreens();
    assertThat(model.work().failureProperty().get()).isNotEmpty();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.OFFER);
  }

  @Test
  void leave_whenTheDesktopIsAsked_thenTheLookIsGivenUpAndAnotherWayIsOffered() {
    LateWork late = new LateWork();
    CodesViewModel slow = with(late);
    codes.refusal = Optional.of(new Failure.Cancelled());
    slow.lookAtScreens();
    assertThat(slow.heldProperty().get()).isFalse();
    slow.leave();
    assertThat(codes.givenUp).isEqualTo(1);
    late.tell();
    assertThat(slow.stageProperty().get()).isEqualTo(Stage.OFFER);
    assertThat(slow.work().failureProperty().get()).isEmpty();
    assertThat(slow.closedProperty().get()).isFalse();
  }

  @Test
  void abandon_whenTheDesktopIsAsked_thenTheLookIsGivenUp() {
    CodesViewModel slow = with(new LateWork());
    slow.lookAtScreens();
    slow.abandon();
    assertThat(codes.givenUp).isEqualTo(1);
  }
}
