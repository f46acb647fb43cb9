package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SinceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "45s, 2026-11-22T12:59:15Z",
    "90m, 2026-11-22T11:30:00Z",
    "2h, 2026-11-22T11:00:00Z",
    "3d, 2026-11-19T13:00:00Z",
    "1w, 2026-11-15T13:00:00Z",
    "1d12h, 2026-11-21T01:00:00Z",
    "2026-11-20, 2026-11-19T23:00:00Z",
    "2026-11-20T10:00, 2026-11-20T09:00:00Z",
    "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
    "2026-11-20T10:00:00+03:00, 2026-11-20T07:00:00Z"
  })
  void of_whenItIsATime_thenThatInstant(String text, Instant expected) {
    assertThat(Since.of(text, NOW, BERLIN)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2", "h", "-2h", "2h3d", "99999999999d", "2026-13-01"})
  void of_whenItIsNone_thenEmpty(String text) {
    assertThat(Since.of(text, NOW, BERLIN)).isEmpty();
  }

  /// The clocks went forward on 29 March 2026: that day had 23 hours.
  @Test
  void of_whenADayIsShort_thenItBeginsWhereItDidThere() {
    assertThat(Since.of("2026-03-30", NOW, BERLIN)).contains(Instant.parse("2026-03-29T22:00:00Z"));
  }
}
