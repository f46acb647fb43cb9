package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.ProfileName;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every log keeps to.
abstract class ActivityContract {

  static final Instant NOW = Instant.parse("2026-11-22T13:00:00.25Z");

  abstract Activity activity();

  static Entry entry(int number) {
    return new Entry(
        NOW.plusSeconds(number), Event.SESSION_STARTED, new ProfileName("p" + number), "\"é\n");
  }

  @Test
  void latest_whenNothingHappened_thenNone() {
    assertThat(activity().latest(10)).isEmpty();
  }

  @Test
  void latest_whenRecorded_thenTheSameOldestFirst() {
    Activity activity = activity();
    activity.record(entry(1));
    activity.record(entry(2));
    assertThat(activity.latest(10)).containsExactly(entry(1), entry(2));
    assertThat(activity.lastFault()).isEmpty();
  }

  @Test
  void latest_whenThereAreMore_thenTheLast() {
    Activity activity = activity();
    activity.record(entry(1));
    activity.record(entry(2));
    activity.record(entry(3));
    assertThat(activity.latest(2)).containsExactly(entry(2), entry(3));
  }
}
