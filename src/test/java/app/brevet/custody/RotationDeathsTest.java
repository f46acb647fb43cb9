package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rotation that dies before and after each thing it does, and is then run again.
class RotationDeathsTest {

  private static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  @TempDir private Path folder;
  private CustodySandbox aws;

  @BeforeEach
  void open() throws Exception {
    aws = new CustodySandbox();
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private interface Act {
    void on(CustodyWorld world) throws FailureException, InterruptedException;
  }

  /// A user of its own in a folder of its own.
  private final class Case {
    final SandboxUser user;
    final Path home;
    final AccessKeyId old;

    Case(String name) throws FailureException {
      user = aws.addUser(NewUser.named(name));
      home = folder.resolve(name);
      old = user.accessKey().accessKeyId();
      world(Checkpoint.NONE).add(user.accessKey(), Optional.empty());
    }

    CustodyWorld world(Checkpoint checkpoint) {
      return aws.world(home, checkpoint);
    }

    /// Whether it came to its end.
    boolean survives(Act act, Checkpoint checkpoint) throws FailureException, InterruptedException {
      try {
        act.on(world(checkpoint));
        return true;
      } catch (Checkpoint.Death death) {
        return false;
      }
    }

    Map<AccessKeyId, Boolean> keysAtAws() {
      return aws.sandbox.directory().accessKeys(user);
    }

    /// The law: whenever it dies, the key that the profile goes by is there, active, and at hand.
    void assertTheProfilesKeyWorks(int at) throws Exception {
      CustodyWorld world = world(Checkpoint.NONE);
      assertThat(keysAtAws())
          .as("after death %d", at)
          .containsEntry(world.user().accessKeyId(), true);
      assertThat(world.keys.has(world.user().id(), world.user().accessKeyId())).isTrue();
    }

    void assertOneKeyIsLeft(int at) throws Exception {
      CustodyWorld world = world(Checkpoint.NONE);
      AccessKeyId now = world.user().accessKeyId();
      assertThat(keysAtAws()).as("keys after death %d", at).isEqualTo(Map.of(now, true));
      assertThat(new FolderKeychain(home.resolve("keychain"), Checkpoint.NONE).accessKeys())
          .as("keychain after death %d", at)
          .containsExactly(now);
      assertThat(world.rotation.unfinished(world.user())).isEmpty();
      assertThat(world.sessions.whoAmI(CustodyWorld.NAME, NOBODY).arn()).isEqualTo(user.arn());
    }
  }

  /// Only what nobody has the secret of may go.
  private static void rotate(CustodyWorld world, Duration grace)
      throws FailureException, InterruptedException {
    world.rotation.rotate(
        CustodyWorld.NAME, Optional.of(grace), NOBODY, key -> key.leftOver(), _ -> {});
  }

  @Test
  void rotate_whenItDiesAnywhere_thenTheNextRunEndsItAndNothingIsLost() throws Exception {
    int at = 0;
    boolean survived = false;
    while (!survived) {
      Case one = new Case("rotated" + at);
      survived = one.survives(world -> rotate(world, Duration.ZERO), Checkpoint.dyingAfter(at));
      one.assertTheProfilesKeyWorks(at);
      if (!survived) {
        rotate(one.world(Checkpoint.NONE), Duration.ZERO);
      }
      one.assertOneKeyIsLeft(at);
      assertThat(one.keysAtAws()).doesNotContainKey(one.old);
      at++;
    }
    System.out.println("count: " + at + " deaths of a rotation");
    assertThat(at).isGreaterThan(20);
  }

  @Test
  void rotate_whenItDiesTwice_thenTheThirdRunEndsIt() throws Exception {
    for (int at = 0; at < 24; at++) {
      Case one = new Case("twice" + at);
      one.survives(world -> rotate(world, Duration.ZERO), Checkpoint.dyingAfter(at));
      one.survives(world -> rotate(world, Duration.ZERO), Checkpoint.dyingAfter(at / 2));
      one.assertTheProfilesKeyWorks(at);
      rotate(one.world(Checkpoint.NONE), Duration.ZERO);
      one.assertOneKeyIsLeft(at);
    }
  }

  @Test
  void giveUp_whenItDiesAnywhere_thenTheNextRunEndsItAndTheOldKeyIsBack() throws Exception {
    int at = 0;
    boolean survived = false;
    while (!survived) {
      Case one = new Case("given" + at);
      rotate(one.world(Checkpoint.NONE), Duration.ofDays(1));
      survived =
          one.survives(
              world -> world.rotation.giveUp(CustodyWorld.NAME, NOBODY), Checkpoint.dyingAfter(at));
      one.assertTheProfilesKeyWorks(at);
      one.world(Checkpoint.NONE).rotation.giveUp(CustodyWorld.NAME, NOBODY);
      one.assertOneKeyIsLeft(at);
      assertThat(one.keysAtAws()).containsOnlyKeys(one.old);
      at++;
    }
    System.out.println("count: " + at + " deaths of a rotation that is given up");
    assertThat(at).isGreaterThan(8);
  }

  @Test
  void giveUp_whenARotationDiedAnywhere_thenOneKeyIsLeftAndWorks() throws Exception {
    int at = 0;
    boolean survived = false;
    while (!survived) {
      Case one = new Case("back" + at);
      survived = one.survives(world -> rotate(world, Duration.ZERO), Checkpoint.dyingAfter(at));
      try {
        one.world(Checkpoint.NONE).rotation.giveUp(CustodyWorld.NAME, NOBODY);
      } catch (FailureException e) {
        // The old key was deleted by then: there is only one way, forward.
        assertThat(one.keysAtAws()).doesNotContainKey(one.old);
      }
      one.assertTheProfilesKeyWorks(at);
      at++;
    }
  }
}
