package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.SessionCredentials;
import java.util.Optional;

/// A session that meets a wish.
///
/// @param fetched whether AWS was asked for it just now
/// @param unrenewed why it could not be renewed, although it ends soon
/// @param landedWith what it was made from beside its profile; empty if it lived already
record Obtained(
    CachedSession session,
    boolean fetched,
    Optional<Failure> unrenewed,
    Optional<Unsaid> landedWith) {
  SessionCredentials credentials() {
    return session.credentials();
  }

  static Obtained living(CachedSession session) {
    return new Obtained(session, false, Optional.empty(), Optional.empty());
  }

  /// It is served as it is, as a new one could not be had.
  static Obtained unrenewed(CachedSession session, Failure why) {
    return new Obtained(session, false, Optional.of(why), Optional.empty());
  }

  /// It came to be that of its profile just now.
  static Obtained landed(CachedSession session, boolean fetched, Unsaid unsaid) {
    return new Obtained(session, fetched, Optional.empty(), Optional.of(unsaid));
  }
}
