package app.brevet.custody;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Asks AWS in passing how old a user's key is and when it was used last, after the user has got a
/// session: at most once a day, and once a week where AWS does not allow it.
///
/// Nobody is asked for a code, and no failure is told: what was learned, or that it may not be
/// asked, is in the [KeyRecords].
public final class QuietKeyLook {

  private final AccessKeys keys;
  private final KeyRecords records;
  private final InstantSource clock;
  private final Set<AccessKeyId> underWay = ConcurrentHashMap.newKeySet();

  /// @param keys which write down what they are told in these records
  public QuietKeyLook(AccessKeys keys, KeyRecords records, InstantSource clock) {
    this.keys = keys;
    this.records = records;
    this.clock = clock;
  }

  /// Looks, if it is time. The user has just got a session of this profile; it signs, if it is one
  /// with MFA.
  public void afterStart(UserProfile user) throws InterruptedException {
    AccessKeyId id = user.accessKeyId();
    if (!underWay.add(id)) {
      return;
    }
    try {
      if (isDue(id)) {
        look(user);
      }
    } finally {
      underWay.remove(id);
    }
  }

  private boolean isDue(AccessKeyId id) {
    return Optional.ofNullable(records.all().get(id))
        .map(known -> known.isDue(clock.instant()))
        .orElse(true);
  }

  private void look(UserProfile user) throws InterruptedException {
    try {
      keys.of(user.name(), MfaCodeSource.nobody());
    } catch (FailureException e) {
      // All else may be gone the next time, and the user did not ask for this.
      if (e.failure() instanceof Failure.ActionDenied) {
        records.remember(List.of(KeyRecord.refused(user.accessKeyId(), clock.instant())));
      }
    }
  }
}
