package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.testing.Counts;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Days of random users, roles, outages, sleeps, clock steps and answers: no session that can be
/// renewed without the user is ever over, each need is told of once, and no pass is a storm.
final class RenewalPropertyTest {

  private static final int DAYS_A_MACHINE = 10;
  private static final long SEED = 20_261_127;

  @Test
  void days_whenAnythingHappens_thenThereIsNoGapAndOneQuestionANeed() {
    int machines = Counts.of(4_000, 100_000) / DAYS_A_MACHINE;
    IntStream.range(0, machines).parallel().forEach(one -> live(SEED + one, Planted.NOTHING));
  }

  private static void live(long seed, Planted fault) {
    try {
      new SimulatedMachine(new SplittableRandom(seed), fault).live(DAYS_A_MACHINE);
    } catch (AssertionError e) {
      throw new AssertionError("machine " + seed + ": " + e.getMessage(), e);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void days_whenAFaultIsPlanted_thenItIsFound(Planted fault) {
    assertThatThrownBy(() -> IntStream.range(0, 100).forEach(one -> live(SEED + one, fault)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault.found);
  }
}
