package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkIam;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.custody.KeyCheck.Checked;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import app.brevet.session.LongTermKeys;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The check with our real clients against our sandbox, which checks every signature.
class KeyCheckWithSandboxTest {

  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private Sandbox sandbox;
  private SandboxAccount account;
  private SdkSts sts;
  private SdkIam iam;
  private KeyCheck check;
  private KeyRecords records;
  @TempDir private Path folder;

  @BeforeEach
  void setUp() throws Exception {
    sandbox = Sandbox.start(clock);
    account = sandbox.directory().addAccount();
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    sts = new SdkSts(connection, clock, new Skew(clock));
    iam = new SdkIam(connection, clock, new Skew(clock));
    records = new KeyRecords(folder);
    check = new KeyCheck(sts, iam, new LongTermKeys(new InMemoryKeychain()), records, clock);
  }

  @AfterEach
  void tearDown() {
    sts.close();
    iam.close();
    sandbox.close();
  }

  private Checked check(AccessKey key) throws FailureException {
    return check.check(key.accessKeyId(), key.secretAccessKey(), Optional.empty());
  }

  @Test
  void check_whenUserHasADevice_thenUserAndDeviceAreTold() throws Exception {
    SandboxUser alice = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());

    Checked checked = check(alice.accessKey());

    assertThat(checked.identity().arn()).isEqualTo(alice.arn());
    assertThat(checked.devices()).containsExactly(alice.mfaSerial().orElseThrow());
    assertThat(checked.devicesUnknown()).isEmpty();
  }

  @Test
  void check_whenIamAllows_thenTheKeysAgeIsWrittenDown() throws Exception {
    SandboxUser alice = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    clock.advance(Duration.ofDays(40));

    check(alice.accessKey());

    KeyRecord known = Objects.requireNonNull(records.all().get(alice.accessKey().accessKeyId()));
    assertThat(known.days(clock.instant())).contains(40L);
    assertThat(known.lastUse()).map(KeyRecord.Use::service).contains("iam");
  }

  @Test
  void check_whenIamDoesNotTellTheAge_thenTheCheckIsAsGood() throws Exception {
    SandboxUser alice = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    sandbox.directory().limit(alice, UserPolicy.ALL.denying("ListAccessKeys"));

    assertThat(check(alice.accessKey()).devicesUnknown()).isEmpty();
    assertThat(records.all()).isEmpty();
  }

  @Test
  void check_whenKeyIsTheRoots_thenIdentitySaysSo() throws Exception {
    SandboxUser root = sandbox.directory().addRoot(account);

    assertThat(check(root.accessKey()).identity().isAccountRoot()).isTrue();
  }

  @Test
  void check_whenSecretIsWrong_thenThatIsTheFailure() {
    SandboxUser alice = sandbox.directory().addUser(account, NewUser.named("alice"));
    AccessKey wrong =
        new AccessKey(alice.accessKey().accessKeyId(), Secret.ofUnwipeable("not-the-secret"));

    FailureException refused = catchThrowableOfType(FailureException.class, () -> check(wrong));

    assertThat(refused.failure().key()).isEqualTo("aws-wrong-secret");
    assertThat(sandbox.calls("ListMFADevices")).isEmpty();
  }
}
