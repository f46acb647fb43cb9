package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.StepGuard;
import app.brevet.mfa.Totp;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Codes of the seed that is stored for the profile's device, without asking anybody. Where there
/// is none, or the keychain does not give it, somebody is asked.
///
/// AWS takes each step of a device once (RFC 6238, section 5.2): while the code of now is spent, it
/// waits for the next one, and says so. AWS may refuse a code that was spent elsewhere, on a phone
/// with the same seed; the next one is then tried. If that is refused too, the seed is not that of
/// the device, and somebody is asked.
public final class SeedCodes implements MfaCodeSource {

  private static final int MOST_REFUSALS = 1;

  private final TotpSeeds seeds;
  private final StepGuard guard;
  private final InstantSource clock;
  private final Waiting waiting;
  private final CodeWait listener;
  private final MfaCodeSource asking;
  private final Map<MfaSerial, Integer> refusals = new ConcurrentHashMap<>();

  /// @param clock AWS's time as well as it is known: the wall clock with the skew last measured
  /// @param waiting waits by that same clock
  /// @param listener is told when it waits
  /// @param asking who is asked where no seed does
  public SeedCodes(
      TotpSeeds seeds,
      StepGuard guard,
      InstantSource clock,
      Waiting waiting,
      CodeWait listener,
      MfaCodeSource asking) {
    this.seeds = seeds;
    this.guard = guard;
    this.clock = clock;
    this.waiting = waiting;
    this.listener = listener;
    this.asking = asking;
  }

  @Override
  public boolean isThere() {
    return asking.isThere();
  }

  @Override
  public boolean isThereFor(UserProfile user) {
    return asking.isThereFor(user) || seeds.isMarked(user);
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    boolean isOfProfile = request.user().mfaSerial().equals(Optional.of(request.serial()));
    if (!isOfProfile || isRefusedAgain(request)) {
      return asking.code(request);
    }
    Optional<OtpauthUri> seed = seedOf(request.user());
    if (seed.isEmpty()) {
      return asking.code(request);
    }
    Instant now = clock.instant();
    long step;
    MfaCode code;
    try (OtpauthUri uri = seed.get()) {
      step = firstUnspent(request.serial(), uri.totp(), now);
      code = uri.totp().mfaCode(step);
    }
    Instant begin = Totp.beginOf(step);
    boolean isGivenUp = begin.isAfter(now) && !StepWait.until(begin, request, waiting, listener);
    return isGivenUp ? Optional.empty() : Optional.of(code);
  }

  /// A code that was spent by another process meanwhile is no refusal: it was not sent.
  private boolean isRefusedAgain(CodeRequest request) {
    if (request.problem().isEmpty()) {
      refusals.remove(request.serial());
      return false;
    }
    int more = isRefusal(request.problem().get()) ? 1 : 0;
    return refusals.merge(request.serial(), more, Integer::sum) > MOST_REFUSALS;
  }

  private static boolean isRefusal(Failure problem) {
    return problem instanceof Failure.AwsRefused refused
        && refused.cause() == AwsCause.WRONG_OR_SPENT_CODE;
  }

  private Optional<OtpauthUri> seedOf(UserProfile user) {
    try {
      return seeds.of(user);
    } catch (FailureException e) {
      return Optional.empty(); // It is locked or damaged: the device itself has the code.
    }
  }

  /// The first step, from the one of now on, of which neither the code nor a later one is spent.
  private long firstUnspent(MfaSerial serial, Totp totp, Instant now) {
    long current = Totp.stepAt(now);
    for (long step = current + 1; step >= current; step--) {
      if (guard.seemsSpent(serial, totp.mfaCode(step), now)) {
        return step + 1;
      }
    }
    return current;
  }
}
