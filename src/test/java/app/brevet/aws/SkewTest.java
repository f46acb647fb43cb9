package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource(
      delimiter = '|',
      value = {
        "Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z"
            + " (20220127T015928Z - 15 min.) | PT1H45M1S",
        "Signature not yet current: 20220127T021928Z is still later than 20220127T021428Z"
            + " (20220127T015928Z + 15 min.) | PT-20M"
      })
  void parse_whenAwsNamesBothTimes_thenGivesTheDifference(String message, Duration skew) {
    assertThat(ClockSkewText.parse(message)).contains(skew);
  }

  @ParameterizedTest
  @CsvSource({
    "The request signature we calculated does not match",
    "Signature expired: 20229927T001427Z is now earlier than x (20220127T015928Z - 15 min.)"
  })
  void parse_whenThereAreNoTimes_thenIsEmpty(String message) {
    assertThat(ClockSkewText.parse(message)).isEqualTo(Optional.empty());
  }
}
