package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Instant;

/// A session that the sandbox issued.
///
/// @param diesAt when it is refused; its Expiration, unless the switch for a shorter life is on
record IssuedSession(SessionCredentials credentials, Instant diesAt, Caller caller) {}
