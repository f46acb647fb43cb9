package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// What happens to sessions, as the activity tells it: got from AWS, delivered, taken back,
/// forgotten, failed. That a program was served a session which lived already is no entry: fifty
/// processes of one tool ask within a second (`docs/decisions/0016-activity.md`).
final class SessionLog {

  private static final Duration ONCE_A_MINUTE = Duration.ofMinutes(1);

  private final Activity activity;
  private final InstantSource clock;

  SessionLog(Activity activity, InstantSource clock) {
    this.activity = activity;
    this.clock = clock;
  }

  /// AWS gave a session of this profile.
  ///
  /// @param isNext whether one before it still lived, or was to be renewed
  void obtained(Profile profile, boolean isNext) {
    record(isNext ? Event.SESSION_RENEWED : Event.SESSION_STARTED, profile, "");
  }

  /// Its session is there now.
  void delivered(Profile profile, DeliveryRecord where) {
    record(Event.DELIVERED, profile, place(where));
  }

  /// Its session is not there any more.
  void takenBack(Profile profile, List<DeliveryRecord> taken) {
    taken.forEach(where -> record(Event.TAKEN_BACK, profile, place(where)));
  }

  /// What is known of its session was forgotten, and these were taken back.
  void stopped(Profile profile, List<DeliveryRecord> taken) {
    takenBack(profile, taken);
    record(Event.SESSION_STOPPED, profile, "");
  }

  /// Something failed, or a part of it.
  void failed(Profile profile, Failure failure) {
    activity.record(Entry.failed(clock.instant(), profile.name(), failure));
  }

  /// Its session is in these further homes now, and not in others; nor in those that were missed.
  void delivered(Profile profile, FurtherPlaces further) {
    further.done().forEach(where -> delivered(profile, where));
    takenBack(profile, further.takenBack());
    missed(profile, further);
  }

  /// Its session is in these further homes no more, but for those that were missed.
  void takenBack(Profile profile, FurtherPlaces further) {
    takenBack(profile, further.done());
    missed(profile, further);
  }

  /// What was not done in further homes.
  void missed(Profile profile, FurtherPlaces further) {
    further.missed().forEach(failure -> failed(profile, failure));
  }

  /// What a program asked for failed. The same is told once a minute: it may ask each second.
  void failedForProgram(Profile profile, Failure failure) {
    activity.recordOnce(Entry.failed(clock.instant(), profile.name(), failure), ONCE_A_MINUTE);
  }

  private void record(Event event, Profile profile, String detail) {
    activity.record(new Entry(clock.instant(), event, profile.name(), detail));
  }

  private static String place(DeliveryRecord where) {
    return where.section() + " in " + where.file();
  }
}
