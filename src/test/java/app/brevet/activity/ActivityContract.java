package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every log keeps to.
abstract class ActivityContract {

  static final Instant NOW = Instant.parse("2026-11-22T13:00:00.25Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  abstract Activity activity();

  static Entry entry(int number) {
    return new Entry(
        NOW.plusSeconds(number), Event.SESSION_STARTED, new ProfileName("p" + number), "\"é\n");
  }

  static Entry refused(int number, String requestId) {
    return Entry.failed(
            NOW.plusSeconds(number),
            new ProfileName("dev"),
            new Failure.AwsRefused(
                AwsCause.NOT_AUTHORIZED, "AccessDenied", "said", Optional.of(requestId)))
        .askedBy(Asker.commandLine(Optional.of("/usr/bin/terraform")));
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

  @Test
  void latest_whenAwsRefused_thenItsCodeAndRequestIdAndWhoAskedComeBack() {
    Activity activity = activity();
    activity.record(refused(1, "id-1"));
    Entry back = activity.latest(1).getFirst();
    assertThat(back).isEqualTo(refused(1, "id-1"));
    assertThat(back.detail()).isEqualTo("aws-not-authorized");
    assertThat(back.answer()).contains(new AwsAnswer("AccessDenied", "id-1"));
    assertThat(back.by().program()).isEqualTo("terraform");
  }

  @Test
  void find_whenFiltered_thenTheLatestOfThoseAlone() throws ActivityException {
    Activity activity = activity();
    for (int i = 1; i <= 4; i++) {
      activity.record(entry(i));
    }
    activity.record(refused(5, "id"));
    ActivityFilter started =
        new ActivityFilter(
            Optional.empty(), Optional.of(NOW.plusSeconds(2)), Set.of(Event.SESSION_STARTED));
    assertThat(activity.find(started, 10)).containsExactly(entry(2), entry(3), entry(4));
    assertThat(activity.find(started, 2)).containsExactly(entry(3), entry(4));
    ActivityFilter ofOne =
        new ActivityFilter(Optional.of(new ProfileName("p3")), Optional.empty(), Set.of());
    assertThat(activity.find(ofOne, 10)).containsExactly(entry(3));
    assertThat(activity.find(ActivityFilter.ALL, 10)).hasSize(5);
  }

  @Test
  void find_whenEnoughIsFound_thenNoEarlierEntryIsLookedAt() throws ActivityException {
    Activity activity = activity();
    activity.record(entry(1));
    activity.record(entry(2));
    activity.record(entry(3));
    List<Entry> seen = new ArrayList<>();
    activity.find(seen::add, 2);
    assertThat(seen).containsExactly(entry(3), entry(2));
  }

  @Test
  void recordOnce_whenTheSameWasToldInThatTime_thenItIsNotToldAgain() {
    Activity activity = activity();
    activity.recordOnce(refused(0, "id-1"), MINUTE);
    activity.record(entry(1));
    activity.recordOnce(refused(60, "id-2"), MINUTE);
    assertThat(activity.latest(9)).containsExactly(refused(0, "id-1"), entry(1));
  }

  @Test
  void recordOnce_whenTheSameWasToldBefore_thenItIsToldAgain() {
    Activity activity = activity();
    activity.recordOnce(refused(0, "id-1"), MINUTE);
    activity.recordOnce(refused(61, "id-2"), MINUTE);
    assertThat(activity.latest(9)).containsExactly(refused(0, "id-1"), refused(61, "id-2"));
  }

  @Test
  void recordOnce_whenTheClockWasSetBackSince_thenItIsToldAgainOnce() {
    Activity activity = activity();
    activity.recordOnce(refused(3600, "id-1"), MINUTE);
    activity.recordOnce(refused(0, "id-2"), MINUTE);
    activity.recordOnce(refused(1, "id-3"), MINUTE);
    assertThat(activity.latest(9)).containsExactly(refused(3600, "id-1"), refused(0, "id-2"));
  }

  @Test
  void recordOnce_whenAnotherAsks_thenItIsToldToo() {
    Activity activity = activity();
    Entry byAws = refused(1, "id").askedBy(Asker.commandLine(Optional.of("/usr/bin/aws")));
    activity.recordOnce(refused(0, "id"), MINUTE);
    activity.recordOnce(byAws, MINUTE);
    assertThat(activity.latest(9)).containsExactly(refused(0, "id"), byAws);
  }

  @Test
  void recordOnce_whenItTellsSomethingElse_thenItIsToldToo() {
    Activity activity = activity();
    Entry told = refused(0, "id");
    Optional<AwsAnswer> throttled = Optional.of(new AwsAnswer("Throttling", "id"));
    List<Entry> others =
        List.of(
            of(told, Event.TAKEN_BACK, told.profile(), told.detail(), told.answer()),
            of(told, told.event(), new ProfileName("ops"), told.detail(), told.answer()),
            of(told, told.event(), told.profile(), "code-needed", told.answer()),
            of(told, told.event(), told.profile(), told.detail(), throttled));
    activity.record(told);
    others.forEach(one -> activity.recordOnce(one, MINUTE));
    assertThat(activity.latest(9)).startsWith(told).endsWith(others.toArray(Entry[]::new));
  }

  private static Entry of(
      Entry like, Event event, ProfileName profile, String detail, Optional<AwsAnswer> answer) {
    return new Entry(like.at(), event, profile, detail, answer, like.by());
  }
}
