package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileName;
import app.brevet.sandbox.Fault;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Propagation;
import app.brevet.sandbox.SandboxSwitches;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rotations with our real clients against the sandbox, whose new keys are in the dark at first.
class KeyRotationTest extends RotationWithSandbox {

  @Test
  void rotate_whenAllGoesWell_thenTheNewKeyAloneIsLeftEverywhere() throws Exception {
    KeyRotation.Rotated done = rotate();

    assertThat(done.oldKey()).isEqualTo(old);
    assertThat(keysAtAws()).isEqualTo(Map.of(done.newKey(), true));
    assertThat(world.user().accessKeyId()).isEqualTo(done.newKey());
    assertThat(new FolderKeychain(home.resolve("keychain"), Checkpoint.NONE).accessKeys())
        .containsExactly(done.newKey());
    assertThat(world.rotation.unfinished(world.user())).isEmpty();
    assertTheProfilesKeyWorks();
  }

  @Test
  void unfinished_whenTheProfileGoesByAThirdKey_thenTheRotationIsNotAboutIt() throws Exception {
    rotate(Duration.ofHours(1), KeyConsent.none());
    AccessKeyId third = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");

    assertThat(world.rotation.unfinished(world.user())).isPresent();
    assertThat(world.rotation.unfinished(world.user().withAccessKeyId(third))).isEmpty();
  }

  @Test
  void rotate_whenTheNewKeyIsInTheDark_thenWaitsALittleLongerEachTime() throws Exception {
    rotate();

    assertThat(aws.pauses).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void rotate_whenAPermissionIsMissing_thenItIsNamedAndTheRestIsDoneOnceItIsThere()
      throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.denying("UpdateAccessKey"));
    assertThat(failed(KeyConsent.none()))
        .isInstanceOfSatisfying(
            Failure.ActionDenied.class,
            denied -> assertThat(denied.action()).isEqualTo("iam:UpdateAccessKey"));
    assertTheProfilesKeyWorks();

    aws.sandbox.directory().limit(alice, UserPolicy.ALL);
    rotate();

