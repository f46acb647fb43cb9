package app.brevet.session;

import app.brevet.aws.AwsTarget;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Expiry;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.os.FileLock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The main job: start, renew and stop sessions, hand them out, and tell where they stand.
///
/// Every method throws [FailureException] with the failure as data; what it did not do is then not
/// half done.
public final class Sessions {

  private final SessionGround ground;
  private final Sources sources;
  private final SessionCache cache;
  private final StsSessions sts;
  private final LongTermKeys keys;
  private final Obtaining obtaining;
  private final Landing landing;
  private final Delivery delivery;
  private final UserActs acts;
  private final SessionStanding standing;
  private final SessionLog log;
  private final InstantSource clock;

  /// Sessions on these floors.
  public Sessions(SessionGround ground) {
    this(ground, ShortWait.USUAL);
  }

  Sessions(SessionGround ground, ShortWait patience) {
    this.ground = ground;
    this.sources = new Sources(ground.catalog());
    this.cache = ground.cache();
    this.keys = ground.keys();
    this.delivery = ground.delivery();
    this.acts = ground.acts();
    this.clock = ground.clock();
    this.standing = new SessionStanding(cache, clock);
    this.log = new SessionLog(ground.activity(), clock);
    SessionNames names = SessionNames.here(clock);
    CodeSpending spending = new CodeSpending(ground.guard(), acts, clock);
    this.sts = new StsSessions(ground.sts(), keys, spending, names, clock);
    TokenSessions byToken = new TokenSessions(ground.sts(), names, clock);
    this.landing = new Landing(ground, log);
    this.obtaining = new Obtaining(ground, sts, byToken, sources, log, patience);
  }

  /// The same sessions where this asks for assertions and tokens of identity providers.
  public Sessions asking(TokenPrompt prompt) {
    return new Sessions(ground.asking(prompt));
  }

  /// How sessions are got, for what is done without an act of the user.
  Obtaining obtaining() {
    return obtaining;
  }

  /// Delivers a session of this profile: the one that lives, or a new one if that ends soon.
  public StartedSession start(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return deliver(sources.profile(name), Wish.START, codes);
  }

  /// Delivers a new session of this profile for the full term.
  public StartedSession renew(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return deliver(sources.profile(name), Wish.RENEW, codes);
  }

  /// The same as [#start], or [#renew], but to this section. The profile is left as it is.
  public StartedSession startTo(
      ProfileName section, ProfileName name, boolean renew, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Profile profile = sources.profile(name).withOutput(Optional.of(section));
    return deliver(profile, renew ? Wish.RENEW : Wish.START, codes);
  }

  /// Somebody else's section in the place where this profile is delivered, for which [#start]
  /// refuses; empty if none is in the way.
  ///
  /// @param section another one than the profile's own
  /// @throws FailureException if it may not be replaced, as one with a long-term key
  public Optional<Replacement> inTheWay(ProfileName name, Optional<ProfileName> section)
      throws FailureException {
    Profile profile = sources.profile(name);
    return delivery.inTheWay(section.isPresent() ? profile.withOutput(section) : profile);
  }

  /// The same as [#start], or [#renew], but in the place of somebody else's section, as the user
  /// agreed. It is replaced last of all: where AWS gives no session, it stays as it was.
  ///
  /// @throws FailureException also if the file is no longer what was shown
  public StartedSession startReplacing(Replacement agreed, boolean renew, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Profile shown = agreed.profile();
    Profile profile = sources.profile(shown.name()).withOutput(shown.output());
    return deliver(
        profile,
        renew ? Wish.RENEW : Wish.START,
        codes,
        Optional.of(agreed).filter(one -> one.isFor(profile)));
  }

  private StartedSession deliver(Profile profile, Wish wish, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return deliver(profile, wish, codes, Optional.empty());
  }

  private StartedSession deliver(
      Profile profile, Wish wish, MfaCodeSource codes, Optional<Replacement> agreed)
      throws FailureException, InterruptedException {
    Optional<UserProfile> user = sources.rootOf(profile);
    user.ifPresent(known -> acts.record(known.id()));
    try {
      if (agreed.isPresent()) {
        agreed.get().check();
      } else {
        delivery.check(profile);
      }
      Unsaid unsaid = landing.unsaidOf(profile);
      Obtained obtained = obtaining.obtain(profile, wish, codes);
      try (FileLock _ = ground.flights().land(profile)) {
        Obtained latest = landing.latest(profile, unsaid, obtained);
        DeliveryRecord delivered =
            agreed.isPresent()
                ? delivery.replace(agreed.get(), latest.credentials())
                : delivery.deliver(profile, latest.credentials());
        log.delivered(profile, delivered);
        FurtherPlaces further = delivery.deliverFurther(profile, latest.credentials());
        log.delivered(profile, further);
        return StartedSession.of(profile, latest, delivered, further);
      }
    } catch (FailureException e) {
      log.failed(profile, e.failure());
      throw e;
    }
  }

