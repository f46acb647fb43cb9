package app.brevet.session;

import app.brevet.model.Expiry;
import app.brevet.model.Profile;
import java.util.List;
import java.util.Optional;

/// A session that was taken out of the user's files and forgotten. AWS cannot be told.
///
/// @param takenBack where it was taken out
/// @param honouredUntil until when AWS honours it, if it was still alive
public record StoppedSession(
    Profile profile, List<DeliveryRecord> takenBack, Optional<Expiry> honouredUntil) {}
