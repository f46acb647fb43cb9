package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of the parameters of both actions, in AWS's words (API model of STS 2011-06-15).
final class FederatedLimitsTest {

  private static final String ONE = "400 ValidationError: 1 validation error detected: Value ";
  private static final String SAML = "AssumeRoleWithSAML";
  private static final String WEB = "AssumeRoleWithWebIdentity";

  private final TestAws aws = new TestAws();

  private String outcome(String action, String... changed) throws Exception {
    Map<String, String> parameters = new LinkedHashMap<>(TestAws.parameters(action));
    parameters.put("RoleArn", "arn:aws:iam::123456789012:role/deploy");
    parameters.put("PrincipalArn", "arn:aws:iam::123456789012:saml-provider/example");
    parameters.put("RoleSessionName", "app1");
    parameters.put("SAMLAssertion", "e30=");
    parameters.put("WebIdentityToken", "e30.e30.e30");
    for (int i = 0; i < changed.length; i += 2) {
      parameters.put(changed[i], changed[i + 1]);
    }
    parameters.values().removeIf("absent"::equals);
    return SamlAws.send(aws, parameters).outcome();
  }

  @ParameterizedTest
  @CsvSource({
    "AssumeRoleWithSAML, RoleArn, roleArn",
    "AssumeRoleWithSAML, PrincipalArn, principalArn",
    "AssumeRoleWithSAML, SAMLAssertion, sAMLAssertion",
    "AssumeRoleWithWebIdentity, RoleArn, roleArn",
    "AssumeRoleWithWebIdentity, RoleSessionName, roleSessionName",
    "AssumeRoleWithWebIdentity, WebIdentityToken, webIdentityToken"
  })
  void required_whenMissing_thenMustNotBeNull(String action, String name, String member)
      throws Exception {
    assertThat(outcome(action, name, "absent"))
        .isEqualTo(
            ONE + "null at '" + member + "' failed to satisfy constraint: Member must not be null");
  }

  @ParameterizedTest
  @CsvSource({
    "AssumeRoleWithSAML, RoleArn, roleArn, 20, 2048",
    "AssumeRoleWithSAML, PrincipalArn, principalArn, 20, 2048",
    "AssumeRoleWithSAML, SAMLAssertion, sAMLAssertion, 4, 100000",
    "AssumeRoleWithSAML, Policy, policy, 1, 2048",
    "AssumeRoleWithSAML, PolicyArns.member.1.arn, policyArns.1.member.arn, 20, 2048",
    "AssumeRoleWithWebIdentity, RoleArn, roleArn, 20, 2048",
    "AssumeRoleWithWebIdentity, RoleSessionName, roleSessionName, 2, 64",
    "AssumeRoleWithWebIdentity, WebIdentityToken, webIdentityToken, 4, 20000",
    "AssumeRoleWithWebIdentity, ProviderId, providerId, 4, 2048",
    "AssumeRoleWithWebIdentity, Policy, policy, 1, 2048",
    "AssumeRoleWithWebIdentity, PolicyArns.member.1.arn, policyArns.1.member.arn, 20, 2048"
  })
  void text_whenShorterOrLonger_thenTheLengthIsTold(
      String action, String name, String member, int shortest, int longest) throws Exception {
    String constraint =
        " at '" + member + "' failed to satisfy constraint: Member must have length ";
    assertThat(outcome(action, name, "1".repeat(shortest - 1)))
        .contains(constraint + "greater than or equal to " + shortest);
    assertThat(outcome(action, name, "1".repeat(longest + 1)))
        .contains(constraint + "less than or equal to " + longest);
    assertThat(outcome(action, name, "1".repeat(longest))).doesNotContain("validation error");
  }

  @ParameterizedTest
  @CsvSource({"AssumeRoleWithSAML, SAMLAssertion", "AssumeRoleWithWebIdentity, WebIdentityToken"})
  void token_whenOutsideItsLimits_thenNotRepeated(String action, String name) throws Exception {
    assertThat(outcome(action, name, "abc")).startsWith(ONE + "at '").doesNotContain("abc");
  }

  @ParameterizedTest
  @CsvSource({"899, greater than or equal to 900", "43201, less than or equal to 43200"})
  void durationSeconds_whenOutside_thenTheBoundIsTold(String seconds, String bound)
      throws Exception {
    for (String action : new String[] {SAML, WEB}) {
      assertThat(outcome(action, "DurationSeconds", seconds))
          .isEqualTo(
              ONE
                  + "'%s' at 'durationSeconds' failed to satisfy constraint: Member must have value %s"
                      .formatted(seconds, bound));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SAML, WEB})
  void durationSeconds_whenNoNumber_thenMalformedInput(String action) throws Exception {
    assertThat(outcome(action, "DurationSeconds", "1h")).startsWith("400 MalformedInput: ");
  }

  @ParameterizedTest
  @CsvSource({
    "AssumeRoleWithSAML, RoleArn, arn:aws:iam::123456789012:user/alice",
    "AssumeRoleWithSAML, RoleArn, not-an-arn-of-anything-at-all",
    "AssumeRoleWithSAML, PrincipalArn, not-an-arn-of-anything-at-all",
    "AssumeRoleWithWebIdentity, RoleArn, arn:aws:iam::123456789012:user/alice"
  })
  void arn_whenItIsNone_thenInvalid(String action, String name, String arn) throws Exception {
    assertThat(outcome(action, name, arn)).isEqualTo("400 ValidationError: Request ARN is invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {SAML, WEB})
  void policy_whenItIsNone_thenMalformedPolicyDocument(String action) throws Exception {
    assertThat(outcome(action, "Policy", "invalid"))
        .isEqualTo("400 MalformedPolicyDocument: This policy contains invalid Json");
    assertThat(outcome(action, "Policy", "{}"))
        .isEqualTo("400 MalformedPolicyDocument: Syntax errors in policy.");
  }

  @ParameterizedTest
  @ValueSource(strings = {SAML, WEB})
  void policy_whenACharacterIsNotAllowed_thenThePatternIsTold(String action) throws Exception {
    assertThat(outcome(action, "Policy", "{“}"))
        .contains("at 'policy' failed to satisfy constraint: Member must satisfy regular");
  }

  @ParameterizedTest
  @ValueSource(strings = {SAML, WEB})
  void policyArns_whenEleven_thenTheLengthOfTheListIsTold(String action) throws Exception {
    String[] arns = new String[22];
    for (int i = 0; i < 11; i++) {
      arns[2 * i] = "PolicyArns.member." + (i + 1) + ".arn";
      arns[2 * i + 1] = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    }
    assertThat(outcome(action, arns)).contains("at 'policyArns'", "less than or equal to 10");
  }

  @Test
  void roleSessionName_whenACharacterIsNotAllowed_thenThePatternIsTold() throws Exception {
    assertThat(outcome(WEB, "RoleSessionName", "Session1:2"))
        .isEqualTo(
            ONE
                + "'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must"
                + " satisfy regular expression pattern: [\\w+=,.@-]*");
  }

  @Test
  void parameters_whenTwoAreWrong_thenBothAreTold() throws Exception {
    assertThat(outcome(WEB, "RoleSessionName", "a", "WebIdentityToken", "abc"))
        .startsWith("400 ValidationError: 2 validation errors detected: Value 'a' at")
        .contains("; Value at 'webIdentityToken'");
  }
}
