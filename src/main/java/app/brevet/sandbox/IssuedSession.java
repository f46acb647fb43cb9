package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Instant;

/// A session that the sandbox issued.
///
/// @param diesAt when it is refused; its Expiration, unless the switch for a shorter life is on
/// @param grant its session policies and tags, and how it was asked for
record IssuedSession(
    SessionCredentials credentials, Instant diesAt, Caller caller, SessionGrant grant) {}
