package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CallLogTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final Authenticator phone = alice.authenticator().orElseThrow();

  @Test
  void calls_whenOneSucceeded_thenSignerParametersAndOutcome() throws Exception {
    aws.call(alice.accessKey(), "GetSessionToken", "DurationSeconds", "900");
    SandboxCall call = aws.log.calls("GetSessionToken").getFirst();
    assertThat(call.signer()).contains(alice.arn());
    assertThat(call.accessKeyId()).isEqualTo(alice.accessKey().accessKeyId().value());
    assertThat(call.parameters()).containsEntry("DurationSeconds", "900");
    assertThat(call.outcome()).isEqualTo(SandboxCall.SUCCESS);
  }

  @Test
  void calls_whenACodeWasSent_thenItIsNotKept() throws Exception {
    String code = phone.nextCode();
    aws.call(
        alice.accessKey(),
        "GetSessionToken",
        "SerialNumber",
        phone.serial().value(),
        "TokenCode",
        code);
    assertThat(aws.log.calls().toString()).doesNotContain(code).contains(phone.serial().value());
  }

  @Test
  void calls_whenRefused_thenTheCodeOfTheError() throws Exception {
    aws.call(aws.mfaSession(alice), "GetSessionToken");
    assertThat(aws.log.calls().getLast().outcome()).isEqualTo("AccessDenied");
  }

  @Test
  void calls_whenUnsigned_thenNoSigner() throws Exception {
    aws.send(aws.request(alice.accessKey(), "GetCallerIdentity").request());
    SandboxCall call = aws.log.calls().getLast();
    assertThat(call.signer()).isEmpty();
    assertThat(call.accessKeyId()).isEmpty();
    assertThat(call.outcome()).isEqualTo("MissingAuthenticationToken");
  }

  @Test
  void calls_whenDoneWithoutAnAnswer_thenDoneAndTheCodeSpent() throws Exception {
    String code = phone.nextCode();
    String[] mfa = {"SerialNumber", phone.serial().value(), "TokenCode", code};
    aws.faults.plan(Fault.NO_ANSWER_YET_DONE, 1);
    assertThat(aws.send(aws.request(alice.accessKey(), "GetSessionToken", mfa).sign())).isEmpty();
    assertThat(aws.log.calls().getLast().outcome()).isEqualTo(SandboxCall.SUCCESS);
    assertThat(aws.call(alice.accessKey(), "GetSessionToken", mfa).outcome())
        .contains("invalid MFA one time pass code");
  }

  @Test
  void calls_whenNotDone_thenTheCodeIsStillGood() throws Exception {
    String[] mfa = {"SerialNumber", phone.serial().value(), "TokenCode", phone.nextCode()};
    aws.faults.plan(Fault.NO_ANSWER_NOT_DONE, 1);
    assertThat(aws.send(aws.request(alice.accessKey(), "GetSessionToken", mfa).sign())).isEmpty();
    assertThat(aws.call(alice.accessKey(), "GetSessionToken", mfa).outcome()).isEqualTo("200");
  }
}
