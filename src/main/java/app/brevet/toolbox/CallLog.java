package app.brevet.toolbox;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.SignerKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What calls by hand leave in the activity: which action, who signed it, and whom AWS answered as.
/// Nothing else of what was sent or answered.
final class CallLog {

  /// In the place of a profile's name, for the actions that nothing signs.
  private static final ProfileName NOBODY = new ProfileName("-");

  private final Activity activity;
  private final InstantSource clock;

  CallLog(Activity activity, InstantSource clock) {
    this.activity = activity;
    this.clock = clock;
  }

  /// When a call begins that is made now.
  Instant begin() {
    return clock.instant();
  }

  /// AWS answered: `AssumeRole with its session: arn:aws:sts::123456789012:assumed-role/R/S`.
  void answered(StsCall call, StsAnswer answer) {
    String with = call.by().map(by -> with(by.kind())).orElse("");
    String as = Optional.ofNullable(answer.members().get("Arn")).map(": "::concat).orElse("");
    String detail = call.action().awsName() + with + as;
    activity.record(new Entry(clock.instant(), Event.STS_CALLED, name(call), detail));
  }

  private static String with(SignerKind kind) {
    return switch (kind) {
      case LONG_TERM_KEY -> " with its access key";
      case USER_SESSION, ROLE_SESSION, FEDERATED_SESSION -> " with its session";
    };
  }

  /// It failed. What was held back as it breaks a limit is no entry: nothing was sent. Nor is what
  /// stands there since the call began, as a session that was to sign tells by itself why it could
  /// not be got.
  void failed(StsCall call, Failure failure, Instant begun) {
    if (!(failure instanceof Failure.InvalidInput)) {
      Instant now = clock.instant();
      activity.recordOnce(Entry.failed(now, name(call), failure), Duration.between(begun, now));
    }
  }

  private static ProfileName name(StsCall call) {
    return call.by().map(SignedBy::profile).map(Profile::name).orElse(NOBODY);
  }
}
