package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.Credentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodeAuthorizationMessageTest {

  private static final String NOT_VALID =
      "400 InvalidAuthorizationMessageException: Message is not valid";
  private static final String INSTANCE = "arn:aws:ec2:eu-central-1:123456789012:instance/*";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final String message =
      aws.directory
          .messages()
          .encode(
              DeniedAction.by(alice, "ec2:RunInstances", INSTANCE)
                  .withCondition("aws:Region", "eu-central-1")
                  .withCondition("ec2:InstanceType", "t3.nano", "t3.micro"));

  private Answer call(Credentials signer, String encoded) throws Exception {
    return aws.call(signer, "DecodeAuthorizationMessage", "EncodedMessage", encoded);
  }

  private Answer call(String encoded) throws Exception {
    return call(alice.accessKey(), encoded);
  }

  private JsonObject decoded(String encoded) throws Exception {
    return Json.parse(call(encoded).element("DecodedMessage"));
  }

  @Test
  void decode_whenNothingAllowsIt_thenNoExplicitDeny() throws Exception {
    JsonObject decoded = decoded(message);
    assertThat(decoded.bool("allowed", true)).isFalse();
    assertThat(decoded.bool("explicitDeny", true)).isFalse();
    assertThat(decoded.object("matchedStatements").orElseThrow().objects("items")).isEmpty();
    assertThat(decoded.object("failures").orElseThrow().objects("items")).isEmpty();
  }

  @Test
  void decode_whenDecoded_thenWhoWhatAndWhere() throws Exception {
    JsonObject context = decoded(message).object("context").orElseThrow();
    JsonObject principal = context.object("principal").orElseThrow();
    assertThat(principal.string("id")).isEqualTo(alice.userId());
    assertThat(principal.string("arn")).isEqualTo(alice.arn().toString());
    assertThat(context.string("action")).isEqualTo("ec2:RunInstances");
    assertThat(context.string("resource")).isEqualTo(INSTANCE);
  }

  @Test
  void decode_whenDecoded_thenTheConditionKeysWithAllTheirValues() throws Exception {
    assertThat(call(message).element("DecodedMessage"))
        .contains(
            "\"conditions\":{\"items\":[{\"key\":\"aws:Region\",\"values\":{\"items\":[{\"value\":"
                + "\"eu-central-1\"}]}},{\"key\":\"ec2:InstanceType\",\"values\":{\"items\":[{"
                + "\"value\":\"t3.nano\"},{\"value\":\"t3.micro\"}]}}]}");
  }

  @Test
  void decode_whenAStatementDenies_thenExplicitDenyAndTheStatement() throws Exception {
    JsonObject decoded =
        decoded(
            aws.directory
                .messages()
                .encode(
                    DeniedAction.by(alice, "ec2:RunInstances", INSTANCE)
                        .deniedBy("NoInstances", "ec2:*", "*")));
    assertThat(decoded.bool("explicitDeny", false)).isTrue();
    JsonObject statement =
        decoded.object("matchedStatements").orElseThrow().objects("items").getFirst();
    assertThat(statement.string("statementId")).isEqualTo("NoInstances");
    assertThat(statement.string("effect")).isEqualTo("DENY");
    assertThat(Json.compact(statement)).contains("\"actions\":{\"items\":[{\"value\":\"ec2:*\"}]}");
  }

  @Test
  void decode_whenNotEncodedHere_thenInvalid() throws Exception {
    assertThat(call("x".repeat(600)).outcome()).isEqualTo(NOT_VALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "\r\n"})
  void decode_whenABreakOrABlankIsInside_thenInvalid(String between) throws Exception {
    assertThat(call(message.substring(0, 80) + between + message.substring(80)).outcome())
        .isEqualTo(NOT_VALID);
  }

  @Test
  void decode_whenABlankIsBehind_thenInvalid() throws Exception {
    assertThat(call(message + " ").outcome()).isEqualTo(NOT_VALID);
  }

  @Test
  void decode_whenADayOld_thenInvalid() throws Exception {
    aws.clock.advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(call(message).outcome()).isEqualTo("200");
    aws.clock.advance(Duration.ofSeconds(1));
    assertThat(call(message).outcome()).isEqualTo(NOT_VALID);
  }

  @Test
  void decode_whenNoPolicyAllowsIt_thenAccessDenied() throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying("sts:DecodeAuthorizationMessage"));
    assertThat(call(message).outcome())
        .startsWith(
            "403 AccessDenied: User: "
                + alice.arn()
                + " is not authorized to perform: sts:DecodeAuthorizationMessage");
  }

  @Test
  void decode_whenSignedByARoleSession_thenDecoded() throws Exception {
    Credentials role = aws.assume(alice.accessKey(), aws.role("deploy")).credentials();
    assertThat(call(role, message).outcome()).isEqualTo("200");
  }

  @Test
  void decode_whenSignedByAUserSession_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(alice), message).outcome())
        .isEqualTo(
            "403 AccessDenied: Cannot call DecodeAuthorizationMessage with session credentials");
  }

  @Test
  void encodedMessage_whenEmpty_thenTheLengthIsTold() throws Exception {
    assertThat(call("").outcome()).contains("at 'encodedMessage'", "greater than or equal to 1");
  }

  @Test
  void encodedMessage_whenLonger_thenTheLengthIsTold() throws Exception {
    assertThat(call("x".repeat(10_241)).outcome())
        .startsWith("400 ValidationError: ")
        .contains("at 'encodedMessage'", "less than or equal to 10240");
  }

  @Test
  void encodedMessage_whenMissing_thenMustNotBeNull() throws Exception {
    assertThat(aws.call(alice.accessKey(), "DecodeAuthorizationMessage").outcome())
        .contains("null at 'encodedMessage'");
  }
}
