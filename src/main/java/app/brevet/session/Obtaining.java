package app.brevet.session;

import app.brevet.keychain.SealingKey;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.os.FileLock;
import app.brevet.session.Landing.Manner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the session that a wish is for, or gets it from STS: one prompt and one call, however many
/// processes wish for it at once, and by whichever profile of one user and device.
final class Obtaining {

  private final SessionCache cache;
  private final Flights flights;
  private final AnswersAtHand atHand;
  private final IdentityTokens tokens;
  private final StsSessions sts;
  private final TokenSessions byToken;
  private final Sources sources;
  private final SharedSessions shared;
  private final Landing landing;
  private final InstantSource clock;
  private final ShortWait patience;

  /// @param patience how long a renewal is waited for where a session lives that will do
  Obtaining(
      SessionGround ground,
      StsSessions sts,
      TokenSessions byToken,
      Sources sources,
      SessionLog log,
      ShortWait patience) {
    this.cache = ground.cache();
    this.flights = ground.flights();
    this.atHand = new AnswersAtHand(sources, ground.keys());
    this.tokens = ground.tokens();
    this.sts = sts;
    this.byToken = byToken;
    this.sources = sources;
    this.shared = new SharedSessions(sources, cache);
    this.landing = new Landing(ground, log);
    this.clock = ground.clock();
    this.patience = patience;
  }

  /// The session that meets the wish.
  Obtained obtain(Profile profile, Wish wish, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return obtain(profile, wish, new Questions(codes, tokens));
  }

