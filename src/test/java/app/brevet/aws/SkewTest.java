package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void corrected_whenNothingIsMeasured_thenIsTheWallClock() {
    assertThat(new Skew(() -> NOW).corrected().instant()).isEqualTo(NOW);
  }

  @Test
  void corrected_whenTheClockIsBehind_thenGivesAwssTime() {
    Skew skew = new Skew(() -> NOW);

    skew.measure(NOW.plusSeconds(1200), NOW.minusSeconds(1), NOW.plusSeconds(1));

    assertThat(skew.corrected().instant()).isEqualTo(NOW.plusSeconds(1200).plusMillis(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "PT30.001S", "PT8H"})
  void measure_whenTheClockWasSetOrTheMachineSleptMeanwhile_thenTheLastMeasureStays(Duration took) {
    Skew skew = new Skew(() -> NOW);
    skew.measure(NOW.plusSeconds(60), NOW, NOW);

    skew.measure(NOW, NOW, NOW.plus(took));

    assertThat(skew.measured()).contains(Duration.ofMillis(60_500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT30S"})
  void measure_whenTheCallTookAsLongAsOneMay_thenItIsMeasured(Duration took) {
    Skew skew = new Skew(() -> NOW);

    skew.measure(NOW, NOW, NOW.plus(took));

    assertThat(skew.measured()).contains(Duration.ofMillis(500).minus(took.dividedBy(2)));
  }

  @Test
  void onMeasured_whenAnAnswerMeasures_thenCalledWithThatMeasure() {
    Skew skew = new Skew(() -> NOW);
    List<Optional<Duration>> heard = new ArrayList<>();
    skew.onMeasured(() -> heard.add(skew.measured()));

    skew.measure(NOW.plusSeconds(60), NOW, NOW);
    skew.measure(NOW, NOW, NOW.plus(Duration.ofHours(8))); // Measures nothing.

    assertThat(heard).containsExactly(Optional.of(Duration.ofMillis(60_500)));
  }
}
