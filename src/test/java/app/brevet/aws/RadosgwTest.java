package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Expiry;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Our client at an STS that nobody here wrote, Ceph's: it checks our signatures, reads our
/// parameters, answers in its own way, and takes the sessions at its S3, where Debian's boto3 uses
/// them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RadosgwTest {

  private static final AwsTarget TARGET = AwsTarget.of(Partition.AWS);
  private static final String PUT_AND_GET =
      "s3.create_bucket(Bucket='%1$s') and s3.put_object(Bucket='%1$s', Key='k', Body=b'kept')"
          + " and s3.get_object(Bucket='%1$s', Key='k')['Body'].read().decode()";

  private Radosgw gateway;
  private Boto3 boto3;
  private AccessKey alice;
  private SdkSts sts;

  @BeforeAll
  void startGateway(@TempDir Path folder) throws Exception {
    gateway = Radosgw.start();
    boto3 = new Boto3(folder, gateway.endpoint());
    alice = gateway.key("alice");
  }

  @AfterAll
  void endGateway() throws Exception {
    if (gateway != null) {
      gateway.close();
    }
  }

  @BeforeEach
  void setUp() throws Exception {
    sts = client(InstantSource.system());
  }

  @AfterEach
  void tearDown() {
    sts.close();
  }

  /// A client on a machine with this clock.
  private SdkSts client(InstantSource clock) throws Exception {
    Skew skew = new Skew(clock);
    return new SdkSts(gateway.connection(), skew.corrected(), skew);
  }

  private static SessionTokenRequest session(int seconds) {
    return new SessionTokenRequest(TARGET, new SessionDuration(seconds), Optional.empty());
  }

  private static AssumeRoleRequest role(RoleArn role, int seconds, RoleParameters parameters) {
    return new AssumeRoleRequest(
        TARGET, role, "brevet", new SessionDuration(seconds), parameters, Optional.empty());
  }

  private AssumeRoleRequest reader() throws Exception {
    return role(gateway.role("reader"), 3600, RoleParameters.NONE);
  }

  private static AssumeRoleRequest withCode(AssumeRoleRequest bare) throws Exception {
    MfaProof proof = new MfaProof(new MfaSerial("GAHT12345678"), MfaCode.parse("123456"));
    return new AssumeRoleRequest(
        bare.target(),
        bare.roleArn(),
        bare.roleSessionName(),
        bare.duration(),
        bare.parameters(),
        Optional.of(proof));
  }

  @Test
  void anyCall_whenTheClockIsOffAndNoCodeIsSpent_thenItIsSignedRightAtOnce() throws Exception {
    Duration off = Duration.ofHours(1);
    try (SdkSts skewed = client(() -> InstantSource.system().instant().plus(off))) {
      assertThat(skewed.assumeRole(alice, reader()).arn().resource()).contains("reader");
    }
  }

  /// The role that trusts [#reader()].
  private AssumeRoleRequest next() throws Exception {
    return role(gateway.role("next"), 3600, RoleParameters.NONE);
  }

  private static AwsException refusal(ThrowingCallable call) {
    AwsException refused = catchThrowableOfType(AwsException.class, call);
    assertThat(refused.reason()).isEqualTo(AwsException.Reason.REFUSED);
    assertThat(refused.requestId()).hasValueSatisfying(id -> assertThat(id).startsWith("tx"));
    return refused;
  }

  private static void assertDenied(ThrowingCallable call) {
    AwsException refused = refusal(call);
    assertThat(refused.awsCode()).isEqualTo("AccessDenied");
    assertThat(refused.awsCause()).isEqualTo(AwsCause.NOT_AUTHORIZED);
  }

  @Test
  void getSessionToken_whenTheUserMay_thenS3TakesTheSession() throws Exception {
    SessionCredentials session = sts.getSessionToken(alice, session(3600));

    assertThat(session.expiry().left(InstantSource.system().instant()))
        .isCloseTo(Duration.ofHours(1), Duration.ofMinutes(2));
    assertThat(boto3.s3(session, PUT_AND_GET.formatted("of-a-user"))).isEqualTo("kept");
  }

  @Test
  void getSessionToken_whenTheUserMayNot_thenCauseIsNotAuthorized() {
    assertDenied(() -> sts.getSessionToken(gateway.key("bob"), session(3600)));
  }

  @Test
  void assumeRole_whenTheKeyIsTrusted_thenS3TakesTheRole() throws Exception {
    AssumedRole assumed = sts.assumeRole(alice, reader());

    assertThat(assumed.arn())
        .hasToString("arn:aws:sts::123456789012:assumed-role/team/reader/brevet");
    assertThat(boto3.s3(assumed.credentials(), PUT_AND_GET.formatted("of-a-role")))
        .isEqualTo("kept");
  }

  @Test
  void assumeRole_whenASessionOfTheUserSigns_thenS3TakesTheRole() throws Exception {
    SessionCredentials session = sts.getSessionToken(alice, session(3600));

    AssumedRole assumed = sts.assumeRole(session, reader());

    assertThat(boto3.s3(assumed.credentials(), PUT_AND_GET.formatted("via-session")))
        .isEqualTo("kept");
  }

  @Test
  void assumeRole_whenASessionOfARoleSigns_thenTheNextRoleIsTaken() throws Exception {
    AssumedRole first = sts.assumeRole(alice, reader());

    AssumedRole second = sts.assumeRole(first.credentials(), next());

    assertThat(second.arn()).hasToString("arn:aws:sts::123456789012:assumed-role/next/brevet");
  }

  @Test
  void assumeRole_whenASessionPolicyNarrowsIt_thenS3RefusesTheRest() throws Exception {
    String policy =
        "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'s3:ListAllMyBuckets',"
            + "'Resource':'*'}]}";
    RoleParameters narrow =
        new RoleParameters(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(policy.replace('\'', '"')),
            List.of(),
            Map.of(),
            Set.of());

    AssumedRole assumed = sts.assumeRole(alice, role(gateway.role("reader"), 3600, narrow));

    assertThat(boto3.s3(assumed.credentials(), "'Buckets' in s3.list_buckets()")).isEqualTo("True");
    assertThat(boto3.s3(assumed.credentials(), "s3.create_bucket(Bucket='narrow')"))
        .isEqualTo("AccessDenied");
  }

  @Test
  void assumeRole_whenTheRoleTrustsAnother_thenCauseIsNotAuthorized() {
    assertDenied(
        () -> sts.assumeRole(alice, role(gateway.role("closed"), 3600, RoleParameters.NONE)));
  }

  @Test
  void assumeRole_whenThereIsNoSuchRole_thenItIsToldSo() throws Exception {
    RoleArn none = RoleArn.parse("arn:aws:iam::123456789012:role/none");

    assertThat(refusal(() -> sts.assumeRole(alice, role(none, 3600, RoleParameters.NONE))))
        .extracting(AwsException::awsCause)
        .isEqualTo(AwsCause.NO_SUCH_ENTITY);
  }

  @Test
  void assumeRole_whenLongerThanTheRoleAllows_thenCauseIsTheParameter() {
    AwsException refused =
        refusal(
            () -> sts.assumeRole(alice, role(gateway.role("reader"), 7200, RoleParameters.NONE)));

    assertThat(refused.awsCode()).isEqualTo("InvalidArgument");
    assertThat(refused.awsCause()).isEqualTo(AwsCause.INVALID_PARAMETER);
  }

  @Test
  void anyCall_whenTheSecretIsWrong_thenIsRefused() {
    AccessKey wrong = new AccessKey(alice.accessKeyId(), Secret.ofUnwipeable("not-the-secret"));

    assertDenied(() -> sts.getSessionToken(wrong, session(3600)));
  }

  @Test
  void anyCall_whenTheKeyIsUnknown_thenIsRefused() {
    AccessKey unknown =
        new AccessKey(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), alice.secretAccessKey());

    assertDenied(() -> sts.getSessionToken(unknown, session(3600)));
  }

  @Test
  void anyCall_whenRefusedWithoutAText_thenTheStatusIsToldInstead() {
    assertThat(refusal(() -> sts.getSessionToken(gateway.key("bob"), session(3600))))
        .hasMessage("HTTP status 403");
  }

  @Test
  void anyCall_whenTheClockIsAnHourBehind_thenCauseIsTheClockAndTheNextIsSignedRight()
      throws Exception {
    assertSkew(Duration.ofHours(-1), AwsCause.CLOCK_BEHIND);
  }

  @Test
  void anyCall_whenTheClockIsAnHourAhead_thenCauseIsTheClockAndTheNextIsSignedRight()
      throws Exception {
    assertSkew(Duration.ofHours(1), AwsCause.CLOCK_AHEAD);
  }

  private void assertSkew(Duration off, AwsCause cause) throws Exception {
    try (SdkSts skewed = client(() -> InstantSource.system().instant().plus(off))) {
      // With a code it is sent once: the gateway looks at none.
      AwsException refused = refusal(() -> skewed.assumeRole(alice, withCode(reader())));
      assertThat(refused.awsCode()).isEqualTo("RequestTimeTooSkewed");
      assertThat(refused.awsCause()).isEqualTo(cause);

      Instant end = skewed.assumeRole(alice, reader()).credentials().expiry().at();
      assertThat(end)
          .isCloseTo(
              InstantSource.system().instant().plus(1, ChronoUnit.HOURS),
              within(2, ChronoUnit.MINUTES));
    }
  }

  @Test
  void assumeRole_whenTheSessionIsOver_thenIsRefused() throws Exception {
    RoleArn reader = gateway.role("reader");
    SessionCredentials shortLived =
        sts.assumeRole(alice, role(reader, 2, RoleParameters.NONE)).credentials();
    Instant tooLate = InstantSource.system().instant().plusSeconds(60);

    Optional<AwsException> refused = Optional.empty();
    while (refused.isEmpty() && InstantSource.system().instant().isBefore(tooLate)) {
      refused =
          Optional.ofNullable(
              catchThrowableOfType(AwsException.class, () -> sts.assumeRole(shortLived, next())));
    }

    assertThat(refused).map(AwsException::awsCode).contains("AccessDenied");
    assertThat(InstantSource.system().instant()).isAfterOrEqualTo(shortLived.expiry().at());
  }

  @Test
  void anyCall_whenTheTokenIsNotItsOwn_thenIsRefused() {
    SessionCredentials odd =
        new SessionCredentials(
            alice.accessKeyId(),
            alice.secretAccessKey(),
            Secret.ofUnwipeable("bm90IGEgdG9rZW4gb2YgaXRz"),
            new Expiry(InstantSource.system().instant().plusSeconds(3600)));

    assertDenied(() -> sts.assumeRole(odd, reader()));
  }
}
