package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AssumeRootTest {

  private static final String TASK = "arn:aws:iam::aws:policy/root-task/";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxAccount member = aws.directory.addAccount();

  @BeforeEach
  void setUp() {
    aws.directory.settings().centraliseRoot(aws.account, member);
  }

  private Answer call(Credentials signer, String target, String task, String... more)
      throws Exception {
    return aws.call(signer, "AssumeRoot", parameters(target, task, more));
  }

  private Answer call(String... more) throws Exception {
    return call(alice.accessKey(), member.id(), TASK + "S3UnlockBucketPolicy", more);
  }

  private static String[] parameters(String target, String task, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "TargetPrincipal";
    all[1] = target;
    all[2] = "TaskPolicyArn.arn";
    all[3] = task;
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }

  @Test
  void assumeRoot_whenNothingIsAsked_thenFifteenMinutes() throws Exception {
    assertThat(call().expiration()).isEqualTo(TestAws.NOON.plusSeconds(900));
  }

  @Test
  void assumeRoot_whenLessIsAsked_thenThat() throws Exception {
    assertThat(call("DurationSeconds", "60").expiration()).isEqualTo(TestAws.NOON.plusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IAMAuditRootUserCredentials",
        "IAMCreateRootUserPassword",
        "IAMDeleteRootUserCredentials",
        "S3UnlockBucketPolicy",
        "SQSUnlockQueuePolicy"
      })
  void assumeRoot_whenForATask_thenTheGrantNamesIt(String task) throws Exception {
    Answer answer = call(alice.accessKey(), member.root().toString(), TASK + task);
    assertThat(aws.directory.grantOf(answer.credentials().accessKeyId()).orElseThrow().policyArns())
        .containsExactly(TASK + task);
  }

  @Test
  void getCallerIdentity_whenSignedByTheSession_thenTheMembersRoot() throws Exception {
    Answer answer = aws.call(call().credentials(), "GetCallerIdentity");
    assertThat(answer.element("Arn")).isEqualTo(member.root().toString());
    assertThat(answer.element("Account")).isEqualTo(member.id());
  }

  @Test
  void assumeRole_whenSignedByTheSession_thenRefused() throws Exception {
    assertThat(aws.assume(call().credentials(), aws.role("deploy")).outcome())
        .isEqualTo("403 AccessDenied: Roles may not be assumed by root accounts.");
  }

  @Test
  void assumeRoot_whenARoleAsks_thenItsSourceIdentityToo() throws Exception {
    SandboxRole role =
        aws.role("admin", TrustPolicy.allowing(aws.account.root()).allowingSourceIdentity());
    Credentials session =
        aws.assume(alice.accessKey(), role, "SourceIdentity", "alice").credentials();
    Answer answer = call(session, member.id(), TASK + "SQSUnlockQueuePolicy");
    assertThat(answer.outcome()).isEqualTo("200");
    assertThat(answer.element("SourceIdentity")).isEqualTo("alice");
  }

  @Test
  void assumeRoot_whenTheAccountIsNoAdministrator_thenAccessDenied() throws Exception {
    SandboxUser bob = aws.directory.addUser(aws.directory.addAccount(), NewUser.named("bob"));
    assertThat(call(bob.accessKey(), member.id(), TASK + "S3UnlockBucketPolicy").outcome())
        .isEqualTo(
            "403 AccessDenied: User: "
                + bob.arn()
                + " is not authorized to perform: sts:AssumeRoot on resource: "
                + member.root());
  }

  @Test
  void assumeRoot_whenTheTargetIsNoMember_thenAccessDenied() throws Exception {
    String stranger = aws.directory.addAccount().id();
    assertThat(call(alice.accessKey(), stranger, TASK + "S3UnlockBucketPolicy").element("Code"))
        .isEqualTo("AccessDenied");
  }

  @Test
  void assumeRoot_whenTheRootAsks_thenAccessDenied() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(call(root.accessKey(), member.id(), TASK + "S3UnlockBucketPolicy").element("Code"))
        .isEqualTo("AccessDenied");
  }

  @Test
  void assumeRoot_whenAUserSessionAsks_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(alice), member.id(), TASK + "S3UnlockBucketPolicy").outcome())
        .isEqualTo("403 AccessDenied: Cannot call AssumeRoot with session credentials");
  }

  @Test
  void assumeRoot_whenNoPolicyAllowsIt_thenAccessDenied() throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying("sts:AssumeRoot"));
    assertThat(call().outcome()).endsWith("allows the sts:AssumeRoot action");
  }

  @Test
  void assumeRoot_whenAtTheGlobalEndpoint_thenUnknownOperation() throws Exception {
    HttpRequest request =
        aws.request(
                alice.accessKey(),
                "AssumeRoot",
                parameters(member.id(), TASK + "S3UnlockBucketPolicy"))
            .header("host", "sts.amazonaws.com")
            .sign();
    assertThat(aws.send(request).orElseThrow().outcome())
        .isEqualTo("400 InvalidAction: Unknown Operation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::aws:policy/root-task/Everything",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
        "arn:aws-cn:iam::aws:policy/root-task/S3UnlockBucketPolicy"
      })
  void taskPolicyArn_whenNoTask_thenInvalid(String arn) throws Exception {
    assertThat(call(alice.accessKey(), member.id(), arn).outcome())
        .isEqualTo("400 ValidationError: " + arn + " is invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:iam::123456789012:user/alice", "not-an-account"})
  void targetPrincipal_whenNeitherAccountNorRoot_thenInvalid(String target) throws Exception {
    assertThat(call(alice.accessKey(), target, TASK + "S3UnlockBucketPolicy").outcome())
        .isEqualTo("400 ValidationError: " + target + " is invalid");
  }

  @ParameterizedTest
  @CsvSource({"11, greater than or equal to 12", "2049, less than or equal to 2048"})
  void targetPrincipal_whenShorterOrLonger_thenTheLengthIsTold(int length, String bound)
      throws Exception {
    assertThat(call(alice.accessKey(), "1".repeat(length), TASK + "S3UnlockBucketPolicy").outcome())
        .contains("at 'targetPrincipal'")
        .endsWith(bound);
  }

  @ParameterizedTest
  @CsvSource({"-1, greater than or equal to 0", "901, less than or equal to 900"})
  void durationSeconds_whenOutside_thenTheBoundIsTold(String seconds, String bound)
      throws Exception {
    assertThat(call("DurationSeconds", seconds).outcome())
        .startsWith("400 ValidationError: ")
        .endsWith(bound);
  }

  @Test
  void assumeRoot_whenAllIsMissing_thenBothMustNotBeNull() throws Exception {
    assertThat(aws.call(alice.accessKey(), "AssumeRoot").outcome())
        .contains(
            "2 validation errors", "null at 'targetPrincipal'", "null at 'taskPolicyArn.arn'");
  }
}
