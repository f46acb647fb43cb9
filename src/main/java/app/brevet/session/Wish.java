package app.brevet.session;

import java.time.Instant;

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
  /// @param asked when the wish came up: a session that another process got since is new enough
  boolean isMetBy(CachedSession session, Instant asked, Instant now) {
    return switch (this) {
      case START, SERVE -> session.isFresh(now);
      case RENEW -> !session.obtainedAt().isBefore(asked) && session.isFresh(now);
    };
  }
}
