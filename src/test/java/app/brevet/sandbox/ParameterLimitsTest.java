package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of the parameters, in AWS's words (API model of STS 2011-06-15).
final class ParameterLimitsTest {

  private static final String ONE = "400 ValidationError: 1 validation error detected: Value ";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role = aws.role("deploy");

  private String assume(String... more) throws Exception {
    return aws.assume(alice.accessKey(), role, more).outcome();
  }

  @Test
  void roleSessionName_whenACharacterIsNotAllowed_thenThePatternIsTold() throws Exception {
    assertThat(assume("RoleSessionName", "Session1:2"))
        .isEqualTo(
            ONE
                + "'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must"
                + " satisfy regular expression pattern: [\\w+=,.@-]*");
  }

  @Test
  void roleSessionName_whenMissing_thenMustNotBeNull() throws Exception {
    Answer answer = aws.call(alice.accessKey(), "AssumeRole", "RoleArn", role.arn().toString());
    assertThat(answer.outcome())
        .isEqualTo(
            ONE
                + "null at 'roleSessionName' failed to satisfy constraint: Member must not be"
                + " null");
  }

  @Test
  void assumeRole_whenTwoParametersAreWrong_thenBothAreTold() throws Exception {
    assertThat(assume("RoleSessionName", "a", "DurationSeconds", "899"))
        .startsWith("400 ValidationError: 2 validation errors detected: Value 'a' at")
        .contains("; Value '899' at 'durationSeconds'");
  }

  @ParameterizedTest
  @CsvSource({
    "RoleSessionName, roleSessionName, 2, 64",
    "SourceIdentity, sourceIdentity, 2, 64",
    "ExternalId, externalId, 2, 1224",
    "SerialNumber, serialNumber, 9, 256",
    "TokenCode, tokenCode, 6, 6",
    "RoleArn, roleArn, 20, 2048",
    "PolicyArns.member.1.arn, policyArns.1.member.arn, 20, 2048",
    "TransitiveTagKeys.member.1, transitiveTagKeys.1.member, 1, 128"
  })
  void text_whenShorterOrLonger_thenTheLengthIsTold(
      String name, String member, int shortest, int longest) throws Exception {
    String constraint =
        "' at '" + member + "' failed to satisfy constraint: Member must have length ";
    assertThat(assume(name, "1".repeat(shortest - 1)))
        .contains(constraint + "greater than or equal to " + shortest);
    assertThat(assume(name, "1".repeat(longest + 1)))
        .contains(constraint + "less than or equal to " + longest);
  }

  @ParameterizedTest
  @CsvSource({
    "RoleSessionName, a b",
    "RoleSessionName, añb",
    "SourceIdentity, a/b",
    "ExternalId, a b",
    "SerialNumber, GAHT 12345678",
    "TokenCode, 12345a",
    "Policy, {“}"
  })
  void text_whenACharacterIsNotAllowed_thenValidationError(String name, String value)
      throws Exception {
    assertThat(assume(name, value))
        .startsWith("400 ValidationError: ")
        .contains("Member must satisfy regular expression pattern: ");
  }

  @ParameterizedTest
  @CsvSource({"899, greater than or equal to 900", "43201, less than or equal to 43200"})
  void durationSeconds_whenOutsideForARole_thenTheBoundIsTold(String seconds, String bound)
      throws Exception {
    assertThat(assume("DurationSeconds", seconds))
        .isEqualTo(
            ONE
                + "'%s' at 'durationSeconds' failed to satisfy constraint: Member must have value %s"
                    .formatted(seconds, bound));
  }

  @ParameterizedTest
  @CsvSource({"899, greater than or equal to 900", "129601, less than or equal to 129600"})
  void durationSeconds_whenOutsideForAUser_thenTheBoundIsTold(String seconds, String bound)
      throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetSessionToken", "DurationSeconds", seconds).outcome())
        .endsWith("Member must have value " + bound);
  }

  @Test
  void durationSeconds_whenNoNumber_thenMalformedInput() throws Exception {
    assertThat(assume("DurationSeconds", "1h")).startsWith("400 MalformedInput: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:iam::123456789012:user/alice", "not-an-arn-of-anything-at-all"})
  void roleArn_whenNoRole_thenInvalid(String arn) throws Exception {
    assertThat(assume("RoleArn", arn)).isEqualTo("400 ValidationError: " + arn + " is invalid");
  }

  @Test
  void tags_whenFiftyOne_thenTheLengthOfTheListIsTold() throws Exception {
    String[] tags = new String[51 * 4];
    for (int i = 0; i < 51; i++) {
      tags[4 * i] = "Tags.member." + (i + 1) + ".Key";
      tags[4 * i + 1] = "key" + i;
      tags[4 * i + 2] = "Tags.member." + (i + 1) + ".Value";
      tags[4 * i + 3] = "";
    }
    assertThat(assume(tags))
        .contains("at 'tags'", "Member must have length less than or equal to 50");
  }

  @Test
  void policyArns_whenEleven_thenTheLengthOfTheListIsTold() throws Exception {
    String[] arns = new String[22];
    for (int i = 0; i < 11; i++) {
      arns[2 * i] = "PolicyArns.member." + (i + 1) + ".arn";
      arns[2 * i + 1] = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    }
    assertThat(assume(arns)).contains("at 'policyArns'", "less than or equal to 10");
  }

  @Test
  void tag_whenItsValueIsMissing_thenMustNotBeNull() throws Exception {
    assertThat(assume("Tags.member.1.Key", "team"))
        .contains("null at 'tags.1.member.value' failed to satisfy constraint");
  }
}
