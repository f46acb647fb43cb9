package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GetFederationTokenTest {

  private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
  private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  private Answer call(Credentials signer, String... parameters) throws Exception {
    String[] all = new String[parameters.length + 2];
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    all[parameters.length] = "Name";
    all[parameters.length + 1] = "bob";
    return aws.call(signer, "GetFederationToken", all);
  }

  private Answer call(String... parameters) throws Exception {
    return call(alice.accessKey(), parameters);
  }

  @Test
  void getFederationToken_whenNothingIsAsked_thenTwelveHours() throws Exception {
    assertThat(call().expiration()).isEqualTo(TestAws.NOON.plusSeconds(43_200));
  }

  @Test
  void getFederationToken_whenTheMostIsAsked_thenThat() throws Exception {
    assertThat(call("DurationSeconds", "129600").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(129_600));
  }

  @Test
  void getFederationToken_whenAnswered_thenTheFederatedUser() throws Exception {
    Answer answer = call();
    assertThat(answer.element("FederatedUserId")).isEqualTo(aws.account.id() + ":bob");
    assertThat(answer.element("Arn"))
        .isEqualTo("arn:aws:sts::" + aws.account.id() + ":federated-user/bob");
    assertThat(answer.xml()).doesNotContain("PackedPolicySize");
  }

  @Test
  void getFederationToken_whenTheRootAsksForMore_thenOneHourWithoutAWord() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(call(root.accessKey(), "DurationSeconds", "43200").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(3_600));
  }

  @Test
  void getFederationToken_whenSignedByAUserSession_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(alice)).outcome())
        .isEqualTo("403 AccessDenied: Cannot call GetFederationToken with session credentials");
  }

  @Test
  void getFederationToken_whenSignedByARoleSession_thenRefused() throws Exception {
    SessionCredentials role = aws.assume(alice.accessKey(), aws.role("deploy")).credentials();
    assertThat(call(role).outcome())
        .isEqualTo("403 AccessDenied: Cannot call GetFederationToken with session credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sts:GetFederationToken", "sts:TagSession"})
  void getFederationToken_whenNoPolicyAllowsIt_thenAccessDenied(String permission)
      throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying(permission));
    assertThat(call("Tags.member.1.Key", "team", "Tags.member.1.Value", "blue").outcome())
        .isEqualTo(
            "403 AccessDenied: User: %s is not authorized to perform: %s because no identity-based"
                    .formatted(alice.arn(), permission)
                + " policy allows the "
                + permission
                + " action");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AssumeRole",
        "GetSessionToken",
        "GetFederationToken",
        "DecodeAuthorizationMessage",
        "GetAccessKeyInfo",
        "AssumeRoot",
        "GetWebIdentityToken",
        "GetDelegatedAccessToken"
      })
  void call_whenSignedByAFederatedUser_thenRefused(String action) throws Exception {
    assertThat(
            aws.call(
                    call().credentials(),
                    action,
                    "RoleArn",
                    aws.role("deploy").arn().toString(),
                    "RoleSessionName",
                    "test",
                    "Name",
                    "carl",
                    "EncodedMessage",
                    "x",
                    "AccessKeyId",
                    alice.accessKey().accessKeyId().value(),
                    "TargetPrincipal",
                    aws.account.id(),
                    "TaskPolicyArn.arn",
                    "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy",
                    "Audience.member.1",
                    "x",
                    "SigningAlgorithm",
                    "ES384",
                    "TradeInToken",
                    "x")
                .outcome())
        .startsWith("403 AccessDenied: ");
  }

  @Test
  void assumeRole_whenTheRoleTrustsTheFederatedUser_thenStillRefused() throws Exception {
    SessionCredentials session = call().credentials();
    SandboxRole role =
        aws.role("open", TrustPolicy.allowing(new Caller.FederatedUser(alice, "bob").arn()));
    assertThat(aws.assume(session, role).outcome())
        .contains("federated-user/bob is not authorized to perform: sts:AssumeRole on resource");
  }

  @Test
  void getCallerIdentity_whenSignedByAFederatedUser_thenItsArn() throws Exception {
    Answer answer = aws.call(call().credentials(), "GetCallerIdentity");
    assertThat(answer.element("Arn")).endsWith(":federated-user/bob");
    assertThat(answer.element("UserId")).isEqualTo(aws.account.id() + ":bob");
    assertThat(answer.element("Account")).isEqualTo(aws.account.id());
  }

  @Test
  void getUser_whenSignedByAFederatedUser_thenInvalidClientTokenId() throws Exception {
    assertThat(aws.call(call().credentials(), "GetUser").element("Code"))
        .isEqualTo("InvalidClientTokenId");
  }

  @Test
  void grantOf_whenPoliciesAndTagsAreSent_thenTheyCanBeRead() throws Exception {
    Answer answer =
        call(
            "Policy",
            POLICY,
            "PolicyArns.member.1.arn",
            READ_ONLY,
            "Tags.member.1.Key",
            "Team",
            "Tags.member.1.Value",
            "blue");
    SessionGrant grant = aws.directory.grantOf(answer.credentials().accessKeyId()).orElseThrow();
    assertThat(grant.policy()).contains(POLICY);
    assertThat(grant.policyArns()).containsExactly(READ_ONLY);
    assertThat(grant.tags()).containsExactly(Map.entry("Team", "blue"));
    assertThat(answer.element("PackedPolicySize")).isNotEmpty();
  }

  @Test
  void getFederationToken_whenThePolicyIsNoJson_thenMalformedPolicyDocument() throws Exception {
    assertThat(call("Policy", "invalid").outcome()).startsWith("400 MalformedPolicyDocument: ");
  }

  @Test
  void getFederationToken_whenPoliciesAreTooLargeTogether_thenPackedPolicyTooLarge()
      throws Exception {
    assertThat(call("Policy", policyOf(2048), "PolicyArns.member.1.arn", READ_ONLY).outcome())
        .startsWith("400 PackedPolicyTooLarge: Packed policy consumes 102%");
  }

  @Test
  void policy_whenLongerThanTheModelAllows_thenValidationError() throws Exception {
    assertThat(call("Policy", policyOf(2049)).outcome())
        .startsWith("400 ValidationError: ")
        .contains("at 'policy'", "less than or equal to 2048");
  }

  @ParameterizedTest
  @CsvSource({"a, greater than or equal to 2", "123456789012345678901234567890123, equal to 32"})
  void name_whenShorterOrLonger_thenTheLengthIsTold(String name, String bound) throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetFederationToken", "Name", name).outcome())
        .startsWith("400 ValidationError: ")
        .contains("at 'name'")
        .endsWith(bound);
  }

  @Test
  void name_whenACharacterIsNotAllowed_thenThePatternIsTold() throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetFederationToken", "Name", "a b").outcome())
        .endsWith("pattern: [\\w+=,.@-]*");
  }

  @Test
  void name_whenMissing_thenMustNotBeNull() throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetFederationToken").outcome())
        .contains("null at 'name'");
  }

  @ParameterizedTest
  @CsvSource({"899, greater than or equal to 900", "129601, less than or equal to 129600"})
  void durationSeconds_whenOutside_thenTheBoundIsTold(String seconds, String bound)
      throws Exception {
    assertThat(call("DurationSeconds", seconds).outcome())
        .startsWith("400 ValidationError: ")
        .endsWith(bound);
  }

  @Test
  void tags_whenFiftyOne_thenTheLengthOfTheListIsTold() throws Exception {
    assertThat(call(TestAws.tags(51, 1)).outcome())
        .contains("at 'tags'", "less than or equal to 50");
  }

  @Test
  void policyArns_whenEleven_thenTheLengthOfTheListIsTold() throws Exception {
    String[] arns = new String[22];
    for (int i = 0; i < 11; i++) {
      arns[2 * i] = "PolicyArns.member." + (i + 1) + ".arn";
      arns[2 * i + 1] = READ_ONLY;
    }
    assertThat(call(arns).outcome()).contains("at 'policyArns'", "less than or equal to 10");
  }

  @Test
  void tags_whenTwoKeysDifferInCaseOnly_thenInvalidParameterValue() throws Exception {
    assertThat(
            call(
                    "Tags.member.1.Key",
                    "Team",
                    "Tags.member.1.Value",
                    "",
                    "Tags.member.2.Key",
                    "team",
                    "Tags.member.2.Value",
                    "")
                .outcome())
        .startsWith("400 InvalidParameterValue: Duplicate tag keys found.");
  }

  private static String policyOf(int length) {
    String start = "{\"Statement\":[],\"Id\":\"";
    return start + "x".repeat(length - start.length() - 2) + "\"}";
  }
}
