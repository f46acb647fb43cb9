package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkIam;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxUser;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process that rotates a key is killed (`SIGKILL`) where it stands, and another goes on.
class KilledRotationTest {

  private static final int EVERYWHERE = 60;
  private static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  private final InstantSource clock = InstantSource.system();
  @TempDir private Path folder;
  private Sandbox sandbox;
  private SandboxAccount account;
  private SdkSts sts;
  private SdkIam iam;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(clock);
    account = sandbox.directory().addAccount();
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    sts = new SdkSts(connection, clock, new Skew(clock));
    iam = new SdkIam(connection, clock, new Skew(clock));
  }

  @AfterEach
  void close() {
    sts.close();
    iam.close();
    sandbox.close();
  }

  private CustodyWorld world(Path home) {
    return new CustodyWorld(
        home,
        new FolderKeychain(home.resolve("keychain"), Checkpoint.NONE),
        sts,
        iam,
        clock,
        time -> {},
        Checkpoint.NONE);
  }

  @Test
  void rotate_whenTheProcessIsKilledAtEachStep_thenTheNextRunEndsIt() throws Exception {
    // In full at each call and change; else at each writing of the journal.
    String places = Counts.of(1, EVERYWHERE) == 1 ? "journal" : "";
    int at = 0;
    boolean survived = false;
    while (!survived) {
      SandboxUser user = sandbox.directory().addUser(account, NewUser.named("user" + at));
      Path home = folder.resolve("home" + at);
      world(home).add(user.accessKey(), Optional.empty());

      survived = runAndKill(home, places, at);

      CustodyWorld world = world(home);
      assertThat(sandbox.directory().accessKeys(user))
          .as("after kill %d", at)
          .hasSizeBetween(1, 2)
          .containsEntry(world.user().accessKeyId(), true);
      assertThat(world.sessions.whoAmI(CustodyWorld.NAME, NOBODY).arn()).isEqualTo(user.arn());
      if (!survived) {
        world.rotation.rotate(
            CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.OtherKey::leftOver, _ -> {});
      }
      AccessKeyId now = world.user().accessKeyId();
      assertThat(now).isNotEqualTo(user.accessKey().accessKeyId());
      assertThat(sandbox.directory().accessKeys(user)).isEqualTo(Map.of(now, true));
      assertThat(new FolderKeychain(home.resolve("keychain"), Checkpoint.NONE).accessKeys())
          .containsExactly(now);
      assertThat(world.sessions.whoAmI(CustodyWorld.NAME, NOBODY).arn()).isEqualTo(user.arn());
      at++;
    }
    System.out.println("count: " + (at - 1) + " kills of a rotation");
    assertThat(at).isGreaterThan(10);
  }

  /// Whether the process came to its end before it was to be killed.
  private boolean runAndKill(Path home, String places, int at) throws IOException {
    try (ChildJvm child =
        ChildJvm.start(
            RotationMain.class, home.toString(), sandbox.endpoint().toString(), places)) {
      for (int passed = 0; ; passed++) {
        String place = child.line().orElse("it failed");
        if (place.equals("done")) {
          return true;
        }
        assertThat(place).isNotEqualTo("it failed");
        if (passed == at) {
          return false;
        }
        child.tell("go");
      }
    }
  }
}
