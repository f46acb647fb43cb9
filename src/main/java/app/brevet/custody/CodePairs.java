package app.brevet.custody;

import app.brevet.aws.AwsException;
import app.brevet.aws.CodePair;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.MfaException;
import app.brevet.mfa.StepGuard;
import app.brevet.mfa.Totp;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.Waiting;
import java.time.InstantSource;
import java.util.Optional;

/// Two codes of a device that follow each other: made of its seed, or asked for one after the
/// other. Each is spent in the [StepGuard] before it is sent, for AWS takes no step twice.
final class CodePairs {

  private static final int MOST_TRIES = 5;

  private final StepGuard guard;
  private final Waiting waiting;
  private final InstantSource clock;

  CodePairs(StepGuard guard, Waiting waiting, InstantSource clock) {
    this.guard = guard;
    this.waiting = waiting;
    this.clock = clock;
  }

  /// The codes of this step and the next, which is waited for: AWS may not take one that is not
  /// shown yet. Where this step's code was spent before, the next two.
  CodePair ofSeed(MfaSerial serial, Secret base32) throws FailureException, InterruptedException {
    try (Secret raw = Totp.ofBase32(base32).seed()) {
      Totp totp = new Totp(raw);
      MfaCode first = code(totp);
      for (int tries = 1; !spend(serial, first); tries++) {
        if (tries == MOST_TRIES) {
          throw spent(serial);
        }
        waitForNextStep();
        first = code(totp);
      }
      waitForNextStep();
      MfaCode second = code(totp);
      if (!spend(serial, second)) {
        throw spent(serial);
      }
      return new CodePair(first, second);
    }
  }

  /// The code that the device shows, and then the one after it.
  CodePair asked(UserProfile user, MfaSerial serial, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    MfaCode first = ask(user, serial, codes);
    return new CodePair(first, ask(user, serial, codes));
  }

  /// A code that was spent is asked for anew: whoever gives the same one twice is told when the
  /// next comes.
  private MfaCode ask(UserProfile user, MfaSerial serial, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Optional<Failure> problem = Optional.empty();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<MfaCode> code = codes.code(new CodeRequest(user, serial, problem));
      if (code.isEmpty()) {
        break;
      }
      if (spend(serial, code.get())) {
        return code.get();
      }
      problem = Optional.of(spent(serial).failure());
    }
    throw new FailureException(
        problem.orElseGet(() -> new Failure.CodeNeeded(user.name(), serial)));
  }

  /// Takes both back if they certainly were not received.
  void release(MfaSerial serial, CodePair codes, FailureException e) {
    boolean unsent = e.getCause() instanceof AwsException aws && aws.isUnsent();
    if (!unsent) {
      return;
    }
    try {
      guard.release(serial, codes.first(), clock.instant());
      guard.release(serial, codes.second(), clock.instant());
    } catch (MfaException memory) {
      // What happened to the call weighs more: the user waits for new codes then.
    }
  }

  private MfaCode code(Totp totp) {
    try {
      return MfaCode.parse(totp.codeAt(clock.instant()));
    } catch (InvalidInputException e) {
      throw new IllegalStateException("a code has six digits", e);
    }
  }

  private boolean spend(MfaSerial serial, MfaCode code) throws FailureException {
    try {
      return guard.spend(serial, code, clock.instant());
    } catch (MfaException e) {
      throw Failures.of(e);
    }
  }

  private void waitForNextStep() throws InterruptedException {
    waiting.until(Totp.nextStepAfter(clock.instant()));
  }

  private FailureException spent(MfaSerial serial) {
    return new FailureException(new Failure.CodeSpent(serial, Totp.nextStepAfter(clock.instant())));
  }
}
