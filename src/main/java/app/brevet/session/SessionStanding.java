package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads where sessions stand.
final class SessionStanding {

  private final SessionCache cache;
  private final InstantSource clock;

  SessionStanding(SessionCache cache, InstantSource clock) {
    this.cache = cache;
    this.clock = clock;
  }

  /// Where the session of this profile stands.
  ///
  /// @param delivered where it is
  /// @throws FailureException if it cannot be read
  SessionStatus of(Profile profile, List<DeliveryRecord> delivered) throws FailureException {
    return SessionStatus.of(profile, cache.find(profile), delivered, clock.instant());
  }

  /// Where those of all of these stand. One whose file cannot be read is told as failed, and hides
  /// no other.
  ///
  /// @param delivered where all sessions are
  /// @throws FailureException if none can be read, as with a locked keychain
  List<SessionStatus> of(List<Profile> profiles, List<DeliveryRecord> delivered)
      throws FailureException {
    Map<ProfileId, List<DeliveryRecord>> places =
        delivered.stream().collect(Collectors.groupingBy(DeliveryRecord::profile));
    List<SessionStatus> all = new ArrayList<>();
    for (Profile profile : profiles) {
      all.add(ofReadable(profile, places.getOrDefault(profile.id(), List.of())));
    }
    return all;
  }

  private SessionStatus ofReadable(Profile profile, List<DeliveryRecord> delivered)
      throws FailureException {
    try {
      return of(profile, delivered);
    } catch (FailureException e) {
      if (!SessionCache.isAboutOneFile(e.failure())) {
        throw e;
      }
      return new SessionStatus(
          profile, new SessionState.Failed(e.failure()), delivered, Optional.empty(), false);
    }
  }
}
