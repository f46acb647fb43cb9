package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaSerial;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts of several steps whose keychain is locked between two of them: the user unlocks it, and the
/// act goes on where it was.
class UnlockedMidwayTest {

  private static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  @TempDir private Path home;
  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private CustodySandbox aws;
  private CustodyWorld world;
  private MfaSerial serial;
  private String lockedAt = "";
  private boolean unlocks = true;
  private int asked;

  @BeforeEach
  void open() throws Exception {
    aws = new CustodySandbox();
    SandboxUser bob = aws.addUser(NewUser.named("bob"));
    world = aws.world(home, keychain, this::unlock, this::reached);
    world.add(bob.accessKey(), Optional.empty());
    serial = new MfaSerial("arn:aws:iam::" + aws.account.id() + ":mfa/bob");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void reached(String what) {
    if (what.equals(lockedAt)) {
      keychain.be(Keychain.State.LOCKED);
    }
  }

  private void unlock() throws FailureException {
    asked++;
    if (!unlocks) {
      throw new FailureException(
          new Failure.KeychainFailed(KeychainReason.NO_PASSPHRASE, "vault", "given up"));
    }
    keychain.be(Keychain.State.AVAILABLE);
  }

  private void create() throws Exception {
    assertThat(world.mfa.create(CustodyWorld.NAME, Optional.empty(), NOBODY))
        .isEqualTo(new VirtualMfa.Device(serial, true, true, true));
  }

  private void rotate() throws Exception {
    world.rotation.rotate(CustodyWorld.NAME, Optional.empty(), NOBODY, KeyConsent.none(), _ -> {});
  }

  private List<VirtualMfa.Device> devices() throws Exception {
    return world.mfa.list(CustodyWorld.NAME, NOBODY);
  }

  @Test
  void create_whenLockedBeforeTheSeedIsKept_thenUnlockedAndOneDeviceIsMade() throws Exception {
    lockedAt = "after CreateVirtualMFADevice";

    create();

    assertThat(asked).isEqualTo(1);
    assertThat(aws.sandbox.calls("CreateVirtualMFADevice")).hasSize(1);
    assertThat(devices()).containsExactly(new VirtualMfa.Device(serial, true, true, true));
  }

  @Test
  void create_whenLockedOnceItIsEnabled_thenUnlockedAndToldAsDone() throws Exception {
    lockedAt = "after EnableMFADevice";

    create();

    assertThat(asked).isEqualTo(1);
    assertThat(aws.sandbox.calls("CreateVirtualMFADevice")).hasSize(1);
    assertThat(aws.sandbox.calls("EnableMFADevice")).hasSize(1);
  }

  @Test
  void create_whenLockedMidwayAndTheUserGivesUp_thenThatIsToldAndTheDeviceIsLeft()
      throws Exception {
    lockedAt = "after CreateVirtualMFADevice";
    unlocks = false;

    FailureException failed = catchThrowableOfType(FailureException.class, this::create);

    assertThat(failed.failure().isStopped()).isTrue();
    keychain.be(Keychain.State.AVAILABLE);
    assertThat(devices()).containsExactly(new VirtualMfa.Device(serial, false, false, false));
  }

  @Test
  void rotate_whenLockedBeforeTheNewKeyIsKept_thenUnlockedAndOneKeyIsMade() throws Exception {
    lockedAt = "after CreateAccessKey";

    rotate();

    assertThat(asked).isEqualTo(1);
    assertThat(aws.sandbox.calls("CreateAccessKey")).hasSize(1);
    assertThat(aws.sandbox.calls("DeleteAccessKey")).hasSize(1);
  }

  @Test
  void rotate_whenLockedBeforeTheOldKeyIsForgotten_thenUnlockedAndDone() throws Exception {
    lockedAt = "after DeleteAccessKey";

    rotate();

    assertThat(asked).isEqualTo(1);
    assertThat(world.rotation.unfinished(world.user())).isEmpty();
  }
}
