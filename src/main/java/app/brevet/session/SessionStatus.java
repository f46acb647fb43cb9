package app.brevet.session;

import app.brevet.model.Expiry;
import app.brevet.model.Profile;
import app.brevet.model.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a profile's session stands.
///
/// @param delivered where sessions of this profile were put and not yet taken back
/// @param obtainedAt when the session was obtained, if there is or was one
/// @param isBehind whether a file may still hold an older session than that one
public record SessionStatus(
    Profile profile,
    SessionState state,
    List<DeliveryRecord> delivered,
    Optional<Instant> obtainedAt,
    boolean isBehind) {

  /// Where it stands at `now`.
  static SessionStatus of(
      Profile profile,
      Optional<CachedSession> session,
      List<DeliveryRecord> delivered,
      Instant now) {
    return new SessionStatus(
        profile,
        session.map(one -> one.life().stateAt(now)).orElseGet(SessionState.Idle::new),
        delivered,
        session.map(CachedSession::obtainedAt),
        session.map(CachedSession::credentials).stream()
            .anyMatch(kept -> delivered.stream().anyMatch(place -> place.isOfAnother(kept))));
  }

  /// Of a profile of which nothing is known yet.
  static SessionStatus unknown(Profile profile) {
    return new SessionStatus(profile, new SessionState.Idle(), List.of(), Optional.empty(), false);
  }

  /// The same of the profile as it is by now.
  SessionStatus of(Profile now) {
    return new SessionStatus(now, state, delivered, obtainedAt, isBehind);
  }

  /// When the session ends or ended, if there is or was one.
  public Optional<Expiry> expiry() {
    return expiryOf(state);
  }

  static Optional<Expiry> expiryOf(SessionState state) {
    return switch (state) {
      case SessionState.Active active -> Optional.of(active.expiry());
      case SessionState.Expiring expiring -> Optional.of(expiring.expiry());
      case SessionState.Expired expired -> Optional.of(expired.expiry());
      case SessionState.Idle idle -> Optional.empty();
      case SessionState.AwaitingCode awaiting -> Optional.empty();
      case SessionState.Requesting requesting -> Optional.empty();
      case SessionState.Failed failed -> Optional.empty();
    };
  }
}
