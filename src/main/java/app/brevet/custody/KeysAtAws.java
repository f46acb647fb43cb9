package app.brevet.custody;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.KeyUse;
import app.brevet.aws.ListedKey;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import java.util.List;
import java.util.Optional;

/// A user's access keys at AWS, with patience for what not all of AWS knows yet. Each call may be
/// made twice.
final class KeysAtAws {

  private final CustodyGround ground;
  private final IamAct act;

  KeysAtAws(CustodyGround ground, IamAct act) {
    this.ground = ground;
    this.act = act;
  }

  /// The user's keys but this one.
  List<ListedKey> besides(AccessKeyId one) throws FailureException, InterruptedException {
    return act.ask("ListAccessKeys", ground.iam()::listAccessKeys).stream()
        .filter(key -> !key.id().equals(one))
        .toList();
  }

  /// When a key was used last.
  LastUse lastUse(AccessKeyId id) throws FailureException, InterruptedException {
    try {
      Optional<KeyUse> told =
          act.ask(
              "GetAccessKeyLastUsed",
              (signer, target) -> ground.iam().getAccessKeyLastUsed(signer, target, id));
      return told.<LastUse>map(LastUse.At::new).orElseGet(LastUse.Never::new);
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.ActionDenied) {
        return new LastUse.Untold();
      }
      throw e;
    }
  }

  /// Makes the key active or inactive, and tells whether there is one.
  boolean setActive(AccessKeyId id, boolean active) throws FailureException, InterruptedException {
    return isThere(
        "UpdateAccessKey",
        (signer, target) -> ground.iam().updateAccessKey(signer, target, id, active));
  }

  /// Deletes the key; one that is not there is as good as deleted.
  void delete(AccessKeyId id) throws FailureException, InterruptedException {
    isThere(
        "DeleteAccessKey", (signer, target) -> ground.iam().deleteAccessKey(signer, target, id));
  }

  private boolean isThere(String action, IamAct.Order order)
      throws FailureException, InterruptedException {
    try {
      act.orderPatiently(action, order);
      return true;
    } catch (FailureException e) {
      if (IamAct.isRefused(e, AwsCause.NO_SUCH_ENTITY)) {
        return false;
      }
      throw e;
    }
  }

  /// Makes sure that AWS takes this key of the keychain now, before another one goes.
  ///
  /// @throws FailureException if it does not
  void requireWorking(AccessKeyId id) throws FailureException {
    try (AccessKey key = ground.keys().of(act.user().withAccessKeyId(id))) {
      ground.sts().getCallerIdentity(key, AwsTarget.of(act.user()));
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  /// Asks AWS who this key of the keychain belongs to until it knows it.
  ///
  /// @throws FailureException `KeyNotKnownYet` if it does not within a minute
  CallerIdentity ownerOf(AccessKeyId id) throws FailureException, InterruptedException {
    UserProfile keyed = act.user().withAccessKeyId(id);
    for (int tries = 1; ; tries++) {
      try (AccessKey key = ground.keys().of(keyed)) {
        return ground.sts().getCallerIdentity(key, AwsTarget.of(act.user()));
      } catch (AwsException e) {
        if (!e.awsCause().isOfTheKey()) {
          throw Failures.of(e);
        }
      }
      act.pauseOrGiveUp(tries, id);
    }
  }
}
