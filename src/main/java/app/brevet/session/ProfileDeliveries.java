package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.SessionCredentials;
import app.brevet.os.FileLock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// What becomes of the sessions of a profile that is renamed or removed; the activity is told.
final class ProfileDeliveries {

  private final SessionCache cache;
  private final Flights flights;
  private final Delivery delivery;
  private final SessionLog log;

  ProfileDeliveries(SessionGround ground) {
    this.cache = ground.cache();
    this.flights = ground.flights();
    this.delivery = ground.delivery();
    this.log = new SessionLog(ground.activity(), ground.clock());
  }

  /// Whether something is delivered for this profile.
  boolean areThere(Profile profile) throws FailureException {
    return !delivery.of(profile.id()).isEmpty();
  }

  /// The session of this profile, if it lives.
  Optional<SessionCredentials> living(Profile profile, Instant now) throws FailureException {
    return cache
        .find(profile)
        .filter(session -> !session.isOver(now))
        .map(CachedSession::credentials);
  }

  /// Refuses what [#move] would refuse; writes nothing.
  void check(Profile renamed) throws FailureException {
    delivery.check(renamed);
  }

  /// Moves what is delivered, but for further homes, to the section of the new name.
  void move(Profile renamed, Optional<SessionCredentials> living) throws FailureException {
    delivery.move(renamed, living).ifPresent(where -> log.delivered(renamed, where));
  }

  /// The same in further homes.
  ///
  /// @param missed is told of each that could not be reached
  void moveFurther(Profile renamed, Optional<SessionCredentials> living, Consumer<Failure> missed) {
    FurtherPlaces further = delivery.moveFurther(renamed, living);
    if (living.isPresent()) {
      log.delivered(renamed, further);
    } else {
      log.takenBack(renamed, further);
    }
    further.missed().forEach(missed);
  }

  /// What is done while no session of a profile can land.
  @FunctionalInterface
  interface Removal {
    Profile now() throws FailureException;
  }

  /// Takes back all that is delivered, forgets the session, and removes the profile: no other one
  /// lands between.
  ///
  /// @throws FailureException if something was left as it was; what was taken back is told even so
  Profile stop(Profile profile, Removal removal) throws FailureException {
    try (FileLock _ = flights.land(profile)) {
      FurtherPlaces further = delivery.takeBackFurther(profile);
      log.takenBack(profile, further);
      further.requireAll();
      log.takenBack(profile, delivery.takeBack(profile.id()));
      cache.forget(profile.id());
      return removal.now();
    }
  }
}
