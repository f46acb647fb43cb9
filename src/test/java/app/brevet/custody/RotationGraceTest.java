package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import app.brevet.sandbox.UserPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The grace of the old key, giving up, and who else has a say.
class RotationGraceTest extends RotationWithSandbox {

  @Test
  void rotate_whenTwoProfilesShareTheKey_thenBothGoByTheNewOne() throws Exception {
    ProfileName twin = new ProfileName("twin");
    world.add(twin, alice.accessKey(), Optional.empty());

    KeyRotation.Rotated done = rotate();

    assertThat(((UserProfile) world.profiles.find(twin)).accessKeyId()).isEqualTo(done.newKey());
    assertThat(world.sessions.whoAmI(twin, NOBODY).arn()).isEqualTo(alice.arn());
  }

  @Test
  void rotate_whenThereIsAGrace_thenTheOldKeyIsDeletedOnlyAfterIt() throws Exception {
    assertThat(rotate(Duration.ofHours(24), KeyConsent.none()).deletionAt()).isPresent();
    aws.clock.advance(Duration.ofHours(23));
    world.rotation.rotate(CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.none(), _ -> {});
    assertThat(keysAtAws()).containsEntry(old, false);

    aws.clock.advance(Duration.ofHours(2));
    world.rotation.rotate(CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.none(), _ -> {});

    assertThat(keysAtAws()).doesNotContainKey(old);
  }

  @Test
  void giveUp_whenTheOldKeyIsInactive_thenItWorksAgainAndTheNewOneIsGone() throws Exception {
    rotate(Duration.ofHours(24), KeyConsent.none());

    assertThat(world.rotation.giveUp(CustodyWorld.NAME, NOBODY).orElseThrow().accessKeyId())
        .isEqualTo(old);

    assertThat(keysAtAws()).isEqualTo(Map.of(old, true));
    assertTheProfilesKeyWorks();
    assertThat(world.rotation.unfinished(world.user())).isEmpty();
  }

  @Test
  void giveUp_whenThereIsNothing_thenEmptyAndNoCall() throws Exception {
    assertThat(world.rotation.giveUp(CustodyWorld.NAME, NOBODY)).isEmpty();
    assertThat(aws.sandbox.calls("DeleteAccessKey")).isEmpty();
  }

  @Test
  void rotate_whenAnotherProcessIsAtIt_thenStillBusy() throws Exception {
    try (FileLock _ = world.journal.hold(world.user())) {
      assertThat(failed(KeyConsent.none()).key()).isEqualTo("still-busy");
    }
  }

  @Test
  void rotate_whenThePolicyWantsMfa_thenOneCodeIsAskedForAll() throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.needingMfa());
    world.profiles.remove(CustodyWorld.NAME);
    world.add(alice.accessKey(), alice.mfaSerial());

    world.rotation.rotate(
        CustodyWorld.NAME,
        Optional.empty(),
        aws.codes(alice.authenticator().orElseThrow()),
        KeyConsent.none(),
        _ -> {});

    assertThat(aws.codesAsked).isOne();
    assertThat(keysAtAws()).hasSize(1).doesNotContainKey(old);
  }
}
