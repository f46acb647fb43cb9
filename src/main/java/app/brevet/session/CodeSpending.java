package app.brevet.session;

import app.brevet.aws.AwsException;
import app.brevet.aws.MfaProof;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.MfaException;
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
import java.util.Optional;

/// Asks for codes and spends them on calls, each at most once.
///
/// It is spent before it is sent. It stays spent after success, after AWS refused the code itself,
/// and after no answer; it is given back after a wrong serial, key or clock, and after an error
/// before it was sent.
///
/// Where AWS refused the call for this machine's clock, it told its own with that: a code is asked
/// for once more, by AWS's clock then, and the one that was given back may be given again.
final class CodeSpending {

  private static final int MOST_TRIES = 5;

  private final StepGuard guard;
  private final UserActs acts;
  private final InstantSource clock;

  /// @param acts is told which codes AWS took
  CodeSpending(StepGuard guard, UserActs acts, InstantSource clock) {
    this.guard = guard;
    this.acts = acts;
    this.clock = clock;
  }

  /// A call to AWS that may carry a code.
  @FunctionalInterface
  interface Call<T> {
    T send(Optional<MfaProof> mfa) throws AwsException;
  }

  /// Sends the call, with a code if a device is named; asks again while AWS refuses the code.
  ///
  /// @param device the user's own, or another one, of which only a person has the codes
  <T> T spend(UserProfile user, Optional<MfaSerial> device, MfaCodeSource source, Call<T> call)
      throws FailureException, InterruptedException {
    if (device.isEmpty()) {
      try {
        return call.send(Optional.empty());
      } catch (AwsException e) {
        throw Failures.of(e);
      }
    }
    MfaSerial serial = device.get();
    Optional<FailureException> problem = Optional.empty();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<MfaCode> code =
          source.code(new CodeRequest(user, serial, problem.map(FailureException::failure)));
      if (code.isEmpty()) {
        break;
      }
      try {
        T answer = sendOnce(serial, code.get(), call);
        acts.taken(user.id(), code.get());
        return answer;
      } catch (FailureException e) {
        boolean isNewsOfTheClock =
            e.failure().isOfTheClock()
                && problem.filter(past -> past.failure().isOfTheClock()).isEmpty();
        if (!isAboutTheCode(e.failure()) && !isNewsOfTheClock) {
          throw e;
        }
        problem = Optional.of(e);
      }
    }
    throw problem.orElseGet(
        () -> new FailureException(new Failure.CodeNeeded(user.name(), serial)));
  }

  private <T> T sendOnce(MfaSerial serial, MfaCode code, Call<T> call) throws FailureException {
    Instant now = clock.instant();
    spend(serial, code, now);
    try {
      return call.send(Optional.of(new MfaProof(serial, code)));
    } catch (AwsException e) {
      if (!isSpentBy(e)) {
        release(serial, code, now);
      }
      throw Failures.of(e);
    }
  }

  private void spend(MfaSerial serial, MfaCode code, Instant now) throws FailureException {
    try {
      if (!guard.spend(serial, code, now)) {
        throw new FailureException(new Failure.CodeSpent(serial, Totp.nextStepAfter(now)));
      }
    } catch (MfaException e) {
      throw Failures.of(e);
    }
  }

  private void release(MfaSerial serial, MfaCode code, Instant now) {
    try {
      guard.release(serial, code, now);
    } catch (MfaException e) {
      // What AWS said weighs more than this memory: the user waits for the next code then.
    }
  }

  private static boolean isSpentBy(AwsException e) {
    return switch (e.reason()) {
      case NOT_SENT, NO_SUCH_REGION, PROXY_WANTS_LOGIN -> false;
      case NO_ANSWER -> true;
      case REFUSED -> e.awsCause() == AwsCause.WRONG_OR_SPENT_CODE;
    };
  }

  private static boolean isAboutTheCode(Failure failure) {
    return failure instanceof Failure.CodeSpent
        || (failure instanceof Failure.AwsRefused refused
            && refused.cause() == AwsCause.WRONG_OR_SPENT_CODE);
  }
}