  /// The session that a program would be served if nobody could be asked for a code; empty if one
  /// is needed.
  Optional<Obtained> unasked(Profile profile) throws FailureException, InterruptedException {
    try {
      return Optional.of(obtain(profile, Wish.SERVE, MfaCodeSource.nobody()));
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.CodeNeeded) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Obtained obtain(Profile profile, Wish wish, Questions asking)
      throws FailureException, InterruptedException {
    Instant asked = clock.instant();
    Optional<CachedSession> living = cache.find(profile);
    Set<AccessKeyId> before = wish == Wish.RENEW ? before(profile, living) : Set.of();
    if (living.isPresent() && wish.isMetBy(living.get(), before, asked)) {
      return Obtained.living(living.get());
    }
    if (wish == Wish.SERVE && living.isPresent() && living.get().isUsable(asked)) {
      return asking.sourcesAsTheyAre()
          ? Obtained.living(living.get())
          : renewedUnasked(profile, living.get(), asking.nobody());
    }
    try (FileLock _ = flights.take(profile)) {
      return onFlight(profile, wish, asking, before);
    } catch (FailureException e) {
      boolean served = isForWantOfAUser(e.failure()) && wish == Wish.START;
      if (served && living.isPresent() && living.get().isUsable(clock.instant())) {
        return Obtained.living(living.get()); // Nobody can be asked, and it still lives.
      }
      Optional<CachedSession> other =
          wish == Wish.SERVE ? usableOfOthers(profile) : Optional.empty();
      return Obtained.unrenewed(other.orElseThrow(() -> e), e.failure());
    }
  }

  private Optional<CachedSession> usableOfOthers(Profile profile) throws FailureException {
    return shared.of(profile, one -> one.isUsable(clock.instant()));
  }

  /// Whether another profile has a session that [#replace] would take for this one, as far as that
  /// can be told.
  ///
  /// @param profiles all that there are
  boolean isFreshElsewhere(Profile profile, List<Profile> profiles) {
    try {
      return shared.of(profile, one -> one.isFresh(clock.instant()), profiles).isPresent();
    } catch (FailureException e) {
      return false; // Whoever gets one meets the same fault, and tells it.
    }
  }

  private static boolean isForWantOfAUser(Failure failure) {
    return failure instanceof Failure.CodeNeeded
        || failure instanceof Failure.CodeProgramFailed
        || IdentityTokens.isAboutTheToken(failure);
  }

  /// What lives will do, so neither another's prompt nor a failure is waited for, and an answer
  /// that is long in coming no longer than shortly.
  private Obtained renewedUnasked(Profile profile, CachedSession living, Questions nobody)
      throws FailureException, InterruptedException {
    Optional<FileLock> free = flights.takeIfFree(profile);
    if (free.isEmpty()) {
      return Obtained.living(living);
    }
    return patience
        .of(() -> renewedIfItCan(profile, living, nobody, free.get()))
        .orElseGet(() -> Obtained.living(living));
  }

  private Obtained renewedIfItCan(
      Profile profile, CachedSession living, Questions nobody, FileLock flight)
      throws InterruptedException {
    try (flight) {
      return onFlight(profile, Wish.SERVE, nobody, Set.of());
    } catch (FailureException e) {
      // It is served to its end; who asks after that is refused with the failure.
      return Obtained.unrenewed(living, e.failure());
    }
  }

  private Set<AccessKeyId> before(Profile profile, Optional<CachedSession> living)
      throws FailureException {
    Set<AccessKeyId> keys = shared.keysOf(profile);
    living.ifPresent(one -> keys.add(one.credentials().accessKeyId()));
    return keys;
  }

  private Obtained onFlight(Profile profile, Wish wish, Questions asking, Set<AccessKeyId> before)
      throws FailureException, InterruptedException {
    Optional<CachedSession> landed = cache.find(profile);
    if (landed.isPresent() && wish.isMetBy(landed.get(), before, clock.instant())) {
      return Obtained.living(landed.get());
    }
    boolean lived = landed.filter(one -> one.isUsable(clock.instant())).isPresent();
    return got(
        profile,
        asking,
        one -> wish.isMetBy(one, before, clock.instant()),
        landing.manner(
            profile, lived || wish == Wish.RENEW, landed.isPresent() && wish == Wish.SERVE));
  }

  /// The session of another profile that will do, else one from AWS.
  ///
  /// @param wanted which one of another profile will do
  private Obtained got(
      Profile profile, Questions asking, Predicate<CachedSession> wanted, Manner manner)
      throws FailureException, InterruptedException {
    Optional<CachedSession> other = shared.of(profile, wanted);
    if (other.isEmpty()) {
      atHand.require(profile, asking);
    }
    try (SealingKey key = cache.prepare()) {
      CachedSession session = other.isPresent() ? other.get() : fetch(profile, asking);
      landing.land(profile, session, key, manner);
      return Obtained.landed(session, other.isEmpty(), manner.unsaid());
    }
  }

  /// A session in the place of the one that was got at `known`, which nobody asked for: not another
  /// one if somebody got one since, for this profile or one that shares it, and without waiting for
  /// whoever is getting one just now.
  ///
  /// @return empty if it was stopped, so that there is nothing to replace
  /// @throws FailureException with `StillBusy` if somebody is
  Optional<Obtained> replace(Profile profile, Instant known, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Optional<FileLock> free = flights.takeIfFree(profile);
    if (free.isEmpty()) {
      throw new FailureException(new Failure.StillBusy(profile.name()));
    }
    try (FileLock _ = free.get()) {
      Optional<CachedSession> landed = cache.find(profile);
      if (landed.isEmpty() && landing.isStopped(profile.id())) {
        return Optional.empty();
      }
      if (landed.isPresent() && !landed.get().obtainedAt().equals(known)) {
        return landed.map(Obtained::living);
      }
      return Optional.of(
          got(
              profile,
              Questions.ofRenewal(codes, tokens),
              one -> one.obtainedAt().isAfter(known) && one.isFresh(clock.instant()),
              landing.manner(profile, true, true)));
    }
  }

  /// A session of what this profile says, got from AWS for one use: nobody else is served it.
  SessionCredentials forOneUse(Profile profile, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Questions asking = new Questions(codes, tokens);
    atHand.require(profile, asking);
    return fetch(profile, asking).credentials();
  }

  private CachedSession fetch(Profile profile, Questions asking)
      throws FailureException, InterruptedException {
    return switch (profile) {
      case UserProfile user -> sts.ofUser(user, asking.codes());
      case RoleProfile role -> ofRole(role, asking);
      case FederatedProfile federated -> sts.ofFederated(federated, sources.userBehind(federated));
      case SamlProfile saml -> byToken.ofSaml(saml, asking.tokens());
      case WebIdentityProfile web -> byToken.ofWebIdentity(web, asking.tokens());
    };
  }

  private CachedSession ofRole(RoleProfile role, Questions asking)
      throws FailureException, InterruptedException {
    try {
      return switch (role.via()) {
        case SESSION -> throughSession(role, asking);
        case KEY -> byKey(role, sources.userBehind(role), asking.codes());
      };
    } catch (FailureException e) {
      throw MissingMfa.looked(e, sources.rootOf(role));
    }
  }

  /// The user's flight is taken too, for it is that user's device whose code is spent.
  private CachedSession byKey(RoleProfile role, UserProfile user, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    try (FileLock _ = flights.take(user)) {
      return sts.ofRoleByKey(role, user, codes);
    }
  }

  private CachedSession throughSession(RoleProfile role, Questions asking)
      throws FailureException, InterruptedException {
    sources.refuseCycle(role);
    Profile source = sources.sourceOf(role);
    Obtained session = obtain(source, Wish.SERVE, asking);
    try {
      return sts.ofRole(role, session.credentials());
    } catch (FailureException e) {
      if (!(e.failure() instanceof Failure.AwsRefused refused)
          || refused.cause() != AwsCause.EXPIRED_SESSION) {
        throw e;
      }
      shared.forget(source, session.credentials()); // AWS ended it before its time.
      return sts.ofRole(role, obtain(source, Wish.SERVE, asking).credentials());
    }
  }
}
