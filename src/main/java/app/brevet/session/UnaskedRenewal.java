package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.os.FileLock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Renews sessions, and takes back those that have ended, while nobody asks for it. None of it is
/// an act of the user, nothing is asked of anybody, and nothing is delivered anywhere but where the
/// last session still is.
///
/// Every method throws [FailureException] with the failure as data.
public final class UnaskedRenewal {

  private final Obtaining obtaining;
  private final SessionCache cache;
  private final Flights flights;
  private final Delivery delivery;
  private final Landing landing;
  private final IdentityTokens tokens;
  private final SessionLog log;
  private final MfaCodeSource codes;
  private final Map<ProfileId, String> told = new ConcurrentHashMap<>();
  private final Map<ProfileId, String> toldOfFiles = new ConcurrentHashMap<>();

  /// @param codes those that are made while nobody is there, as long as that is allowed
  public UnaskedRenewal(Sessions sessions, SessionGround ground, MfaCodeSource codes) {
    this.obtaining = sessions.obtaining();
    this.cache = ground.cache();
    this.flights = ground.flights();
    this.delivery = ground.delivery();
    this.log = new SessionLog(ground.activity(), ground.clock());
    this.landing = new Landing(ground, log);
    this.tokens = ground.tokens();
    this.codes = codes;
  }

  /// What sessions of these profiles would need, were they got anew.
  ///
  /// @param profiles all that there are
  public UnaskedNeeds needs(List<Profile> profiles) {
    return new UnaskedNeeds(profiles, obtaining, tokens, codes);
  }

  /// The life of the session that was kept last for this profile, whatever the profile said then;
  /// empty if none is kept, or it does not open.
  public Optional<SessionLife> lastLife(ProfileId profile) throws FailureException {
    return cache.last(profile).map(CachedSession::life);
  }

  /// Gets a session for the full term in the place of this one, and puts it wherever this one still
  /// is. A session that somebody got since will do, and is then put there; not so one of what the
  /// profile said before it was edited. One that is lost, but delivered still, is replaced too. One
  /// that was stopped, be it while AWS was asked, stays so.
  ///
  /// @param known when the session that is replaced was got
  /// @throws FailureException also if the session was got and a file does not take it: the next
  ///   call tries that again
  public void renew(Profile profile, Instant known) throws FailureException, InterruptedException {
    boolean fetched = false;
    try {
      Optional<Obtained> obtained = obtaining.replace(profile, known, codes);
      if (obtained.isPresent()) {
        fetched = obtained.get().fetched();
        landing.refreshMissed(profile, obtained.get().credentials());
      }
      told.remove(profile.id());
    } catch (FailureException e) {
      tell(profile, e.failure(), told, fetched);
      throw e;
    }
  }

  /// Puts the session that is there into the files that hold an older one still. Nothing is got.
  ///
  /// @throws FailureException if a file does not take it
  public void catchUp(Profile profile) throws FailureException {
    try {
      Optional<CachedSession> kept = cache.find(profile);
      if (kept.isPresent()) {
        landing.refreshMissed(profile, kept.get().credentials());
      }
      toldOfFiles.remove(profile.id());
    } catch (FailureException e) {
      boolean isForNow = e.failure() instanceof Failure.StillBusy; // Whoever is at it writes it.
      tell(profile, e.failure(), toldOfFiles, isForNow);
      throw e;
    }
  }

  /// Takes the session that was got at `known` out of the files, as it has ended, unless there is
  /// another one by now. The line by which tools ask Brevet stays.
  ///
  /// @return what was taken back
  public List<DeliveryRecord> takeBackEnded(Profile profile, Instant known)
      throws FailureException, InterruptedException {
    // Who starts it anew waits for this flight, or has it: then the new one is delivered, too.
    try (FileLock held = flights.takeIfFree(profile).orElse(null)) {
      return held == null || isRenewed(profile, known) ? List.of() : takenBack(profile);
    }
  }

  private boolean isRenewed(Profile profile, Instant known) throws FailureException {
    return cache.find(profile).filter(one -> !one.obtainedAt().equals(known)).isPresent();
  }

  private List<DeliveryRecord> takenBack(Profile profile) throws FailureException {
    FurtherPlaces further = delivery.takeBackFurther(profile);
    List<DeliveryRecord> taken = new ArrayList<>(further.done());
    if (profile.delivery() == DeliveryKind.FILE) {
      taken.addAll(delivery.takeBack(profile.id()));
    }
    log.takenBack(profile, taken);
    further.requireAll();
    return taken;
  }

  /// What fails again and again for the same reason stands once in the log.
  ///
  /// @param told what was told last of each profile
  /// @param toldBefore whether it stands there, as whoever got the session put it into the files
  private void tell(
      Profile profile, Failure failure, Map<ProfileId, String> told, boolean toldBefore) {
    boolean isNews = !failure.key().equals(told.put(profile.id(), failure.key()));
    if (isNews && !toldBefore) {
      log.failed(profile, failure);
    }
  }
}
