package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.model.Profile;
import java.time.InstantSource;
import java.util.List;

/// Is told what was taken back by the way: when a session was put elsewhere than the last time, or
/// in another manner.
@FunctionalInterface
interface TakenBack {

  /// These of the profile are not there any more.
  void of(Profile profile, List<DeliveryRecord> taken);

  /// Tells nobody.
  static TakenBack untold() {
    return (_, _) -> {};
  }

  /// Tells the activity.
  static TakenBack in(Activity activity, InstantSource clock) {
    return new SessionLog(activity, clock)::takenBack;
  }
}
