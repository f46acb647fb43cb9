package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.SecretStore.Kind;
import app.brevet.custody.SecretStore.State;
import app.brevet.custody.SecretStore.StoreStatus;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.words.FailureText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusBarViewModelTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private Optional<Duration> skew = Optional.empty();
  private int unlocked;
  private StatusBarViewModel bar;

  @BeforeEach
  void setUp() {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
    bar = new StatusBarViewModel(world.desk, () -> skew, () -> unlocked++, world.words);
  }

  private void show(State state) {
    bar.show(new StoreStatus("GNOME Keyring", Kind.SYSTEM, state, false));
  }

  @Test
  void show_whenTheStoreIsOpen_thenItsNameAndNothingToUnlock() {
    show(State.AVAILABLE);
    assertThat(bar.keychainProperty().get()).isEqualTo("GNOME Keyring, unlocked");
    assertThat(bar.keychainToneProperty().get()).isEqualTo(Tone.GOOD);
    assertThat(bar.lockedProperty().get()).isFalse();
  }

  @Test
  void show_whenTheSecretsAreGoneAtLogout_thenThatIsSaidForAsLongAsItIsSo() {
    bar.show(new StoreStatus("KWallet", Kind.SYSTEM, State.AVAILABLE, true));
    assertThat(bar.memoryOnlyProperty().get()).isEqualTo("In memory only: gone when you log out");
    show(State.AVAILABLE);
    assertThat(bar.memoryOnlyProperty().get()).isEmpty();
  }

  @Test
  void show_whenTheStoreIsLocked_thenItCanBeUnlocked() {
    show(State.LOCKED);
    assertThat(bar.keychainProperty().get()).isEqualTo("GNOME Keyring, locked");
    assertThat(bar.keychainToneProperty().get()).isEqualTo(Tone.ATTENTION);
    assertThat(bar.lockedProperty().get()).isTrue();
    bar.unlock();
    assertThat(unlocked).isEqualTo(1);
  }

  @Test
  void show_whenThereIsNone_thenWhatTheFirstKeyMakes() {
    show(State.NEW);
    assertThat(bar.keychainProperty().get()).contains("your first key makes a vault");
    show(State.ABSENT);
    assertThat(bar.keychainToneProperty().get()).isEqualTo(Tone.BAD);
  }

  @Test
  void show_whenItCannotBeTold_thenWhy() {
    show(State.LOCKED);
    bar.show(new FailureText("x", "Not known.", "The bus is gone.", "", Optional.empty()));
    assertThat(bar.keychainProperty().get()).isEqualTo("The bus is gone.");
    assertThat(bar.lockedProperty().get()).isFalse();
  }

  @Test
  void remind_whenAMoveAndARotationAreLeft_thenTheMoveFirstAndItsDialog() throws Exception {
    List<LeftOver> asked = new ArrayList<>();
    bar.onFinish(asked::add);
    assertThat(bar.reminderProperty().get()).isEmpty();
    bar.finish();
    LeftOver stopped = new LeftOver.Rotation(dev(), Optional.empty());

    bar.remind(List.of(new LeftOver.Move(), stopped));
    assertThat(bar.reminderProperty().get()).isEqualTo("Finish moving your secrets");
    bar.finish();
    bar.remind(List.of(stopped));
    assertThat(bar.reminderProperty().get()).isEqualTo("Finish rotating the key of dev");
    bar.finish();

    assertThat(asked).containsExactly(new LeftOver.Move(), stopped);
    bar.remind(List.of());
    assertThat(bar.reminderProperty().get()).isEmpty();
  }

  @Test
  void remind_whenAnOldKeyWaits_thenNothingUntilItMayBeDeleted() throws Exception {
    Instant due = world.desk.now().plus(Duration.ofHours(2));
    bar.remind(List.of(new LeftOver.Rotation(dev(), Optional.of(due))));
    assertThat(bar.reminderProperty().get()).isEmpty();

    world.pass(Duration.ofHours(2));

    assertThat(bar.reminderProperty().get()).isEqualTo("The old key of dev can be deleted");
  }

  private UserProfile dev() throws Exception {
    return world.sessions.addUser("dev");
  }

  @Test
  void clock_whenMeasured_thenInStepOrByHowMuchItIsOff() {
    assertThat(bar.clockProperty().get()).isEmpty();
    skew = Optional.of(Duration.ofSeconds(3));
    world.pass(Duration.ofSeconds(1));
    assertThat(bar.clockProperty().get()).isEqualTo("Clock in step with AWS");
    assertThat(bar.clockToneProperty().get()).isEqualTo(Tone.NEUTRAL);

    skew = Optional.of(Duration.ofMinutes(20));
    world.pass(Duration.ofSeconds(1));
    assertThat(bar.clockProperty().get()).contains("20 min", "behind");
    assertThat(bar.clockToneProperty().get()).isEqualTo(Tone.ATTENTION);

    skew = Optional.of(Duration.ofMinutes(-20));
    world.pass(Duration.ofSeconds(1));
    assertThat(bar.clockProperty().get()).contains("20 min", "ahead");
  }

  @Test
  void next_whenTwoLive_thenTheOneThatEndsFirst() throws FailureException {
    assertThat(bar.nextProperty().get()).isEmpty();
    ProfileId dev = world.user("dev");
    world.live.start(dev);
    world.live.start(world.role("admin", dev));
    assertThat(bar.nextProperty().get()).isEqualTo("Next to end: admin, 1 h 0 min");
    world.pass(Duration.ofHours(13));
    assertThat(bar.nextProperty().get()).isEmpty();
  }

  @Test
  void clock_whenItIsMeasuredAnew_thenThatIsShownAtOnce() {
    skew = Optional.of(Duration.ofMinutes(20));

    bar.tellClock();

    assertThat(bar.clockProperty().get()).contains("20 min");
  }
}
