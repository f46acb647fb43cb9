package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import org.junit.jupiter.api.Test;

final class GetSessionTokenTest {

  private static final String WRONG_DEVICE =
      "403 AccessDenied: MultiFactorAuthentication failed, unable to validate MFA code.  Please"
          + " verify your MFA serial number is valid and associated with this user.";
  private static final String ONE_OF_TWO =
      "403 AccessDenied: MultiFactorAuthentication failed, must provide both MFA serial number and"
          + " one time pass code.";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final Authenticator phone = alice.authenticator().orElseThrow();

  private Answer call(Credentials signer, String... parameters) throws Exception {
    return aws.call(signer, "GetSessionToken", parameters);
  }

  private Answer call(String... parameters) throws Exception {
    return call(alice.accessKey(), parameters);
  }

  @Test
  void getSessionToken_whenNothingIsAsked_thenTwelveHours() throws Exception {
    assertThat(call().expiration()).isEqualTo(TestAws.NOON.plusSeconds(43_200));
  }

  @Test
  void getSessionToken_whenADurationIsAsked_thenThat() throws Exception {
    assertThat(call("DurationSeconds", "129600").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(129_600));
  }

  @Test
  void getSessionToken_whenAnswered_thenInTheShapeOfTheReference() throws Exception {
    assertThat(call().xml())
        .startsWith(
            "<GetSessionTokenResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n"
                + "<GetSessionTokenResult>\n<Credentials>\n<AccessKeyId>ASIA")
        .contains("</Credentials>\n</GetSessionTokenResult>\n<ResponseMetadata>\n<RequestId>")
        .endsWith("</ResponseMetadata>\n</GetSessionTokenResponse>\n");
  }

  @Test
  void getSessionToken_whenTwoAreIssued_thenAllPartsDiffer() throws Exception {
    SessionCredentials one = call().credentials();
    SessionCredentials two = call().credentials();
    assertThat(one.accessKeyId()).isNotEqualTo(two.accessKeyId());
    assertThat(one.secretAccessKey()).isNotEqualTo(two.secretAccessKey());
    assertThat(one.sessionToken()).isNotEqualTo(two.sessionToken());
  }

  @Test
  void getSessionToken_whenTheCodeIsRight_thenASession() throws Exception {
    Answer answer = call("SerialNumber", phone.serial().value(), "TokenCode", phone.nextCode());
    assertThat(answer.outcome()).isEqualTo("200");
  }

  @Test
  void getSessionToken_whenTheCodeIsSpent_thenRefused() throws Exception {
    String[] parameters = {"SerialNumber", phone.serial().value(), "TokenCode", phone.nextCode()};
    assertThat(call(parameters).outcome()).isEqualTo("200");
    assertThat(call(parameters).outcome())
        .isEqualTo(
            "403 AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass"
                + " code.");
  }

  @Test
  void getSessionToken_whenTheCodeIsOfAnotherUser_thenRefused() throws Exception {
    String other = aws.user("bob").authenticator().orElseThrow().nextCode();
    assertThat(call("SerialNumber", phone.serial().value(), "TokenCode", other).outcome())
        .contains("invalid MFA one time pass code");
  }

  @Test
  void getSessionToken_whenTheDeviceIsOfAnotherUser_thenRefused() throws Exception {
    Authenticator other = aws.user("bob").authenticator().orElseThrow();
    assertThat(call("SerialNumber", other.serial().value(), "TokenCode", other.code()).outcome())
        .isEqualTo(WRONG_DEVICE);
  }

  @Test
  void getSessionToken_whenTheUserHasNoDevice_thenRefused() throws Exception {
    SandboxUser carol = aws.directory.addUser(aws.account, NewUser.named("carol"));
    assertThat(
            call(carol.accessKey(), "SerialNumber", "GAHT12345678", "TokenCode", "123456")
                .outcome())
        .isEqualTo(WRONG_DEVICE);
  }

  @Test
  void getSessionToken_whenOnlyTheSerial_thenRefused() throws Exception {
    assertThat(call("SerialNumber", phone.serial().value()).outcome()).isEqualTo(ONE_OF_TWO);
  }

  @Test
  void getSessionToken_whenOnlyTheCode_thenRefused() throws Exception {
    assertThat(call("TokenCode", phone.nextCode()).outcome()).isEqualTo(ONE_OF_TWO);
  }

  @Test
  void getSessionToken_whenSignedByAUserSession_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(alice)).outcome())
        .isEqualTo("403 AccessDenied: Cannot call GetSessionToken with session credentials");
  }

  @Test
  void getSessionToken_whenSignedByARoleSession_thenRefused() throws Exception {
    SessionCredentials role = aws.assume(alice.accessKey(), aws.role("deploy")).credentials();
    assertThat(call(role).outcome())
        .isEqualTo("403 AccessDenied: Cannot call GetSessionToken with session credentials");
  }

  @Test
  void getSessionToken_whenTheRootAsksForMore_thenOneHourWithoutAWord() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(call(root.accessKey(), "DurationSeconds", "43200").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(3_600));
  }

  @Test
  void getSessionToken_whenTheRootAsksForLess_thenThat() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(call(root.accessKey(), "DurationSeconds", "900").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(900));
  }

  @Test
  void getCallerIdentity_whenSignedByTheSession_thenTheUser() throws Exception {
    Answer answer = aws.call(aws.mfaSession(alice), "GetCallerIdentity");
    assertThat(answer.element("Arn")).isEqualTo(alice.arn().toString());
    assertThat(answer.element("UserId")).startsWith("AIDA");
    assertThat(answer.element("Account")).isEqualTo(aws.account.id());
  }
}
