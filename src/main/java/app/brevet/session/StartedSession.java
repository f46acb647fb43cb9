package app.brevet.session;

import app.brevet.model.Profile;
import app.brevet.model.SessionCredentials;
import java.time.Instant;

/// A session that was started or renewed.
///
/// @param servedFromCache whether it lived already, so that AWS was not asked
/// @param delivered where it is
/// @param further where else it is, and where it could not be put
public record StartedSession(
    Profile profile,
    SessionCredentials credentials,
    Instant obtainedAt,
    boolean servedFromCache,
    DeliveryRecord delivered,
    FurtherPlaces further) {

  static StartedSession of(
      Profile profile, Obtained obtained, DeliveryRecord delivered, FurtherPlaces further) {
    return new StartedSession(
        profile,
        obtained.credentials(),
        obtained.session().obtainedAt(),
        !obtained.fetched(),
        delivered,
        further);
  }
}
