package app.brevet.custody;

import app.brevet.aws.KeyUse;
import app.brevet.aws.ListedKey;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One rotation, from the step it stands at. Whoever runs it holds the journal.
final class RotationRun {

  private final CustodyGround ground;
  private final RotationJournal journal;
  private final IamAct act;
  private final KeysAtAws keysAtAws;
  private final KeyConsent consent;
  private final Consumer<Rotation.Step> progress;
  private Rotation rotation;

  RotationRun(
      CustodyGround ground,
      RotationJournal journal,
      IamAct act,
      Rotation rotation,
      KeyConsent consent,
      Consumer<Rotation.Step> progress) {
    this.ground = ground;
    this.journal = journal;
    this.act = act;
    this.keysAtAws = new KeysAtAws(ground, act);
    this.rotation = rotation;
    this.consent = consent;
    this.progress = progress;
  }

  /// Goes on to the end, or to the grace of the old key.
  KeyRotation.Rotated toTheEnd() throws FailureException, InterruptedException {
    while (rotation.step() != Rotation.Step.DEACTIVATED) {
      switch (rotation.step()) {
        case BEGINNING, CREATING -> create();
        case STORED -> verify();
        case VERIFIED -> switchOver();
        case SWITCHED -> deactivate();
        case DEACTIVATED, GIVING_UP -> throw new IllegalStateException(rotation.step().name());
      }
    }
    return delete();
  }

  private void become(Rotation next) throws FailureException {
    journal.write(next);
    rotation = next;
    progress.accept(next.step());
  }

  private AccessKeyId newKey() {
    return rotation.newKey().orElseThrow();
  }

  private void create() throws FailureException, InterruptedException {
    boolean asked = rotation.step() == Rotation.Step.CREATING;
    Optional<AccessKeyId> stored = asked ? storedUnwritten() : Optional.empty();
    if (stored.isPresent()) {
      storeForAll(stored.get());
      become(rotation.stored(stored.get()));
      return;
    }
    for (ListedKey other : keysAtAws.besides(rotation.oldKey())) {
      makeRoom(other, asked);
    }
    become(rotation.at(Rotation.Step.CREATING));
    try (AccessKey made = act.ask("CreateAccessKey", ground.iam()::createAccessKey)) {
      store(made);
      become(rotation.stored(made.accessKeyId()));
      Instant now = ground.clock().instant();
      ground.records().remember(List.of(KeyRecord.made(made.accessKeyId(), now)));
    }
  }

  /// The new key that was stored, where what should have said so was not written any more: AWS was
  /// asked when there was the old one alone.
  private Optional<AccessKeyId> storedUnwritten() throws FailureException, InterruptedException {
    for (ListedKey other : keysAtAws.besides(rotation.oldKey())) {
      if (ground.keys().has(rotation.profile(), other.id())) {
        return Optional.of(other.id());
      }
    }
    return Optional.empty();
  }

  /// A key that cannot be stored is deleted again, for nobody will have its secret.
  private void store(AccessKey made) throws FailureException, InterruptedException {
    try {
      for (UserProfile each : UserProfiles.with(ground.profiles(), rotation.oldKey())) {
        ground.keys().store(each.id(), each.name(), made);
      }
    } catch (FailureException e) {
      try {
        keysAtAws.delete(made.accessKeyId());
      } catch (FailureException left) {
        e.addSuppressed(left); // It is offered for deletion the next time.
      }
      throw e;
    }
  }

  private void storeForAll(AccessKeyId id) throws FailureException {
    UserProfile user = UserProfiles.of(ground.profiles(), rotation.profile());
    try (AccessKey key = ground.keys().of(user.withAccessKeyId(id))) {
      for (UserProfile each : UserProfiles.with(ground.profiles(), rotation.oldKey())) {
        ground.keys().store(each.id(), each.name(), key);
      }
    }
  }

