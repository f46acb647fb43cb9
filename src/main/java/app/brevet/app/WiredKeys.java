package app.brevet.app;

import app.brevet.aws.KeyUse;
import app.brevet.custody.AccessKeys;
import app.brevet.custody.KeyConsent;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.Rotation;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.ui.keys.KeyCare;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The screen of access keys on the use cases.
final class WiredKeys implements KeyCare {

  private final AccessKeys keys;
  private final KeyRotation rotation;
  private final CareActs acts;
  private final InstantSource clock;

  WiredKeys(AccessKeys keys, KeyRotation rotation, CareActs acts, InstantSource clock) {
    this.keys = keys;
    this.rotation = rotation;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public Overview of(ProfileName user) throws FailureException, InterruptedException {
    AccessKeys.Overview told = acts.run(codes -> keys.of(user, codes));
    return new Overview(
        told.keys().stream().map(WiredKeys::shown).toList(), told.unfinished().map(this::left));
  }

  private static HeldKey shown(AccessKeys.Standing key) {
    return new HeldKey(
        key.id(),
        key.active(),
        key.created(),
        key.lastUse().map(KeyUse::at),
        key.lastUseUnknown(),
        false,
        key.profiles());
  }

  private Unfinished left(Rotation unfinished) {
    Optional<Instant> deletionAt = unfinished.deletionAt();
    boolean deletable = deletionAt.filter(at -> !at.isAfter(clock.instant())).isPresent();
    return new Unfinished(unfinished.oldKey(), deletionAt, deletable);
  }

  @Override
  public Done rotate(
      ProfileName user,
      Optional<Duration> grace,
      Predicate<HeldKey> consent,
      Consumer<Step> progress)
      throws FailureException, InterruptedException {
    KeyRotation.Rotated done =
        acts.run(
            codes ->
                rotation.rotate(
                    user,
                    grace,
                    codes,
                    key -> consent.test(inTheWay(key)),
                    step -> step(step).ifPresent(progress)));
    return new Done(done.oldKey(), done.newKey(), done.deletionAt());
  }

  private static HeldKey inTheWay(KeyConsent.OtherKey key) {
    return new HeldKey(
        key.id(),
        key.active(),
        key.created(),
        key.lastUse().use().map(KeyUse::at),
        key.lastUse().isUntold(),
        key.leftOver(),
        List.of());
  }

  private static Optional<Step> step(Rotation.Step step) {
    return switch (step) {
      case BEGINNING, CREATING, GIVING_UP -> Optional.empty();
      case STORED -> Optional.of(Step.STORED);
      case VERIFIED -> Optional.of(Step.VERIFIED);
      case SWITCHED -> Optional.of(Step.SWITCHED);
      case DEACTIVATED -> Optional.of(Step.DEACTIVATED);
    };
  }

  @Override
  public void giveUp(ProfileName user) throws FailureException, InterruptedException {
    acts.run(codes -> rotation.giveUp(user, codes));
  }
}
