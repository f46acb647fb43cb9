package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import java.time.Instant;
import java.util.Optional;

/// The word about a key that should be rotated, where AWS told its age before: nothing is asked for
/// it.
final class KeyAge {

  private KeyAge() {}

  /// Tells it of the user whom this profile's sessions come from, to people only.
  static void tellIfOld(Profile profile, Invocation invocation) {
    if (invocation.output().isJson()) {
      return;
    }
    try {
      Optional<UserProfile> user = invocation.uses().profiles().rootOf(profile);
      if (user.isPresent()) {
        tell(user.get(), invocation);
      }
    } catch (FailureException e) {
      // What was asked for is done, and this was not asked for.
    }
  }

  private static void tell(UserProfile user, Invocation invocation) throws FailureException {
    Instant now = invocation.clock().instant();
    Optional.ofNullable(invocation.uses().keyRecords().all().get(user.accessKeyId()))
        .filter(key -> key.isOld(now))
        .flatMap(key -> key.days(now))
        .map(days -> invocation.words().text("commands.notice.old-key", user.name(), days))
        .ifPresent(invocation.output()::notice);
  }
}
