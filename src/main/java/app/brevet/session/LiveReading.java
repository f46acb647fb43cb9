package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.concurrent.locks.ReentrantLock;

/// Reads the profiles and how their sessions stand, onto the board of [LiveSessions]. One reading
/// at a time: what was read earlier never replaces what was read later.
final class LiveReading {

  private final Sessions sessions;
  private final Profiles profiles;
  private final LiveBoard board;
  private final ReentrantLock reading = new ReentrantLock();

  LiveReading(Sessions sessions, Profiles profiles, LiveBoard board) {
    this.sessions = sessions;
    this.profiles = profiles;
    this.board = board;
  }

  /// Reads the profiles alone: no keychain, no session.
  void profilesAlone() {
    try {
      board.setProfiles(profiles.all());
    } catch (FailureException e) {
      board.setTrouble(new Trouble(Attempt.of(Verb.LIST_PROFILES), e.failure()));
    }
  }

  /// Reads all.
  void all() {
    reading.lock();
    try {
      board.setStatuses(sessions.status());
    } catch (FailureException e) {
      withoutSessions(e.failure());
    } finally {
      reading.unlock();
    }
  }

  /// A keychain that is locked hides the sessions, not the profiles.
  private void withoutSessions(Failure failure) {
    try {
      board.setProfiles(profiles.all());
      board.setTrouble(new Trouble(Attempt.of(Verb.STATUS), failure));
    } catch (FailureException e) {
      board.setTrouble(new Trouble(Attempt.of(Verb.LIST_PROFILES), e.failure()));
    }
  }
}
