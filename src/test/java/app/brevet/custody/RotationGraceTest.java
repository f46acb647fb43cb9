package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The grace of the old key, giving up, and who else has a say.
class RotationGraceTest {

  private static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  @TempDir private Path home;
  private CustodySandbox aws;
  private SandboxUser alice;
  private AccessKeyId old;
  private CustodyWorld world;

  @BeforeEach
  void open() throws Exception {
    aws = new CustodySandbox();
    alice = aws.addUser(NewUser.named("alice").withMfa());
    old = alice.accessKey().accessKeyId();
    world = aws.world(home, Checkpoint.NONE);
    world.add(alice.accessKey(), Optional.empty());
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private KeyRotation.Rotated rotate(Duration grace, KeyConsent consent) throws Exception {
    return world.rotation.rotate(CustodyWorld.NAME, Optional.of(grace), NOBODY, consent, _ -> {});
  }

  private KeyRotation.Rotated rotate() throws Exception {
    return rotate(Duration.ZERO, KeyConsent.none());
  }

  private Failure failed(KeyConsent consent) {
    return catchThrowableOfType(FailureException.class, () -> rotate(Duration.ZERO, consent))
        .failure();
  }

  private Map<AccessKeyId, Boolean> keysAtAws() {
    return aws.sandbox.directory().accessKeys(alice);
  }

  private void assertTheProfilesKeyWorks() throws Exception {
    UserProfile user = world.user();
    assertThat(keysAtAws()).containsEntry(user.accessKeyId(), true);
    assertThat(world.sessions.whoAmI(CustodyWorld.NAME, NOBODY).arn()).isEqualTo(alice.arn());
  }

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
