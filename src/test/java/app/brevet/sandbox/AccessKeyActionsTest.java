package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessKeyActionsTest {

  private static final String UNKNOWN = "AKIA2222222222222222";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final AccessKey first = alice.accessKey();

  private AccessKey create() throws Exception {
    return keyIn(aws.call(first, "CreateAccessKey"));
  }

  private static AccessKey keyIn(Answer answer) {
    return new AccessKey(
        new AccessKeyId(answer.element("AccessKeyId")),
        Secret.ofUnwipeable(answer.element("SecretAccessKey")));
  }

  private String update(AccessKey key, String status) throws Exception {
    return aws.call(
            first, "UpdateAccessKey", "AccessKeyId", key.accessKeyId().value(), "Status", status)
        .outcome();
  }

  private String delete(Credentials signer, String id) throws Exception {
    return aws.call(signer, "DeleteAccessKey", "AccessKeyId", id).outcome();
  }

  private String whoAmI(AccessKey key) throws Exception {
    return aws.call(key, "GetCallerIdentity").outcome();
  }

  @Test
  void createAccessKey_whenThereIsOne_thenInTheShapeOfTheReference() throws Exception {
    Answer answer = aws.call(first, "CreateAccessKey");
    AccessKey made = keyIn(answer);
    assertThat(answer.xml())
        .startsWith(
            "<CreateAccessKeyResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">\n"
                + "<CreateAccessKeyResult>\n<AccessKey>\n<UserName>alice</UserName>\n<AccessKeyId>"
                + made.accessKeyId()
                + "</AccessKeyId>\n<Status>Active</Status>\n<SecretAccessKey>")
        .contains("<CreateDate>2026-11-22T12:00:00Z</CreateDate>");
    assertThat(made.secretAccessKey().length()).isEqualTo(40);
  }

  @Test
  void createAccessKey_whenThereAreTwo_thenLimitExceeded() throws Exception {
    create();
    assertThat(aws.call(first, "CreateAccessKey").outcome())
        .isEqualTo("409 LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2");
  }

  @Test
  void createAccessKey_whenOneOfTwoIsInactive_thenLimitExceededAllTheSame() throws Exception {
    update(create(), "Inactive");
    assertThat(aws.call(first, "CreateAccessKey").status()).isEqualTo(409);
  }

  @Test
  void createAccessKey_whenMadeByTheRootForNobody_thenNoSuchEntity() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(aws.call(root.accessKey(), "CreateAccessKey", "UserName", "bob").outcome())
        .isEqualTo("404 NoSuchEntity: The user with name bob cannot be found.");
  }

  @Test
  void call_whenTheKeyIsNew_thenUnknownForTwoCallsThenKnown() throws Exception {
    AccessKey made = create();
    assertThat(whoAmI(made)).startsWith("403 InvalidClientTokenId");
    assertThat(whoAmI(made)).startsWith("403 InvalidClientTokenId");
    assertThat(whoAmI(made)).isEqualTo("200");
  }

  @Test
  void call_whenKeysTakeTenSeconds_thenUnknownUntilThen() throws Exception {
    Propagation slow = Propagation.NONE.withNewKeys(0, Duration.ofSeconds(10));
    TestAws other = new TestAws(SandboxSwitches.OFF.withPropagation(slow));
    AccessKey key = other.user("bob").accessKey();
    AccessKey made = keyIn(other.call(key, "CreateAccessKey"));
    assertThat(other.call(made, "GetCallerIdentity").status()).isEqualTo(403);
    other.clock.advance(Duration.ofSeconds(10));
    assertThat(other.call(made, "GetCallerIdentity").status()).isEqualTo(200);
  }

  @Test
  void call_whenTheKeyIsMadeInactive_thenItWorksOnceMore() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    assertThat(update(second, "Inactive")).isEqualTo("200");
    assertThat(whoAmI(second)).isEqualTo("200");
    assertThat(whoAmI(second)).startsWith("403 InvalidClientTokenId");
  }

  @Test
  void call_whenTheKeyIsDeleted_thenItWorksOnceMore() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    assertThat(delete(first, second.accessKeyId().value())).isEqualTo("200");
    assertThat(whoAmI(second)).isEqualTo("200");
    assertThat(whoAmI(second)).startsWith("403 InvalidClientTokenId");
  }

  @Test
  void call_whenTheKeyIsMadeActiveAgain_thenItWorksAfterAWhile() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    update(second, "Inactive");
    whoAmI(second);
    update(second, "Active");
    assertThat(whoAmI(second)).startsWith("403");
    whoAmI(second);
    assertThat(whoAmI(second)).isEqualTo("200");
  }

  @Test
  void updateAccessKey_whenDone_thenListedSoAndWithoutAResult() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    Answer answer =
        aws.call(
            first,
            "UpdateAccessKey",
            "AccessKeyId",
            second.accessKeyId().value(),
            "Status",
            "Inactive");
    assertThat(answer.xml()).doesNotContain("UpdateAccessKeyResult").contains("<RequestId>");
    assertThat(aws.directory.accessKeys(alice))
        .containsEntry(first.accessKeyId(), true)
        .containsEntry(second.accessKeyId(), false);
  }

  @Test
  void updateAccessKey_whenTheStatusIsNone_thenValidationError() throws Exception {
    assertThat(update(first, "Off"))
        .isEqualTo(
            "400 ValidationError: 1 validation error detected: Value 'Off' at 'status' failed to"
                + " satisfy constraint: Member must satisfy enum value set: [Active, Inactive]");
  }

  @Test
  void deleteAccessKey_whenThereIsNone_thenNoSuchEntity() throws Exception {
    assertThat(delete(first, UNKNOWN))
        .isEqualTo("404 NoSuchEntity: The Access Key with id " + UNKNOWN + " cannot be found.");
  }

  @Test
  void deleteAccessKey_whenDeleted_thenListedNoMore() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    delete(first, second.accessKeyId().value());
    assertThat(aws.directory.accessKeys(alice)).containsOnlyKeys(first.accessKeyId());
    assertThat(delete(first, second.accessKeyId().value())).startsWith("404 NoSuchEntity");
  }

  @Test
  void getAccessKeyLastUsed_whenNeverUsed_thenNotAvailable() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    Answer answer =
        aws.call(first, "GetAccessKeyLastUsed", "AccessKeyId", second.accessKeyId().value());
    assertThat(answer.element("UserName")).isEqualTo("alice");
    assertThat(answer.element("ServiceName")).isEqualTo("N/A");
    assertThat(answer.element("Region")).isEqualTo("N/A");
    assertThat(answer.xml()).doesNotContain("LastUsedDate");
  }

  @Test
  void getAccessKeyLastUsed_whenUsed_thenWhenAndWhere() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    whoAmI(second);
    aws.clock.advance(Duration.ofMinutes(5));
    Answer answer =
        aws.call(first, "GetAccessKeyLastUsed", "AccessKeyId", second.accessKeyId().value());
    assertThat(answer.element("LastUsedDate")).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(answer.element("ServiceName")).isEqualTo("sts");
    assertThat(answer.element("Region")).isEqualTo("us-east-1");
  }

  @Test
  void getAccessKeyLastUsed_whenTheKeyIsNotTheirs_thenAccessDenied() throws Exception {
    String others = aws.user("bob").accessKey().accessKeyId().value();
    assertThat(aws.call(first, "GetAccessKeyLastUsed", "AccessKeyId", others).outcome())
        .isEqualTo(
            "403 AccessDenied: User: "
                + alice.arn()
                + " is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key "
                + others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CreateAccessKey",
        "UpdateAccessKey",
        "DeleteAccessKey",
        "ListAccessKeys",
        "GetAccessKeyLastUsed"
      })
  void call_whenTheUserMayNot_thenAccessDenied(String action) throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying(action));
    assertThat(
            aws.call(
                    first, action, "AccessKeyId", first.accessKeyId().value(), "Status", "Inactive")
                .outcome())
        .startsWith("403 AccessDenied: User: " + alice.arn())
        .endsWith(" because no identity-based policy allows the iam:" + action + " action");
  }

  @Test
  void createAccessKey_whenThePolicyWantsMfa_thenDeniedWithoutAndDoneWith() throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.needingMfa());
    assertThat(aws.call(first, "CreateAccessKey").outcome())
        .isEqualTo(
            "403 AccessDenied: User: "
                + alice.arn()
                + " is not authorized to perform: iam:CreateAccessKey on resource: user alice with"
                + " an explicit deny in an identity-based policy");
    assertThat(aws.call(aws.mfaSession(alice), "CreateAccessKey").outcome()).isEqualTo("200");
  }

  @Test
  void call_whenAFaultIsPlannedForAnAction_thenOthersDoNotMeetIt() throws Exception {
    aws.faults.planFor("CreateAccessKey", Fault.NO_ANSWER_YET_DONE, 1);
    assertThat(aws.call(first, "ListAccessKeys").outcome()).isEqualTo("200");
    assertThat(aws.send(aws.request(first, "CreateAccessKey").sign())).isEmpty();
    assertThat(aws.directory.accessKeys(alice)).hasSize(2);
  }

  @Test
  void call_whenTheUserWasMadeAnew_thenTemporarilyUnmodifiable() throws Exception {
    aws.faults.plan(Fault.TEMPORARILY_UNMODIFIABLE, 1);
    assertThat(aws.call(first, "CreateAccessKey").outcome())
        .startsWith("409 EntityTemporarilyUnmodifiable: ");
  }
}
