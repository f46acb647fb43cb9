package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A user with one key at the sandbox, and the rotation of that key with our real clients.
abstract class RotationWithSandbox {

  static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  @TempDir Path home;
  CustodySandbox aws;
  SandboxUser alice;
  AccessKeyId old;
  CustodyWorld world;

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

  final KeyRotation.Rotated rotate(Duration grace, KeyConsent consent) throws Exception {
    return world.rotation.rotate(CustodyWorld.NAME, Optional.of(grace), NOBODY, consent, _ -> {});
  }

  final KeyRotation.Rotated rotate() throws Exception {
    return rotate(Duration.ZERO, KeyConsent.none());
  }

  final Failure failed(KeyConsent consent) {
    return catchThrowableOfType(FailureException.class, () -> rotate(Duration.ZERO, consent))
        .failure();
  }

  final Map<AccessKeyId, Boolean> keysAtAws() {
    return aws.sandbox.directory().accessKeys(alice);
  }

  final void assertTheProfilesKeyWorks() throws Exception {
    UserProfile user = world.user();
    assertThat(keysAtAws()).containsEntry(user.accessKeyId(), true);
    assertThat(world.sessions.whoAmI(CustodyWorld.NAME, NOBODY).arn()).isEqualTo(alice.arn());
  }
}
