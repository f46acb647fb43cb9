package app.brevet.session;

import app.brevet.model.AccessKeyId;
import java.time.Instant;
import java.util.Set;

/// What somebody wants of a session, and so which one that lives already will do.
enum Wish {
  /// A session with some life left: the user's act, so a code may be asked for.
  START,
  /// A new session for the full term.
  RENEW,
  /// Any session that lives, for a program or for a role that is assumed with it.
  SERVE;

  /// Whether this session will do.
  ///
  /// @param before the sessions that were there when the wish came up: one that another process got
  ///   since is new enough. No clock tells which that is: sessions are stamped with AWS's time, and
  ///   how far off this computer's is may not be known yet
  boolean isMetBy(CachedSession session, Set<AccessKeyId> before, Instant now) {
    return switch (this) {
      case START, SERVE -> session.isFresh(now);
      case RENEW -> !before.contains(session.credentials().accessKeyId()) && session.isFresh(now);
    };
  }
}
