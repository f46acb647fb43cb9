package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AccessKey;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.MfaCode;
import app.brevet.model.Partition;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our clients and our sandbox, which were written from AWS's documents independently: each
/// signature is checked, each cause is told from the sandbox's own words.
class SdkWithSandboxTest {

  private static final AwsTarget TARGET = AwsTarget.of(Partition.AWS);

  private final MutableClock awsClock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final MutableClock ourClock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private Sandbox sandbox;
  private SandboxAccount account;
  private SandboxUser user;
  private SdkSts sts;
  private SdkIam iam;

  @BeforeEach
  void setUp() throws Exception {
    sandbox = Sandbox.start(awsClock);
    account = sandbox.directory().addAccount();
    user = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    sts = new SdkSts(connection, ourClock, new Skew(ourClock));
    iam = new SdkIam(connection, ourClock, new Skew(ourClock));
  }

  @AfterEach
  void tearDown() {
    sts.close();
    iam.close();
    sandbox.close();
  }

  private SessionCredentials mfaSession() throws Exception {
    return sts.getSessionToken(
        user.accessKey(), request(user.authenticator().orElseThrow().code()));
  }

  private SessionTokenRequest request(String code) throws Exception {
    MfaProof proof = new MfaProof(user.mfaSerial().orElseThrow(), MfaCode.parse(code));
    return new SessionTokenRequest(TARGET, SessionDuration.USER_DEFAULT, Optional.of(proof));
  }

  private static AssumeRoleRequest assume(SandboxRole role, int seconds) throws Exception {
    return new AssumeRoleRequest(
        TARGET,
        RoleArn.parse(role.arn().toString()),
        "brevet",
        new SessionDuration(seconds),
        RoleParameters.NONE,
        Optional.empty());
  }

  private static AwsCause causeOf(ThrowingCallable call) {
    return catchThrowableOfType(AwsException.class, call).awsCause();
  }

  @Test
  void getSessionToken_whenCodeIsRight_thenSessionSignsForTheUser() throws Exception {
    SessionCredentials session = mfaSession();

    Arn arn = sts.getCallerIdentity(session, TARGET).arn();

    assertThat(arn).isEqualTo(user.arn());
    assertThat(session.expiry().left(awsClock.instant())).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void getSessionToken_whenCodeIsWrong_thenCauseIsTheCode() throws Exception {
    String wrong = user.authenticator().orElseThrow().wrongCode();

    assertThat(causeOf(() -> sts.getSessionToken(user.accessKey(), request(wrong))))
        .isEqualTo(AwsCause.WRONG_OR_SPENT_CODE);
    assertThat(sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void assumeRole_whenSessionHasMfa_thenRoleSigns() throws Exception {
    SandboxRole role =
        sandbox
            .directory()
            .addRole(
                account, NewRole.named("admin", TrustPolicy.allowing(user.arn()).requiringMfa()));

    AssumedRole assumed = sts.assumeRole(mfaSession(), assume(role, 3600));

    assertThat(sts.getCallerIdentity(assumed.credentials(), TARGET).arn()).isEqualTo(assumed.arn());
  }

  @Test
  void assumeRole_whenChainedOverAnHour_thenCauseIsTheChain() throws Exception {
    SandboxRole role =
        sandbox
            .directory()
            .addRole(
                account,
                NewRole.named("admin", TrustPolicy.allowing(user.arn()))
                    .withMaxSession(Duration.ofHours(12)));
    SessionCredentials session = mfaSession();

    assertThat(causeOf(() -> sts.assumeRole(session, assume(role, 7200))))
        .isEqualTo(AwsCause.CHAINING_LIMIT);
  }

  @Test
  void assumeRole_whenRoleDoesNotTrust_thenCauseIsTheRole() throws Exception {
    SandboxRole role =
        sandbox
            .directory()
            .addRole(
                account,
                NewRole.named("ext", TrustPolicy.allowing(user.arn()).requiringExternalId("x-1")));

    assertThat(causeOf(() -> sts.assumeRole(user.accessKey(), assume(role, 3600))))
        .isEqualTo(AwsCause.ROLE_NOT_ALLOWED);
  }

  @Test
  void getCallerIdentity_whenSecretIsWrong_thenCauseIsTheSecret() {
    AccessKey wrong =
        new AccessKey(user.accessKey().accessKeyId(), Secret.ofUnwipeable("not-the-secret"));

    assertThat(causeOf(() -> sts.getCallerIdentity(wrong, TARGET)))
        .isEqualTo(AwsCause.WRONG_SECRET);
  }

  @Test
  void getCallerIdentity_whenKeyIsDeactivated_thenCauseIsTheKey() {
    sandbox.directory().deactivate(user.accessKey().accessKeyId());

    assertThat(causeOf(() -> sts.getCallerIdentity(user.accessKey(), TARGET)))
        .isEqualTo(AwsCause.UNKNOWN_KEY);
  }

  @Test
  void getCallerIdentity_whenClockIsBehind_thenCauseIsTheClock() {
    awsClock.advance(Duration.ofMinutes(20));

    assertThat(causeOf(() -> sts.getCallerIdentity(user.accessKey(), TARGET)))
        .isEqualTo(AwsCause.CLOCK_BEHIND);
  }

  @Test
  void getCallerIdentity_whenClockIsAhead_thenCauseIsTheClock() {
    ourClock.advance(Duration.ofMinutes(20));

    assertThat(causeOf(() -> sts.getCallerIdentity(user.accessKey(), TARGET)))
        .isEqualTo(AwsCause.CLOCK_AHEAD);
  }

  @Test
  void getCallerIdentity_whenSessionIsOver_thenCauseIsExpiry() throws Exception {
    SessionCredentials session = mfaSession();
    awsClock.advance(Duration.ofHours(13));
    ourClock.advance(Duration.ofHours(13));

    assertThat(causeOf(() -> sts.getCallerIdentity(session, TARGET)))
        .isEqualTo(AwsCause.EXPIRED_SESSION);
  }

  @Test
  void iam_whenUserAsksAboutItself_thenDevicesKeysAndNameAreTold() throws Exception {
    assertThat(iam.listMfaDevices(user.accessKey(), TARGET))
        .containsExactly(user.mfaSerial().orElseThrow());
    assertThat(iam.listAccessKeys(user.accessKey(), TARGET))
        .extracting(ListedKey::id)
        .containsExactly(user.accessKey().accessKeyId());
    assertThat(iam.getUserName(user.accessKey(), TARGET)).isEqualTo("alice");
  }
}
