package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.SessionCredentials;
import java.util.Optional;

/// A session that meets a wish.
///
/// @param fetched whether AWS was asked for it just now
/// @param unrenewed why it could not be renewed, although it ends soon
record Obtained(CachedSession session, boolean fetched, Optional<Failure> unrenewed) {
  SessionCredentials credentials() {
    return session.credentials();
  }

  static Obtained living(CachedSession session) {
    return new Obtained(session, false, Optional.empty());
  }
}
