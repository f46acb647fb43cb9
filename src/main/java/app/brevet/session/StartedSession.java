package app.brevet.session;

import app.brevet.model.Profile;
import app.brevet.model.SessionCredentials;
import java.time.Instant;

/// A session that was started or renewed.
///
/// @param servedFromCache whether it lived already, so that AWS was not asked
/// @param delivered where it is
public record StartedSession(
    Profile profile,
    SessionCredentials credentials,
    Instant obtainedAt,
    boolean servedFromCache,
    DeliveryRecord delivered) {}
