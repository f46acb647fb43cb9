package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

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
}
