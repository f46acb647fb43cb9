package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.Totp;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.sandbox.Fault;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Propagation;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxSwitches;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import app.brevet.testing.MutableClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each action of IAM by the real client against the sandbox, which checks every signature.
class SdkIamWithSandboxTest {

  private static final AwsTarget TARGET = AwsTarget.of(Partition.AWS);

  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private Sandbox sandbox;
  private SandboxUser user;
  private AccessKey key;
  private SdkSts sts;
  private SdkIam iam;

  @BeforeEach
  void setUp() throws Exception {
    sandbox = Sandbox.start(0, clock, SandboxSwitches.OFF.withPropagation(Propagation.NONE));
    user = sandbox.directory().addUser(sandbox.directory().addAccount(), NewUser.named("alice"));
    key = user.accessKey();
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    sts = new SdkSts(connection, clock, new Skew(clock));
    iam = new SdkIam(connection, clock, new Skew(clock));
  }

  @AfterEach
  void tearDown() {
    sts.close();
    iam.close();
    sandbox.close();
  }

  private static AwsException refused(ThrowingCallable call) {
    return catchThrowableOfType(AwsException.class, call);
  }

  private CodePair codes(NewMfaDevice device) throws Exception {
    Totp totp = Totp.ofBase32(device.seed());
    long step = Totp.stepAt(clock.instant());
    return new CodePair(MfaCode.parse(totp.code(step - 1)), MfaCode.parse(totp.code(step)));
  }

  private MfaSerial enabledDevice() throws Exception {
    try (NewMfaDevice made = iam.createVirtualMfaDevice(key, TARGET, "alice")) {
      iam.enableMfaDevice(key, TARGET, "alice", made.serial(), codes(made));
      return made.serial();
    }
  }

  @Test
  void createAccessKey_whenMade_thenItSignsForTheUser() throws Exception {
    AccessKey made = iam.createAccessKey(key, TARGET);
    assertThat(sts.getCallerIdentity(made, TARGET).arn()).isEqualTo(user.arn());
  }

  @Test
  void createAccessKey_whenTheAnswerIsLost_thenItIsNotSentAgain() {
    sandbox.faults().planFor("CreateAccessKey", Fault.NO_ANSWER_YET_DONE, 1);
    AwsException lost = refused(() -> iam.createAccessKey(key, TARGET));
    assertThat(lost.reason()).isEqualTo(AwsException.Reason.NO_ANSWER);
    assertThat(sandbox.calls("CreateAccessKey")).hasSize(1);
    assertThat(sandbox.directory().accessKeys(user)).hasSize(2);
  }

  @Test
  void updateAccessKey_whenInactive_thenListedSo() throws Exception {
    AccessKeyId second = sandbox.directory().addAccessKey(user).accessKeyId();
    iam.updateAccessKey(key, TARGET, second, false);
    assertThat(iam.listAccessKeys(key, TARGET))
        .containsExactlyInAnyOrder(
            new ListedKey(key.accessKeyId(), true, Optional.of(clock.instant())),
            new ListedKey(second, false, Optional.of(clock.instant())));
  }

  @Test
  void updateAccessKey_whenTheAnswerIsLost_thenItIsSentAgain() throws Exception {
    AccessKeyId second = sandbox.directory().addAccessKey(user).accessKeyId();
    sandbox.faults().planFor("UpdateAccessKey", Fault.NO_ANSWER_YET_DONE, 1);
    iam.updateAccessKey(key, TARGET, second, false);
    assertThat(sandbox.calls("UpdateAccessKey")).hasSize(2);
  }

  @Test
  void deleteAccessKey_whenDeleted_thenItsCauseIsNoSuchEntityTheNextTime() throws Exception {
    AccessKeyId second = sandbox.directory().addAccessKey(user).accessKeyId();
    iam.deleteAccessKey(key, TARGET, second);
    assertThat(refused(() -> iam.deleteAccessKey(key, TARGET, second)).awsCause())
        .isEqualTo(AwsCause.NO_SUCH_ENTITY);
  }

