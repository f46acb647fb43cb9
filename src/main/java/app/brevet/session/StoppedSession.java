package app.brevet.session;

import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import java.util.List;
import java.util.Optional;

/// A session that was taken out of the user's files and forgotten. AWS cannot be told.
///
/// @param takenBack where it was taken out
/// @param honouredUntil until when AWS honours it, if it was still alive
/// @param missed why it was not taken out of a further home, where that failed
public record StoppedSession(
    Profile profile,
    List<DeliveryRecord> takenBack,
    Optional<Expiry> honouredUntil,
    List<Failure> missed) {

  /// Copies the lists.
  public StoppedSession {
    takenBack = List.copyOf(takenBack);
    missed = List.copyOf(missed);
  }

  /// Whether there was anything to stop.
  boolean hasSomethingToTell() {
    return !takenBack.isEmpty() || honouredUntil.isPresent() || !missed.isEmpty();
  }
}
