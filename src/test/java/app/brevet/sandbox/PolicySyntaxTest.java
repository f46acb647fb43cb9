package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a session policy must be like, through an action that takes one.
final class PolicySyntaxTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  private String outcome(String... parameters) throws Exception {
    String[] all = new String[parameters.length + 2];
    all[0] = "Name";
    all[1] = "guest";
    System.arraycopy(parameters, 0, all, 2, parameters.length);
    return aws.call(alice.accessKey(), "GetFederationToken", all).outcome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Effect':'Allow','Action':'s3:*','Resource':'*'}",
        "[{'Effect':'Deny','NotAction':['s3:*'],'NotResource':['*'],'Condition':{}}]"
      })
  void policy_whenItsStatementsAreWhole_thenTaken(String statement) throws Exception {
    assertThat(outcome("Policy", policyOf(statement))).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Allow'",
        "['Allow']",
        "{'Action':'s3:*','Resource':'*'}",
        "{'Effect':'allow','Action':'s3:*','Resource':'*'}",
        "{'Effect':['Allow'],'Action':'s3:*','Resource':'*'}",
        "{'Effect':'Allow','Resource':'*'}",
        "{'Effect':'Allow','Action':'s3:*'}",
        "{'Effect':'Allow','Action':'s3:*','NotAction':'s3:*','Resource':'*'}",
        "{'Effect':'Allow','Action':'s3:*','Resource':'*','NotResource':'*'}",
        "{'Effect':'Allow','Action':'s3:*','Resource':'*','Principal':'*'}",
        "[{'Effect':'Allow','Action':'s3:*','Resource':'*'},{'Effect':'Allow'}]"
      })
  void policy_whenAStatementIsNone_thenMalformedPolicyDocument(String statement) throws Exception {
    assertThat(outcome("Policy", policyOf(statement)))
        .isEqualTo("400 MalformedPolicyDocument: Syntax errors in policy.");
  }

  @Test
  void policyArn_whenItIsNoArn_thenInvalid() throws Exception {
    String noArn = "ReadOnlyAccess-of-somebody";
    assertThat(outcome("PolicyArns.member.1.arn", noArn))
        .isEqualTo("400 ValidationError: " + noArn + " is invalid");
  }

  private static String policyOf(String statement) {
    return ("{'Version':'2012-10-17','Statement':" + statement + "}").replace('\'', '"');
  }
}
