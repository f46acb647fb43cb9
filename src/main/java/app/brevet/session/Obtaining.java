package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.keychain.SealingKey;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Finds the session that a wish is for, or gets it from STS: one prompt and one call, however many
/// processes wish for it at once.
final class Obtaining {

  private static final MfaCodeSource NO_CODES = MfaCodeSource.nobody();

  private final SessionCache cache;
  private final Flights flights;
  private final StsSessions sts;
  private final Sources sources;
  private final Delivery delivery;
  private final Activity activity;
  private final InstantSource clock;

  Obtaining(
      SessionCache cache,
      Flights flights,
      StsSessions sts,
      Sources sources,
      Delivery delivery,
      Activity activity,
      InstantSource clock) {
    this.cache = cache;
    this.flights = flights;
    this.sts = sts;
    this.sources = sources;
    this.delivery = delivery;
    this.activity = activity;
    this.clock = clock;
  }

  /// A session that meets a wish.
  ///
  /// @param fetched whether AWS was asked for it just now
  record Obtained(CachedSession session, boolean fetched) {
    SessionCredentials credentials() {
      return session.credentials();
    }

    private static Obtained living(CachedSession session) {
      return new Obtained(session, false);
    }
  }

  /// The session that meets the wish.
  Obtained obtain(Profile profile, Wish wish, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Instant asked = clock.instant();
    Optional<CachedSession> living = cache.find(profile);
    if (living.isPresent() && wish.isMetBy(living.get(), asked, asked)) {
      return Obtained.living(living.get());
    }
    if (wish == Wish.SERVE && living.isPresent() && living.get().isUsable(asked)) {
      return renewedWithoutCode(profile, living.get());
    }
    try (FileLock _ = flights.take(profile)) {
      return onFlight(profile, wish, codes, asked);
    } catch (FailureException e) {
      boolean served = isForWantOfACode(e.failure()) && wish == Wish.START;
      if (served && living.isPresent() && living.get().isUsable(clock.instant())) {
        return Obtained.living(living.get()); // Nobody can be asked, and it still lives.
      }
      throw e;
    }
  }

  private static boolean isForWantOfACode(Failure failure) {
    return failure instanceof Failure.CodeNeeded || failure instanceof Failure.CodeProgramFailed;
  }

  /// What lives will do, so neither another's prompt nor a failure is waited for.
  private Obtained renewedWithoutCode(Profile profile, CachedSession living)
      throws FailureException, InterruptedException {
    Optional<FileLock> free = flights.takeIfFree(profile);
    if (free.isEmpty()) {
      return Obtained.living(living);
    }
    try (FileLock _ = free.get()) {
      return onFlight(profile, Wish.SERVE, NO_CODES, clock.instant());
    } catch (FailureException e) {
      return Obtained.living(
          living); // It is served to its end; who asks after that is told the failure.
    }
  }

  private Obtained onFlight(Profile profile, Wish wish, MfaCodeSource codes, Instant asked)
      throws FailureException, InterruptedException {
    Optional<CachedSession> landed = cache.find(profile);
    if (landed.isPresent() && wish.isMetBy(landed.get(), asked, clock.instant())) {
      return Obtained.living(landed.get());
    }
    return fetched(profile, codes);
  }

  private Obtained fetched(Profile profile, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    refuseIfNobodyIsThere(profile, codes);
    try (SealingKey key = cache.prepare()) {
      CachedSession session = fetch(profile, codes);
      cache.keep(profile.id(), session, key);
      refreshDelivered(profile, session.credentials());
      return new Obtained(session, true);
    }
  }

  /// A session in the place of the one that was got at `known`, which nobody asked for: not another
  /// one if somebody got one since, and without waiting for whoever is getting one just now.
  ///
  /// @throws FailureException with `StillBusy` if somebody is
  Obtained replace(Profile profile, Instant known, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Optional<FileLock> free = flights.takeIfFree(profile);
    if (free.isEmpty()) {
      throw new FailureException(new Failure.StillBusy(profile.name()));
    }
    try (FileLock _ = free.get()) {
      Optional<CachedSession> landed = cache.find(profile);
      return landed.filter(session -> !session.obtainedAt().equals(known)).isPresent()
          ? Obtained.living(landed.get())
          : fetched(profile, codes);
    }
  }

  /// A call that would need a code fails before a keychain is opened for it: that takes a second
  /// where the keychain is a vault.
  private void refuseIfNobodyIsThere(Profile profile, MfaCodeSource codes) throws FailureException {
    if (codes.isThere()) {
      return;
    }
    Optional<UserProfile> asked =
        switch (profile) {
          case UserProfile user -> Optional.of(user);
          case RoleProfile role when role.via() == RoleProfile.Via.KEY ->
              Optional.of(sources.userBehind(role));
          case RoleProfile _ -> Optional.empty(); // It asks when its source's session is got.
        };
    Optional<MfaSerial> serial = asked.flatMap(UserProfile::mfaSerial);
    if (serial.isPresent() && !codes.isThereFor(asked.orElseThrow())) {
      throw new FailureException(codes.absence(asked.orElseThrow(), serial.get()));
    }
  }

  private CachedSession fetch(Profile profile, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return switch (profile) {
      case UserProfile user -> sts.ofUser(user, codes);
      case RoleProfile role ->
          switch (role.via()) {
            case SESSION -> throughSession(role, codes);
            case KEY -> byKey(role, sources.userBehind(role), codes);
          };
    };
  }

  /// The user's flight is taken too, for it is that user's device whose code is spent.
  private CachedSession byKey(RoleProfile role, UserProfile user, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    try (FileLock _ = flights.take(user)) {
      return sts.ofRoleByKey(role, user, codes);
    }
  }

  private CachedSession throughSession(RoleProfile role, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    sources.refuseCycle(role);
    Profile source = sources.sourceOf(role);
    Obtained session = obtain(source, Wish.SERVE, codes);
    try {
      return sts.ofRole(role, session.credentials());
    } catch (FailureException e) {
      if (!(e.failure() instanceof Failure.AwsRefused refused)
          || refused.cause() != AwsCause.EXPIRED_SESSION) {
        throw e;
      }
      cache.forget(source.id()); // AWS ended it before its time.
      return sts.ofRole(role, obtain(source, Wish.SERVE, codes).credentials());
    }
  }

  /// Where an older session of the profile is delivered, the new one takes its place, whoever
  /// wished for it.
  private void refreshDelivered(Profile profile, SessionCredentials session) {
    try {
      delivery.renew(profile.id(), session);
    } catch (FailureException e) {
      // The session is there for whoever wished for it; the log says what the file still holds.
      activity.record(
          new Activity.Entry(
              clock.instant(), Activity.Event.FAILED, profile.name(), e.failure().key()));
    }
  }
}
