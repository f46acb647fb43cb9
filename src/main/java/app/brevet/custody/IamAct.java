package app.brevet.custody;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Credentials;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// What a user asks of IAM about itself, in one act of any number of calls.
///
/// Calls are signed with the user's MFA session if one lives, else with the long-term key: a
/// session without MFA may not call IAM. Only if AWS denies it to the key is a code asked for, once
/// for the whole act, and the call made again with the session.
final class IamAct {

  private static final int MOST_TRIES = 15;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final CustodyGround ground;
  private final MfaCodeSource codes;
  private UserProfile user;
  private Optional<SessionCredentials> session = Optional.empty();
  private boolean looked;

  IamAct(CustodyGround ground, UserProfile user, MfaCodeSource codes) {
    this.ground = ground;
    this.user = user;
    this.codes = codes;
  }

  /// A call of IAM.
  @FunctionalInterface
  interface Call<T> {
    T send(Credentials signer, AwsTarget target) throws AwsException;
  }

  /// A call of IAM that answers nothing.
  @FunctionalInterface
  interface Order {
    void send(Credentials signer, AwsTarget target) throws AwsException;
  }

  /// The user as it is, and with the key that it signs with.
  UserProfile user() {
    return user;
  }

  /// The same user with another key from now on; a session stays what it is.
  void continueAs(UserProfile changed) {
    user = changed;
  }

  /// What the user is called: as its ARN says where that is known, else as AWS says.
  String userName() throws FailureException, InterruptedException {
    Optional<String> known =
        user.identity()
            .map(owner -> owner.arn().resource())
            .filter(resource -> resource.startsWith("user/"))
            .map(resource -> resource.substring(resource.lastIndexOf('/') + 1));
    return known.isPresent() ? known.get() : ask("GetUser", ground.iam()::getUserName);
  }

  /// Makes the call.
  ///
  /// @param action AWS's name of it, for whoever must allow it
  /// @throws FailureException also `ActionDenied`
  <T> T ask(String action, Call<T> call) throws FailureException, InterruptedException {
    try {
      return signed(call);
    } catch (FailureException e) {
      if (!isRefused(e, AwsCause::isDenial)) {
        throw e;
      }
      throw new FailureException(
          new Failure.ActionDenied("iam:" + action, (Failure.AwsRefused) e.failure()), e);
    }
  }

  /// The same where there is nothing to answer.
  void order(String action, Order order) throws FailureException, InterruptedException {
    ask(
        action,
        (signer, target) -> {
          order.send(signer, target);
          return true;
        });
  }

  /// The same with patience for a key that is so new that not all of AWS knows it.
  void orderPatiently(String action, Order order) throws FailureException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        order(action, order);
        return;
      } catch (FailureException e) {
        if (!isRefused(e, AwsCause::isOfTheKey)) {
          throw e;
        }
        pauseOrGiveUp(tries, user.accessKeyId());
      }
    }
  }

  /// Waits a little longer each time.
  ///
  /// @throws FailureException `KeyNotKnownYet`, after a minute
  void pauseOrGiveUp(int tries, AccessKeyId key) throws FailureException, InterruptedException {
    if (tries == MOST_TRIES) {
      throw new FailureException(new Failure.KeyNotKnownYet(key));
    }
    Duration pause = Duration.ofSeconds(tries);
    Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    ground.waiting().until(ground.clock().instant().plus(bounded));
  }

  private <T> T signed(Call<T> call) throws FailureException, InterruptedException {
    Optional<SessionCredentials> living = living();
    if (living.isPresent()) {
      try {
        return send(call, living.get());
      } catch (FailureException e) {
        if (!isRefused(e, AwsCause::isOfTheKey) && !isRefused(e, AwsCause.EXPIRED_SESSION)) {
          throw e;
        }
        session = Optional.empty(); // AWS ended it before its time: the key signs then.
      }
    }
    try (AccessKey key = ground.keys().of(user)) {
      return send(call, key);
    } catch (FailureException e) {
      boolean mayHelp = user.mfaSerial().isPresent() && codes.isThere();
      if (!isRefused(e, AwsCause::isDenial) || !mayHelp) {
        throw e;
      }
    }
    session = Optional.of(ground.sessions().credentials(user.name(), codes));
    return send(call, session.get());
  }

  /// Looks once whether a session with MFA lives, and asks nobody.
  private Optional<SessionCredentials> living() throws FailureException, InterruptedException {
    if (!looked && user.mfaSerial().isPresent()) {
      session = ground.sessions().unasked(user.name());
    }
    looked = true;
    return session;
  }

  private <T> T send(Call<T> call, Credentials signer) throws FailureException {
    try {
      return call.send(signer, AwsTarget.of(user));
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  /// Whether AWS refused for this reason.
  static boolean isRefused(FailureException e, AwsCause cause) {
    return isRefused(e, refusal -> refusal == cause);
  }

  private static boolean isRefused(FailureException e, Predicate<AwsCause> cause) {
    return e.failure() instanceof Failure.AwsRefused refused && cause.test(refused.cause());
  }
}
