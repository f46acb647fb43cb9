package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Expiry;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One profile as a window or a tray shows it: where its session stands, and what went wrong last.
///
/// @param state where it stood when it was last looked at; [#stateAt(Instant)] goes on from there
/// @param read where its session stood when that was last read: a session that is being renewed
///   lives all the while
/// @param obtainedAt when its session was got, if there is or was one
/// @param delivered where its sessions are
/// @param isBehind whether a file may still hold an older session than the one that was read
public record LiveSession(
    Profile profile,
    SessionState state,
    SessionState read,
    Optional<Instant> obtainedAt,
    List<DeliveryRecord> delivered,
    boolean isBehind,
    Optional<Trouble> trouble) {

  /// Copies the list.
  public LiveSession {
    delivered = List.copyOf(delivered);
  }

  /// Where the session stands at `now`: one that lived then may be ending or over by now.
  public SessionState stateAt(Instant now) {
    return switch (state) {
      case SessionState.Active(var expiry) -> alive(expiry, now);
      case SessionState.Expiring(var expiry) -> alive(expiry, now);
      case SessionState.Expired(var expiry) -> alive(expiry, now);
      case SessionState.Idle idle -> idle;
      case SessionState.AwaitingCode awaiting -> awaiting;
      case SessionState.Requesting requesting -> requesting;
      case SessionState.Failed failed -> failed;
    };
  }

  private SessionState alive(Expiry expiry, Instant now) {
    return life(expiry).stateAt(now);
  }

  private SessionLife life(Expiry expiry) {
    return new SessionLife(obtainedAt.orElse(Instant.EPOCH), expiry);
  }

  /// When the session ends or ended, if there is or was one.
  public Optional<Expiry> expiry() {
    return SessionStatus.expiryOf(read);
  }

  /// From when on the session is renewed, if there is or was one: 15 minutes before its end, but
  /// never more than a quarter of its life.
  public Optional<Instant> leadAt() {
    return expiry().map(expiry -> expiry.at().minus(life(expiry).lead()));
  }

  /// Whether AWS would honour the session at `now`.
  public boolean isAliveAt(Instant now) {
    return expiry().filter(expiry -> !expiry.isOver(now)).isPresent();
  }

  /// How much of the session's whole life is left at `now`: 1 when it was got, 0 when it is over.
  public double fractionLeft(Instant now) {
    return expiry().map(expiry -> life(expiry).fractionLeft(now)).orElse(0.0);
  }

  /// Whether a session of it stands in a file of the user's own home.
  public boolean isInOwnFile() {
    return delivered.stream().anyMatch(Landing::isOwnFile);
  }

  /// Whether something is being done about it just now.
  public boolean isBusy() {
    return state instanceof SessionState.Requesting || state instanceof SessionState.AwaitingCode;
  }

  /// What went wrong last; a start if nothing did.
  Attempt.Verb tried() {
    return trouble.map(past -> past.attempt().verb()).orElse(Attempt.Verb.START);
  }

  /// Where its session was to go then; empty for the profile's own section.
  Optional<ProfileName> triedSection() {
    return trouble.flatMap(Trouble::section);
  }
}