  @Test
  void getAccessKeyLastUsed_whenUsedOrNot_thenSaysSo() throws Exception {
    AccessKey second = sandbox.directory().addAccessKey(user);
    assertThat(iam.getAccessKeyLastUsed(key, TARGET, second.accessKeyId())).isEmpty();
    sts.getCallerIdentity(second, TARGET);
    assertThat(iam.getAccessKeyLastUsed(key, TARGET, second.accessKeyId()))
        .contains(new KeyUse(clock.instant(), "sts", "us-east-1"));
  }

  @Test
  void enableMfaDevice_whenTheCodesAreRight_thenListedAsTheUsers() throws Exception {
    MfaSerial serial = enabledDevice();
    assertThat(iam.listMfaDevices(key, TARGET)).containsExactly(serial);
    assertThat(iam.listUnassignedMfaDevices(key, TARGET)).isEmpty();
  }

  @Test
  void enableMfaDevice_whenTheCodesAreWrong_thenThePairIsTheCauseAndSentOnce() throws Exception {
    try (NewMfaDevice made = iam.createVirtualMfaDevice(key, TARGET, "alice")) {
      CodePair wrong = new CodePair(MfaCode.parse("000000"), MfaCode.parse("000000"));
      assertThat(
              refused(() -> iam.enableMfaDevice(key, TARGET, "alice", made.serial(), wrong))
                  .awsCause())
          .isEqualTo(AwsCause.WRONG_CODE_PAIR);
      assertThat(sandbox.calls("EnableMFADevice")).hasSize(1);
      assertThat(iam.listUnassignedMfaDevices(key, TARGET)).containsExactly(made.serial());
    }
  }

  @Test
  void resyncMfaDevice_whenTheCodesAreSpent_thenThePairIsTheCause() throws Exception {
    try (NewMfaDevice made = iam.createVirtualMfaDevice(key, TARGET, "alice")) {
      iam.enableMfaDevice(key, TARGET, "alice", made.serial(), codes(made));
      clock.advance(Totp.STEP.multipliedBy(3));
      CodePair later = codes(made);
      iam.resyncMfaDevice(key, TARGET, "alice", made.serial(), later);
      assertThat(
              refused(() -> iam.resyncMfaDevice(key, TARGET, "alice", made.serial(), later))
                  .awsCause())
          .isEqualTo(AwsCause.WRONG_CODE_PAIR);
    }
  }

  @Test
  void deleteVirtualMfaDevice_whenInUse_thenThatIsTheCause() throws Exception {
    MfaSerial serial = enabledDevice();
    assertThat(refused(() -> iam.deleteVirtualMfaDevice(key, TARGET, serial)).awsCause())
        .isEqualTo(AwsCause.STILL_IN_USE);
  }

  @Test
  void deleteVirtualMfaDevice_whenDeactivatedBefore_thenNothingIsLeft() throws Exception {
    MfaSerial serial = enabledDevice();
    iam.deactivateMfaDevice(key, TARGET, "alice", serial);
    assertThat(iam.listUnassignedMfaDevices(key, TARGET)).containsExactly(serial);
    iam.deleteVirtualMfaDevice(key, TARGET, serial);
    assertThat(iam.listUnassignedMfaDevices(key, TARGET)).isEmpty();
  }

  @Test
  void createVirtualMfaDevice_whenOneIsThere_thenThatIsTheCause() throws Exception {
    iam.createVirtualMfaDevice(key, TARGET, "alice").close();
    assertThat(refused(() -> iam.createVirtualMfaDevice(key, TARGET, "alice")).awsCause())
        .isEqualTo(AwsCause.ENTITY_EXISTS);
  }

  @Test
  void createAccessKey_whenDenied_thenNoPolicyAllowsIt() {
    sandbox.directory().limit(user, UserPolicy.ALL.denying("CreateAccessKey"));
    assertThat(refused(() -> iam.createAccessKey(key, TARGET)).awsCause())
        .isEqualTo(AwsCause.NO_POLICY_ALLOWS);
  }

  @Test
  void createAccessKey_whenTemporarilyUnmodifiable_thenThatIsTheCause() {
    sandbox.faults().plan(Fault.TEMPORARILY_UNMODIFIABLE, 1);
    assertThat(refused(() -> iam.createAccessKey(key, TARGET)).awsCause())
        .isEqualTo(AwsCause.UNMODIFIABLE_NOW);
  }
}
