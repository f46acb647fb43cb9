package app.brevet.custody;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Gives a user profile a new access key in the place of its old one: create, store beside the old,
/// verify, switch, deactivate the old, and delete it after a grace.
///
/// Each step is written to the [RotationJournal] before the next is begun, and can be done twice;
/// after a crash, or where an answer of AWS was lost, the same call goes on from there. A key is
/// deactivated or deleted only if no profile goes by it, and after AWS has just taken the one that
/// they do go by. All user profiles that share the old key get the new one.
public final class KeyRotation {

  private final CustodyGround ground;
  private final RotationJournal journal;

  /// Rotations on these floors.
  public KeyRotation(CustodyGround ground, RotationJournal journal) {
    this.ground = ground;
    this.journal = journal;
  }

  /// What came of it.
  ///
  /// @param profile as it is now, with the new key
  /// @param deletionAt when the old key, which is inactive, may be deleted by the same call; empty
  ///   once it is deleted
  public record Rotated(
      UserProfile profile, AccessKeyId oldKey, AccessKeyId newKey, Optional<Instant> deletionAt) {}

  /// The rotation of this profile that is not at its end; empty if there is none.
  public Optional<Rotation> unfinished(UserProfile user) throws FailureException {
    return journal.find(user.id()).filter(rotation -> isAbout(rotation, user));
  }

  /// Rotates the key of this profile, or goes on with a rotation that did not come to its end. The
  /// end of one is not the beginning of the next.
  ///
  /// @param grace how long the old key stays, inactive; empty for what the rotation began with, or
  ///   none
  /// @param consent asked about a second key, which must go first
  /// @param progress told each step that is done
  /// @throws FailureException also `KeyLimit` without consent, `ActionDenied` with the permission
  ///   that is missing, `KeyNotKnownYet`; the profile's key works whenever it is thrown
  public Rotated rotate(
      ProfileName name,
      Optional<Duration> grace,
      MfaCodeSource codes,
      KeyConsent consent,
      Consumer<Rotation.Step> progress)
      throws FailureException, InterruptedException {
    UserProfile user = UserProfiles.named(ground.profiles(), name);
    try (FileLock _ = journal.hold(user)) {
      IamAct act = new IamAct(ground, user, codes);
      Optional<Rotation> known = unfinished(user);
      if (known.filter(one -> one.step() == Rotation.Step.GIVING_UP).isPresent()) {
        run(act, known.get(), consent, progress).giveUp();
        user = act.user();
        known = Optional.empty();
      }
      Rotation rotation =
          known.isPresent()
              ? grace.map(known.get()::withGrace).orElse(known.get())
              : Rotation.of(user.id(), user.accessKeyId(), grace.orElse(Duration.ZERO));
      return run(act, rotation, consent, progress).toTheEnd();
    }
  }

  /// Takes an unfinished rotation back: the profile goes by its old key again, and the new one is
  /// deleted. A key whose secret nobody has is left, and offered by the next rotation.
  ///
  /// @return the profile as it is now; empty if there was nothing to take back
  /// @throws FailureException also if the old key does not work any more
  public Optional<UserProfile> giveUp(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    UserProfile user = UserProfiles.named(ground.profiles(), name);
    try (FileLock _ = journal.hold(user)) {
      Optional<Rotation> known = unfinished(user);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      IamAct act = new IamAct(ground, user, codes);
      return Optional.of(run(act, known.get(), KeyConsent.none(), _ -> {}).giveUp());
    }
  }

  private RotationRun run(
      IamAct act, Rotation rotation, KeyConsent consent, Consumer<Rotation.Step> progress) {
    return new RotationRun(ground, journal, act, rotation, consent, progress);
  }

  /// The profile was given a third key by hand meanwhile: then the rotation is not about it.
  private static boolean isAbout(Rotation rotation, UserProfile user) {
    AccessKeyId now = user.accessKeyId();
    return now.equals(rotation.oldKey()) || rotation.newKey().filter(now::equals).isPresent();
  }
}
