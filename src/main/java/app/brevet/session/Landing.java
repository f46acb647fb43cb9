package app.brevet.session;

import app.brevet.keychain.SealingKey;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.os.FileLock;
import java.util.Optional;

/// Where a session that was got becomes that of its profile: kept, and put wherever an older one is
/// delivered. A stop is never between the two, nor is one undone: whoever renews without being
/// asked to finds here that the session, whose place the new one was to take, was stopped
/// meanwhile.
final class Landing {

  private final Sources sources;
  private final SessionCache cache;
  private final Flights flights;
  private final Delivery delivery;
  private final CodeCommands commands;
  private final SessionLog log;

  Landing(SessionGround ground, SessionLog log) {
    this.sources = new Sources(ground.catalog());
    this.cache = ground.cache();
    this.flights = ground.flights();
    this.delivery = ground.delivery();
    this.commands = ground.commands();
    this.log = log;
  }

  /// How a session comes to be that of its profile.
  ///
  /// @param renews whether it takes the place of one that lived
  /// @param unasked whether it may do nothing else: where there is none any more, nothing is done
  /// @param unsaid what it is got with beside what stands in the profile
  record Manner(boolean renews, boolean unasked, Unsaid unsaid) {}

  /// The manner of a session that is asked for now.
  Manner manner(Profile profile, boolean renews, boolean unasked) throws FailureException {
    return new Manner(renews, unasked, unsaidOf(profile));
  }

  /// What a session of this profile is got with now, beside what stands in it.
  Unsaid unsaidOf(Profile profile) throws FailureException {
    return new Unsaid(
        sources.unsaidKeyOf(profile),
        TokenPrograms.isOfProgram(profile)
            ? commands.lineIfReadable(profile.id())
            : Optional.empty());
  }

  /// Keeps the session, tells of it, and lets it take the older one's place in the files.
  ///
  /// @param profile as it was when the session was asked for, which took its time
  /// @param key what the cache prepared
  /// @throws FailureException also if the profile is gone by now, or is another
  void land(Profile profile, CachedSession session, SealingKey key, Manner manner)
      throws FailureException {
    try (FileLock _ = flights.land(profile)) {
      if (manner.unasked() && isStopped(profile.id())) {
        return; // Somebody stopped it, which holds.
      }
      var _ = requireSame(profile, manner.unsaid());
      cache.keep(profile.id(), session, key);
      log.obtained(profile, manner.renews());
      refresh(profile, session.credentials());
    }
  }

  private Profile requireSame(Profile before, Unsaid unsaid) throws FailureException {
    Profile now = sources.requireSame(before);
    if (!unsaidOf(now).equals(unsaid)) {
      throw new FailureException(new Failure.ProfileChanged(now.name()));
    }
    return now;
  }

  /// What is to be delivered for whoever wished for it. Where it lived already, a newer session may
  /// have landed since, and that one is not put back to it. The caller holds the profile's landing.
  ///
  /// @param profile as it was when the session was asked for
  /// @param unsaid of that time too, for a session that lived already
  /// @throws FailureException also if the profile is gone by now, is another, or has another name,
  ///   by which its section goes
  Obtained latest(Profile profile, Unsaid unsaid, Obtained obtained) throws FailureException {
    if (!requireSame(profile, obtained.landedWith().orElse(unsaid)).name().equals(profile.name())) {
      throw new FailureException(new Failure.ProfileChanged(profile.name()));
    }
    return obtained.fetched()
        ? obtained
        : cache
            .find(profile)
            .filter(one -> one.obtainedAt().isAfter(obtained.session().obtainedAt()))
            .map(Obtained::living)
            .orElse(obtained);
  }

  /// Whether this profile has no session that another one could replace: none is kept, nor is one
  /// delivered that was lost. A stop that could not reach a further home leaves one there, and is a
  /// stop all the same.
  boolean isStopped(ProfileId profile) throws FailureException {
    return !cache.isKept(profile) && delivery.of(profile).stream().noneMatch(Landing::isOwnFile);
  }

  /// Whether what was put there is a session itself, in the user's own home.
  static boolean isOwnFile(DeliveryRecord place) {
    return place.kind() == DeliveryKind.FILE && place.home() == DeliveryRecord.Home.OWN;
  }

  /// Whoever wished for it, it takes the place of an older one that is delivered.
  private void refresh(Profile profile, SessionCredentials session) {
    try {
      delivery.renew(profile.id(), session);
    } catch (FailureException e) {
      // The session is there for whoever wished for it; the log says what the file still holds.
      log.failed(profile, e.failure());
    }
  }

  /// Lets the session take an older one's place in the files once more, where one of them could not
  /// be written.
  ///
  /// @throws FailureException if it cannot still
  void refreshMissed(Profile profile, SessionCredentials session) throws FailureException {
    if (!isElsewhereStill(profile, session)) {
      return;
    }
    try (FileLock _ = flights.land(profile)) {
      Optional<CachedSession> now = cache.find(profile); // It may have been stopped, or renewed.
      if (now.isPresent()) {
        delivery.renew(profile.id(), now.get().credentials());
      }
    }
  }

  /// Whether a file may hold an older session.
  private boolean isElsewhereStill(Profile profile, SessionCredentials session)
      throws FailureException {
    return delivery.of(profile.id()).stream().anyMatch(place -> place.isOfAnother(session));
  }
}