    assertThat(keysAtAws()).isEqualTo(Map.of(world.user().accessKeyId(), true));
    assertThat(aws.sandbox.calls("CreateAccessKey")).hasSize(1);
  }

  @Test
  void rotate_whenCreatingIsDenied_thenNothingIsChanged() throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.denying("CreateAccessKey"));

    assertThat(failed(KeyConsent.none()).key()).isEqualTo("action-denied");

    assertThat(keysAtAws()).isEqualTo(Map.of(old, true));
    assertTheProfilesKeyWorks();
  }

  @Test
  void rotate_whenThereIsASecondKey_thenItIsNamedWithItsLastUseAndKept() throws Exception {
    AccessKey second = aws.sandbox.directory().addAccessKey(alice);
    aws.sts.getCallerIdentity(second, app.brevet.aws.AwsTarget.of(world.user()));

    assertThat(failed(KeyConsent.none()))
        .isEqualTo(
            new Failure.KeyLimit(second.accessKeyId(), Optional.of(aws.clock.instant()), false));
    assertThat(keysAtAws()).isEqualTo(Map.of(old, true, second.accessKeyId(), true));
  }

  @Test
  void rotate_whenTheSecondKeyMayGo_thenThatOneGoesAndNoOther() throws Exception {
    AccessKeyId second = aws.sandbox.directory().addAccessKey(alice).accessKeyId();
    List<KeyConsent.OtherKey> offered = new ArrayList<>();

    rotate(Duration.ofHours(1), offered::add);

    assertThat(offered)
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.id()).isEqualTo(second);
              assertThat(key.lastUse()).isEqualTo(new LastUse.Never());
              assertThat(key.leftOver()).isFalse();
            });
    assertThat(keysAtAws()).hasSize(2).containsEntry(old, false).doesNotContainKey(second);
  }

  @Test
  void rotate_whenTheProfilesKeyDoesNotWork_thenTheSecondOneIsNotDeletedEvenWithConsent()
      throws Exception {
    world.profiles.remove(CustodyWorld.NAME);
    world.add(alice.accessKey(), alice.mfaSerial());
    world.sessions.start(CustodyWorld.NAME, aws.codes(alice.authenticator().orElseThrow()));
    AccessKeyId second = aws.sandbox.directory().addAccessKey(alice).accessKeyId();
    aws.sandbox.directory().deactivate(old);

    assertThat(failed(key -> true).key()).isEqualTo("aws-unknown-key");
    assertThat(keysAtAws()).containsEntry(second, true);
  }

  @Test
  void rotate_whenAnotherProfileGoesByTheSecondKey_thenItIsNeverOffered() throws Exception {
    AccessKey second = aws.sandbox.directory().addAccessKey(alice);
    world.add(new ProfileName("other"), second, Optional.empty());

    assertThat(failed(key -> true)).isEqualTo(new Failure.KeyInUse(second.accessKeyId()));
    assertThat(keysAtAws()).hasSize(2);
  }

  @Test
  void rotate_whenTheAnswerWithTheKeyIsLost_thenTheOrphanIsOfferedAndNotTheWorkingOne()
      throws Exception {
    aws.sandbox.faults().planFor("CreateAccessKey", Fault.NO_ANSWER_YET_DONE, 1);
    assertThat(failed(KeyConsent.none())).isInstanceOf(Failure.AwsUnreachable.class);
    AccessKeyId orphan =
        keysAtAws().keySet().stream().filter(id -> !id.equals(old)).findFirst().orElseThrow();
    assertThat(failed(KeyConsent.none()))
        .isEqualTo(new Failure.KeyLimit(orphan, Optional.empty(), false));
    List<KeyConsent.OtherKey> offered = new ArrayList<>();

    rotate(Duration.ZERO, offered::add);

    assertThat(offered).singleElement().matches(key -> key.id().equals(orphan) && key.leftOver());
    assertThat(keysAtAws()).isEqualTo(Map.of(world.user().accessKeyId(), true));
    assertThat(world.user().accessKeyId()).isNotIn(old, orphan);
    assertTheProfilesKeyWorks();
  }

  @Test
  void rotate_whenAwsDoesNotTellOfTheLastUse_thenNoKeyIsCalledUnused() throws Exception {
    aws.sandbox.faults().planFor("CreateAccessKey", Fault.NO_ANSWER_YET_DONE, 1);
    assertThat(failed(KeyConsent.none())).isInstanceOf(Failure.AwsUnreachable.class);
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.denying("GetAccessKeyLastUsed"));
    AccessKeyId other =
        keysAtAws().keySet().stream().filter(id -> !id.equals(old)).findFirst().orElseThrow();
    List<KeyConsent.OtherKey> offered = new ArrayList<>();

    Failure failure =
        failed(
            key -> {
              offered.add(key);
              return false;
            });

    assertThat(failure).isEqualTo(new Failure.KeyLimit(other, Optional.empty(), true));
    assertThat(offered).singleElement().matches(key -> key.lastUse().isUntold() && !key.leftOver());
  }

  @Test
  void rotate_whenTheAnswerToTheDeletionIsLost_thenItIsDoneAllTheSame() throws Exception {
    aws.sandbox.faults().planFor("DeleteAccessKey", Fault.NO_ANSWER_YET_DONE, 1);

    rotate();

    assertThat(keysAtAws()).isEqualTo(Map.of(world.user().accessKeyId(), true));
  }

  @Test
  void rotate_whenAwsTakesTooLong_thenSaysSoAndGoesOnTheNextTime() throws Exception {
    try (CustodySandbox slow =
        new CustodySandbox(
            SandboxSwitches.OFF.withPropagation(
                Propagation.NONE.withNewKeys(0, Duration.ofMinutes(5))))) {
      SandboxUser bob = slow.addUser(NewUser.named("bob"));
      CustodyWorld other = slow.world(home.resolve("slow"), Checkpoint.NONE);
      other.add(bob.accessKey(), Optional.empty());
      FailureException late =
          catchThrowableOfType(
              FailureException.class,
              () ->
                  other.rotation.rotate(
                      CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.none(), _ -> {}));
      assertThat(late.failure().key()).isEqualTo("key-not-known-yet");
      assertThat(other.user().accessKeyId()).isEqualTo(bob.accessKey().accessKeyId());

      slow.clock.advance(Duration.ofMinutes(5));
      other.rotation.rotate(
          CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.none(), _ -> {});

      assertThat(slow.sandbox.directory().accessKeys(bob))
          .isEqualTo(Map.of(other.user().accessKeyId(), true));
      assertThat(slow.sandbox.calls("CreateAccessKey")).hasSize(1);
    }
  }

  @Test
  void rotate_whenTheKeychainDoesNotTakeTheKey_thenItIsDeletedAgain() throws Exception {
    InMemoryKeychain keychain = new InMemoryKeychain();
    Checkpoint full =
        what -> {
          if (what.equals("after CreateAccessKey")) {
            keychain.failWith(KeychainReason.NOT_WRITTEN);
          } else if (what.equals("before DeleteAccessKey")) {
            keychain.recover();
          }
        };
    SandboxUser bob = aws.addUser(NewUser.named("bob").withMfa());
    CustodyWorld other =
        new CustodyWorld(
            home.resolve("full"), keychain, aws.sts, aws.iam, aws.clock, aws::waitUntil, full);
    other.add(bob.accessKey(), bob.mfaSerial());
    other.sessions.start(CustodyWorld.NAME, aws.codes(bob.authenticator().orElseThrow()));

    FailureException failed =
        catchThrowableOfType(
            FailureException.class,
            () ->
                other.rotation.rotate(
                    CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.none(), _ -> {}));

    assertThat(failed.failure().key()).isEqualTo("keychain-not-written");
    assertThat(aws.sandbox.directory().accessKeys(bob))
        .isEqualTo(Map.of(bob.accessKey().accessKeyId(), true));
    assertThat(keychain.list())
        .contains(ItemKey.accessKey(other.user().id(), bob.accessKey().accessKeyId()));
  }
}
