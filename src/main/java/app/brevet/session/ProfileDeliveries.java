package app.brevet.session;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import app.brevet.os.FileLock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// What becomes of the sessions of a profile that is renamed or removed; the activity is told.
final class ProfileDeliveries {

  private final SessionCache cache;
  private final Flights flights;
  private final Delivery delivery;
  private final SessionLog log;
  private final InstantSource clock;

  ProfileDeliveries(SessionGround ground) {
    this.cache = ground.cache();
    this.flights = ground.flights();
    this.delivery = ground.delivery();
    this.clock = ground.clock();
    this.log = new SessionLog(ground.activity(), clock);
  }

  /// Gives the profile another name, or the one that it had.
  @FunctionalInterface
  interface Naming {
    Profile name(ProfileName from, ProfileName to) throws FailureException;
  }

  /// Gives the profile another name, and moves what is delivered for it to the section of that: no
  /// session lands between.
  ///
  /// @param missed is told of each further home that could not be reached
  /// @throws FailureException if what is delivered cannot move: the profile has its old name then
  Profile rename(Profile profile, ProfileName to, Naming naming, Consumer<Failure> missed)
      throws FailureException {
    try (FileLock _ = flights.land(profile)) {
      boolean delivered = !delivery.of(profile.id()).isEmpty();
      Optional<SessionCredentials> living = delivered ? living(profile) : Optional.empty();
      if (living.isPresent() || (delivered && profile.delivery() == DeliveryKind.PROCESS)) {
        delivery.check(profile.renamed(to));
      }
      Profile renamed = naming.name(profile.name(), to);
      try {
        delivery.move(renamed, living).ifPresent(where -> log.delivered(renamed, where));
      } catch (FailureException e) {
        naming.name(to, profile.name());
        throw e;
      }
      moveFurther(renamed, living, missed);
      return renamed;
    }
  }

  /// The session of this profile, if it lives.
  private Optional<SessionCredentials> living(Profile profile) throws FailureException {
    return cache
        .find(profile)
        .filter(session -> !session.isOver(clock.instant()))
        .map(CachedSession::credentials);
  }

  private void moveFurther(
      Profile renamed, Optional<SessionCredentials> living, Consumer<Failure> missed) {
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