  /// A session of this profile for a program: one that lives is served unchanged, and is renewed
  /// first where that needs no code and AWS answers soon. Nothing is delivered.
  public SessionCredentials credentials(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return serve(name, codes).credentials();
  }

  /// The same, with why the session was not renewed where it ends soon.
  public ServedSession serve(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Profile profile = sources.profile(name);
    try {
      Obtained obtained = obtaining.obtain(profile, Wish.SERVE, codes);
      return new ServedSession(obtained.credentials(), obtained.unrenewed());
    } catch (FailureException e) {
      log.failedForProgram(profile, e.failure());
      throw e;
    }
  }

  /// The same for a call that is made in passing, and does without where a code is needed: nobody
  /// is asked, and what was not had is no failure that the activity tells.
  public Optional<SessionCredentials> unasked(ProfileName name)
      throws FailureException, InterruptedException {
    return obtaining.unasked(sources.profile(name)).map(Obtained::credentials);
  }

  /// Takes the session of this profile out of the user's files and forgets it, whoever is renewing
  /// it just now. AWS honours it until its end.
  public StoppedSession stop(ProfileName name) throws FailureException {
    return stop(sources.profile(name));
  }

  /// Stops the sessions of all profiles that have one.
  ///
  /// @throws FailureException the first failure, after all others were stopped
  public List<StoppedSession> stopAll() throws FailureException {
    List<StoppedSession> stopped = new ArrayList<>();
    FirstFailure failed = new FirstFailure();
    for (Profile profile : sources.all()) {
      failed.around(
          () -> {
            StoppedSession one = stop(profile);
            if (one.hasSomethingToTell()) {
              stopped.add(one);
            }
          });
    }
    failed.rethrow();
    return stopped;
  }

  private StoppedSession stop(Profile profile) throws FailureException {
    try (FileLock _ = ground.flights().land(profile)) {
      return stopped(profile);
    } catch (FailureException e) {
      log.failed(profile, e.failure());
      throw e;
    }
  }

  private StoppedSession stopped(Profile profile) throws FailureException {
    Instant now = clock.instant();
    FurtherPlaces further = delivery.takeBackFurther(profile);
    List<DeliveryRecord> taken = new ArrayList<>(delivery.takeBack(profile.id()));
    taken.addAll(further.done());
    Optional<Expiry> alive = honouredUntil(profile, now);
    boolean forgotten = cache.forget(profile.id());
    if (forgotten || !taken.isEmpty()) {
      log.stopped(profile, taken);
    }
    log.missed(profile, further);
    return new StoppedSession(profile, taken, alive, further.missed());
  }

  /// Stopping works without the keychain: then nobody can tell how long AWS honours the session.
  private Optional<Expiry> honouredUntil(Profile profile, Instant now) {
    try {
      return cache
          .find(profile)
          .map(session -> session.credentials().expiry())
          .filter(expiry -> !expiry.isOver(now));
    } catch (FailureException e) {
      return Optional.empty();
    }
  }

  /// What some readers take in the place of what is delivered for these profiles; nothing for one
  /// that every reader sees.
  public Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) throws FailureException {
    return delivery.shadows(profiles);
  }

  /// Where the session of this profile stands.
  public SessionStatus status(ProfileName name) throws FailureException {
    Profile profile = sources.profile(name);
    return standing.of(profile, delivery.of(profile.id()));
  }

  /// Where the sessions of all profiles stand, in the order of their names. What is delivered is
  /// read once for all of them. One whose file cannot be read stands as failed.
  public List<SessionStatus> status() throws FailureException {
    List<Profile> profiles = sources.all();
    return profiles.isEmpty() ? List.of() : standing.of(profiles, delivery.all());
  }

  /// Who AWS takes this profile for: asked with what lives, a user's key, or a new session.
  public CallerIdentity whoAmI(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Profile profile = sources.profile(name);
    AwsTarget target = sources.targetOf(profile);
    Optional<CachedSession> living =
        cache.find(profile).filter(session -> session.isUsable(clock.instant()));
    if (living.isPresent()) {
      return sts.identityOf(living.get().credentials(), target);
    }
    return switch (profile) {
      case UserProfile user -> {
        try (AccessKey key = keys.of(user)) {
          yield sts.identityOf(key, target);
        }
      }
      case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ ->
          sts.identityOf(obtaining.obtain(profile, Wish.SERVE, codes).credentials(), target);
    };
  }
}
