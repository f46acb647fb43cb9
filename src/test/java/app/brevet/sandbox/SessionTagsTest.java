package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import org.junit.jupiter.api.Test;

/// Session tags, session policies and source identities of AssumeRole.
final class SessionTagsTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role =
      aws.role(
          "deploy",
          TrustPolicy.allowing(aws.account.root()).allowingTags().allowingSourceIdentity());

  private Answer assume(String... more) throws Exception {
    return aws.assume(alice.accessKey(), role, more);
  }

  private static String[] tag(String key, String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(more, 0, all, 4, more.length);
    all[0] = "Tags.member.1.Key";
    all[1] = key;
    all[2] = "Tags.member.1.Value";
    all[3] = "value";
    return all;
  }

  @Test
  void assumeRole_whenTwoKeysDifferInCaseOnly_thenInvalidParameterValue() throws Exception {
    assertThat(
            assume(tag("Team", "Tags.member.2.Key", "team", "Tags.member.2.Value", "")).outcome())
        .isEqualTo(
            "400 InvalidParameterValue: Duplicate tag keys found. Please note that Tag keys are"
                + " case insensitive.");
  }

  @Test
  void assumeRole_whenATransitiveKeyIsNoTag_thenInvalidParameterValue() throws Exception {
    assertThat(assume(tag("team", "TransitiveTagKeys.member.1", "cost")).outcome())
        .isEqualTo(
            "400 InvalidParameterValue: The specified transitive tag key must be included in the"
                + " requested tags.");
  }

  @Test
  void assumeRole_whenAChainSetsATransitiveTagAgain_thenInvalidParameterValue() throws Exception {
    Credentials first = assume(tag("team", "TransitiveTagKeys.member.1", "team")).credentials();
    assertThat(aws.assume(first, role, tag("TEAM")).outcome())
        .startsWith("400 InvalidParameterValue: One of the specified transitive tag keys can't be");
  }

  @Test
  void assumeRole_whenTheChainIsLonger_thenTheTransitiveTagIsStillFixed() throws Exception {
    Credentials first = assume(tag("team", "TransitiveTagKeys.member.1", "team")).credentials();
    Credentials second = aws.assume(first, role).credentials();
    assertThat(aws.assume(second, role, tag("team")).element("Code"))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void assumeRole_whenAChainSetsAnotherTag_thenASession() throws Exception {
    Credentials first = assume(tag("team", "TransitiveTagKeys.member.1", "team")).credentials();
    assertThat(aws.assume(first, role, tag("cost")).outcome()).isEqualTo("200");
  }

  @Test
  void assumeRole_whenASourceIdentityIsSet_thenTheChainKeepsIt() throws Exception {
    Credentials first = assume("SourceIdentity", "alice").credentials();
    assertThat(aws.assume(first, role).element("SourceIdentity")).isEqualTo("alice");
  }

  @Test
  void assumeRole_whenAChainSetsAnotherSourceIdentity_thenDenied() throws Exception {
    Credentials first = assume("SourceIdentity", "alice").credentials();
    assertThat(aws.assume(first, role, "SourceIdentity", "bob").outcome())
        .contains("not authorized to perform: sts:SetSourceIdentity");
  }

  /// What a chain hands on needs the next role's trust also where this call gives none.
  @Test
  void assumeRole_whenAChainHandsOnASourceIdentity_thenTheNextRoleMustAllowIt() throws Exception {
    Credentials first = assume("SourceIdentity", "alice").credentials();
    SandboxRole next = aws.role("next", TrustPolicy.allowing(aws.account.root()).allowingTags());
    assertThat(aws.assume(first, next).outcome())
        .startsWith("403 AccessDenied: ")
        .contains("not authorized to perform: sts:SetSourceIdentity");
  }

  @Test
  void assumeRole_whenAChainHandsOnATag_thenTheNextRoleMustAllowIt() throws Exception {
    Credentials first = assume(tag("team", "TransitiveTagKeys.member.1", "team")).credentials();
    SandboxRole next =
        aws.role("next", TrustPolicy.allowing(aws.account.root()).allowingSourceIdentity());
    assertThat(aws.assume(first, next).outcome())
        .startsWith("403 AccessDenied: ")
        .contains("not authorized to perform: sts:TagSession");
  }

  @Test
  void assumeRole_whenATagIsNotHandedOn_thenTheNextRoleNeedNotAllowIt() throws Exception {
    Credentials first = assume(tag("team")).credentials();
    assertThat(aws.assume(first, aws.role("next")).outcome()).isEqualTo("200");
  }

  @Test
  void assumeRole_whenThePolicyIsNoJson_thenMalformedPolicyDocument() throws Exception {
    assertThat(assume("Policy", "invalid").outcome())
        .isEqualTo("400 MalformedPolicyDocument: This policy contains invalid Json");
  }

  @Test
  void assumeRole_whenThePolicyHasNoStatement_thenMalformedPolicyDocument() throws Exception {
    assertThat(assume("Policy", "{\"Version\":\"2012-10-17\"}").outcome())
        .isEqualTo("400 MalformedPolicyDocument: Syntax errors in policy.");
  }

  @Test
  void assumeRole_whenThePolicyIsAtTheLimit_thenAllIsConsumed() throws Exception {
    assertThat(assume("Policy", policyOf(2048)).element("PackedPolicySize")).isEqualTo("100");
  }

  @Test
  void assumeRole_whenPoliciesAreAboveTheLimit_thenPackedPolicyTooLarge() throws Exception {
    assertThat(assume("Policy", policyOf(2049)).outcome())
        .isEqualTo(
            "400 PackedPolicyTooLarge: Packed policy consumes 101% of allotted space, please use"
                + " smaller policy.");
  }

  @Test
  void assumeRole_whenTagsExceedWhatThePolicyLeaves_thenPackedPolicyTooLarge() throws Exception {
    assertThat(assume(tag("team", "Policy", policyOf(2045))).outcome())
        .startsWith("400 PackedPolicyTooLarge: Packed size of session tags consumes 101%");
  }

  @Test
  void assumeRole_whenNoPolicyAndNoTag_thenNoPackedSize() throws Exception {
    assertThat(assume().xml()).doesNotContain("PackedPolicySize");
  }

  private static String policyOf(int length) {
    String start = "{\"Statement\":[],\"Id\":\"";
    return start + "x".repeat(length - start.length() - 2) + "\"}";
  }
}