  /// @param asked whether AWS was asked for a key, when there was the old one alone: one that never
  ///   signed is what came of it; one of which AWS does not tell that may be somebody's
  private void makeRoom(ListedKey other, boolean asked)
      throws FailureException, InterruptedException {
    requireSpare(other.id());
    LastUse lastUse = keysAtAws.lastUse(other.id());
    boolean leftOver = asked && lastUse instanceof LastUse.Never;
    KeyConsent.OtherKey offered =
        new KeyConsent.OtherKey(other.id(), other.active(), other.created(), lastUse, leftOver);
    if (!consent.mayDelete(offered)) {
      throw new FailureException(
          new Failure.KeyLimit(other.id(), lastUse.use().map(KeyUse::at), lastUse.isUntold()));
    }
    keysAtAws.requireWorking(rotation.oldKey());
    keysAtAws.delete(other.id());
    ground.records().forget(other.id());
    ground.keys().remove(act.user().withAccessKeyId(other.id()));
  }

  private void verify() throws FailureException, InterruptedException {
    keysAtAws.ownerOf(newKey());
    become(rotation.at(Rotation.Step.VERIFIED));
  }

  private void switchOver() throws FailureException, InterruptedException {
    CallerIdentity owner = keysAtAws.ownerOf(newKey());
    UserProfiles.rekey(ground.profiles(), rotation.oldKey(), newKey(), owner);
    become(rotation.at(Rotation.Step.SWITCHED));
  }

  private void deactivate() throws FailureException, InterruptedException {
    goByTheNewKey();
    requireSpare(rotation.oldKey());
    keysAtAws.setActive(rotation.oldKey(), false);
    become(rotation.deactivated(ground.clock().instant()));
  }

  private KeyRotation.Rotated delete() throws FailureException, InterruptedException {
    goByTheNewKey();
    Optional<Instant> due =
        rotation.deletionAt().filter(at -> ground.clock().instant().isBefore(at));
    if (due.isEmpty()) {
      requireSpare(rotation.oldKey());
      keysAtAws.delete(rotation.oldKey());
      forget(rotation.oldKey());
      journal.remove(rotation.profile());
    } else {
      journal.write(rotation); // With the grace that was asked for now.
    }
    return new KeyRotation.Rotated(act.user(), rotation.oldKey(), newKey(), due);
  }

  /// From here on the new key signs, and AWS has just taken it.
  private void goByTheNewKey() throws FailureException, InterruptedException {
    keysAtAws.ownerOf(newKey());
    act.continueAs(UserProfiles.of(ground.profiles(), rotation.profile()));
  }

  /// Lets the profile go by its old key again, and removes the new one.
  UserProfile giveUp() throws FailureException, InterruptedException {
    if (rotation.newKey().isEmpty()) {
      rotation = storedUnwritten().map(rotation::stored).orElse(rotation);
    }
    become(rotation.at(Rotation.Step.GIVING_UP));
    if (rotation.newKey().isPresent()) {
      if (!UserProfiles.with(ground.profiles(), newKey()).isEmpty()) {
        goBack();
      }
      act.continueAs(UserProfiles.of(ground.profiles(), rotation.profile()));
      requireSpare(newKey());
      keysAtAws.requireWorking(act.user().accessKeyId());
      keysAtAws.delete(newKey());
      forget(newKey());
    }
    journal.remove(rotation.profile());
    return act.user();
  }

  private void goBack() throws FailureException, InterruptedException {
    if (!keysAtAws.setActive(rotation.oldKey(), true)) {
      // The old key is gone: there is only one way, forward.
      become(rotation.deactivated(rotation.deactivatedAt().orElseGet(ground.clock()::instant)));
      throw new FailureException(
          new Failure.AwsRefused(AwsCause.NO_SUCH_ENTITY, "NoSuchEntity", "", Optional.empty()));
    }
    CallerIdentity owner = keysAtAws.ownerOf(rotation.oldKey());
    UserProfiles.rekey(ground.profiles(), newKey(), rotation.oldKey(), owner);
  }

  /// The law: no key that a profile goes by is ever deactivated or deleted; and none is, unless AWS
  /// has just taken the one that the profile goes by.
  private void requireSpare(AccessKeyId id) throws FailureException {
    if (!UserProfiles.with(ground.profiles(), id).isEmpty()) {
      throw new FailureException(new Failure.KeyInUse(id));
    }
  }

  /// Takes the key out of the keychain for every profile that had it.
  private void forget(AccessKeyId gone) throws FailureException {
    ground.records().forget(gone);
    List<UserProfile> users = UserProfiles.with(ground.profiles(), act.user().accessKeyId());
    for (UserProfile user : users) {
      ground.keys().remove(user.withAccessKeyId(gone));
    }
  }
}
