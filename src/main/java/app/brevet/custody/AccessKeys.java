package app.brevet.custody;

import app.brevet.aws.KeyUse;
import app.brevet.aws.ListedKey;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells of a user's access keys: how old they are, when they were used last, and which profiles go
/// by them. Nothing is changed.
public final class AccessKeys {

  private final CustodyGround ground;
  private final KeyRotation rotation;

  /// @param rotation tells which rotation is not at its end
  public AccessKeys(CustodyGround ground, KeyRotation rotation) {
    this.ground = ground;
    this.rotation = rotation;
  }

  /// A key of the user.
  ///
  /// @param lastUse empty if it never signed, or if AWS does not tell; hours may pass until AWS
  ///   knows of a use
  /// @param lastUseUnknown whether AWS does not tell
  /// @param profiles those that go by it
  public record Standing(
      AccessKeyId id,
      boolean active,
      Optional<Instant> created,
      Optional<KeyUse> lastUse,
      boolean lastUseUnknown,
      List<ProfileName> profiles) {

    /// Copies the profiles.
    public Standing {
      profiles = List.copyOf(profiles);
    }

    /// How old it is at `now`; empty if AWS did not tell when it was made.
    public Optional<Duration> age(Instant now) {
      return created.map(at -> Duration.between(at, now));
    }
  }

  /// The keys of a user.
  ///
  /// @param unfinished the rotation that is not at its end
  public record Overview(List<Standing> keys, Optional<Rotation> unfinished) {

    /// Copies the keys.
    public Overview {
      keys = List.copyOf(keys);
    }
  }

  /// The keys of the user of this profile.
  ///
  /// @throws FailureException if AWS does not list them
  public Overview of(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    UserProfile user = UserProfiles.named(ground.profiles(), name);
    IamAct act = new IamAct(ground, user, codes);
    List<Standing> keys = new ArrayList<>();
    for (ListedKey key : act.ask("ListAccessKeys", ground.iam()::listAccessKeys)) {
      keys.add(standing(act, key));
    }
    Instant now = ground.clock().instant();
    ground.records().remember(keys.stream().map(key -> KeyRecord.of(key, now)).toList());
    return new Overview(keys, rotation.unfinished(user));
  }

  private Standing standing(IamAct act, ListedKey key)
      throws FailureException, InterruptedException {
    LastUse lastUse = new KeysAtAws(ground, act).lastUse(key.id());
    List<ProfileName> profiles =
        UserProfiles.with(ground.profiles(), key.id()).stream().map(UserProfile::name).toList();
    return new Standing(
        key.id(), key.active(), key.created(), lastUse.use(), lastUse.isUntold(), profiles);
  }
}
