package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.session.SessionWorld;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileDeskTest {

  @TempDir private Path folder;
  private ScreenWorld world;

  @BeforeEach
  void setUp() {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT11H42M0S, PT0.000000001S",
    "PT11H42M30S, PT30.000000001S",
    "PT10M, PT0.000000001S",
    "PT9M59.5S, PT0.500000001S",
    "PT1S, PT0.000000001S"
  })
  void untilNextChange_whenSoMuchIsLeft_thenTheNextTextIsAwaitedAndNoLonger(
      Duration left, Duration wait) {
    assertThat(ProfileDesk.untilNextChange(left)).isEqualTo(wait);
    String now = world.words.times().left(left);
    assertThat(world.words.times().left(left.minus(wait))).isNotEqualTo(now);
    assertThat(world.words.times().left(left.minus(wait).plusNanos(1))).isEqualTo(now);
  }

  @Test
  void tick_whenNothingLives_thenThereIsNoHurry() throws FailureException {
    world.user("dev");
    assertThat(world.desk.tick()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void tick_whenOneEndsSoon_thenItIsDueWithTheSecond() throws FailureException {
    ProfileId dev = world.user("dev");
    world.live.start(dev);
    world.pass(Duration.ofHours(12).minusSeconds(30));
    assertThat(world.desk.tick()).isLessThan(Duration.ofSeconds(1));
  }
}
