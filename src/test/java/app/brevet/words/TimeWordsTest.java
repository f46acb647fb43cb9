package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeWordsTest {

  private final TimeWords times = TestWords.english().times();

  @ParameterizedTest
  @CsvSource({
    "P93DT23H, 93 days old, 93 days ago",
    "P1DT23H59M, 1 day old, 1 day ago",
    "PT23H59M, made today, 23 h ago",
    "PT2H59M, made today, 2 h ago",
    "PT59M59S, made today, 59 min ago",
    "PT59S, made today, just now",
    "P-3D, made today, just now"
  })
  void age_whenThisLongAgo_thenInWholeDaysAndAgoInTheGreatestUnit(
      Duration since, String age, String ago) {
    Instant now = Instant.parse("2026-11-26T08:00:00Z");
    assertThat(times.age(now.minus(since), now)).isEqualTo(age);
    assertThat(times.ago(now.minus(since), now)).isEqualTo(ago);
  }

  @ParameterizedTest
  @CsvSource({
    "PT11H42M59S, 11 h 42 min",
    "PT12H, 12 h 0 min",
    "PT36H, 36 h 0 min",
    "PT59M59S, 59 min",
    "PT37M, 37 min",
    "PT10M, 10 min",
    "PT9M59.999S, 9 min 59 s",
    "PT7M31S, 7 min 31 s",
    "PT7M, 7 min 0 s",
    "PT1M, 1 min 0 s",
    "PT59.9S, 59 s",
    "PT0S, 0 s",
    "PT-5S, 0 s"
  })
  void left_whenThisMuch_thenWithUnitsAndSecondsOnlyBelowTenMinutes(Duration left, String words) {
    assertThat(times.left(left)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PT12H, 12 h",
    "PT1H30M, 1 h 30 min",
    "PT15M, 15 min",
    "PT45S, 45 s",
    "PT16M5S, 16 min 5 s",
    "PT36H, 36 h",
    "PT1H1S, 60 min 1 s"
  })
  void length_whenThisLong_thenWithoutPartsThatAreNothing(Duration length, String words) {
    assertThat(times.length(length)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"PT11.2S, 12 s", "PT12S, 12 s", "PT0.001S, 1 s"})
  void toWait_whenPartOfASecond_thenItCountsWhole(Duration wait, String words) {
    assertThat(times.toWait(wait)).isEqualTo(words);
  }

  @Test
  void at_whenToday_thenTheTimeOfDayWhereTheUserIs() {
    assertThat(times.at(Instant.parse("2026-11-22T13:07:31Z"), TestWords.NOW)).isEqualTo("14:07");
  }

  @Test
  void at_whenAnotherDayThere_thenTheDayToo() {
    assertThat(times.at(Instant.parse("2026-11-22T23:30:00Z"), TestWords.NOW))
        .isEqualTo("Mon 23 Nov, 00:30");
  }

  @Test
  void iso_whenPartOfASecond_thenUtcInWholeSeconds() {
    assertThat(times.iso(Instant.parse("2026-11-22T13:07:31.999Z")))
        .isEqualTo("2026-11-22T13:07:31Z");
  }

  @Test
  void stamp_whenTheUserIsElsewhere_thenByTheClockOnTheWallThere() {
    Words inTokyo = new Words(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"), InstantSource.system());
    Instant at = Instant.parse("2026-11-22T20:07:31Z");

    assertThat(inTokyo.times().stamp(at)).isEqualTo("2026-11-23 05:07:31");
  }
}
