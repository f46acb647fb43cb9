package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AssumeRoleTest {

  private static final String CHAIN =
      "400 ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for"
          + " roles assumed by role chaining.";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role =
      aws.directory.addRole(
          aws.account,
          NewRole.named("deploy", TrustPolicy.allowing(aws.account.root()))
              .withPath("/team/")
              .withMaxSession(Duration.ofHours(4)));

  @Test
  void assumeRole_whenNothingIsAsked_thenOneHour() throws Exception {
    assertThat(aws.assume(alice.accessKey(), role).expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(3_600));
  }

  @Test
  void assumeRole_whenAnswered_thenTheSessionsArnHasNoPath() throws Exception {
    Answer answer = aws.assume(alice.accessKey(), role, "RoleSessionName", "me@here");
    assertThat(answer.element("Arn"))
        .isEqualTo("arn:aws:sts::" + aws.account.id() + ":assumed-role/deploy/me@here");
    assertThat(answer.element("AssumedRoleId")).isEqualTo(role.roleId() + ":me@here");
  }

  @Test
  void assumeRole_whenTheRolesMaximumIsAsked_thenThat() throws Exception {
    assertThat(aws.assume(alice.accessKey(), role, "DurationSeconds", "14400").expiration())
        .isEqualTo(TestAws.NOON.plusSeconds(14_400));
  }

  @Test
  void assumeRole_whenMoreThanTheRolesMaximum_thenValidationError() throws Exception {
    assertThat(aws.assume(alice.accessKey(), role, "DurationSeconds", "14401").outcome())
        .isEqualTo(
            "400 ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set"
                + " for this role.");
  }

  @Test
  void assumeRole_whenAUserSessionAsksForMoreThanAnHour_thenValidationError() throws Exception {
    assertThat(aws.assume(aws.mfaSession(alice), role, "DurationSeconds", "3601").outcome())
        .isEqualTo(CHAIN);
  }

  @Test
  void assumeRole_whenAUserSessionAsksForAnHour_thenASession() throws Exception {
    assertThat(aws.assume(aws.mfaSession(alice), role, "DurationSeconds", "3600").outcome())
        .isEqualTo("200");
  }

  @Test
  void assumeRole_whenARoleSessionAsksForMoreThanAnHour_thenValidationError() throws Exception {
    SessionCredentials first = aws.assume(alice.accessKey(), role).credentials();
    assertThat(aws.assume(first, aws.role("next"), "DurationSeconds", "3601").outcome())
        .isEqualTo(CHAIN);
  }

  @Test
  void assumeRole_whenARoleSessionIsTrusted_thenAChain() throws Exception {
    SessionCredentials first = aws.assume(alice.accessKey(), role).credentials();
    SandboxRole next = aws.role("next", TrustPolicy.allowing(role.arn().arn()));
    assertThat(aws.assume(first, next).outcome()).isEqualTo("200");
  }

  @Test
  void assumeRole_whenTheRootAsks_thenAccessDenied() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(aws.assume(root.accessKey(), role).outcome())
        .isEqualTo("403 AccessDenied: Roles may not be assumed by root accounts.");
  }

  @Test
  void assumeRole_whenASessionOfTheRootAsks_thenAccessDenied() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    SessionCredentials session = aws.call(root.accessKey(), "GetSessionToken").credentials();
    assertThat(aws.assume(session, role).outcome())
        .isEqualTo("403 AccessDenied: Roles may not be assumed by root accounts.");
  }

  @Test
  void assumeRole_whenTheCodeIsWrong_thenAccessDenied() throws Exception {
    Authenticator phone = alice.authenticator().orElseThrow();
    Answer answer =
        aws.assume(
            alice.accessKey(),
            role,
            "SerialNumber",
            phone.serial().value(),
            "TokenCode",
            phone.wrongCode());
    assertThat(answer.outcome()).contains("invalid MFA one time pass code");
  }

  @Test
  void assumeRole_whenAUserSessionGivesACode_thenMfaIsPresent() throws Exception {
    SessionCredentials session = aws.call(alice.accessKey(), "GetSessionToken").credentials();
    Authenticator phone = alice.authenticator().orElseThrow();
    SandboxRole strict =
        aws.role("strict", TrustPolicy.allowing(aws.account.root()).requiringMfa());
    String[] mfa = {"SerialNumber", phone.serial().value(), "TokenCode", phone.nextCode()};
    assertThat(aws.assume(session, strict, mfa).outcome()).isEqualTo("200");
  }

  @Test
  void assumeRole_whenARoleSessionGivesACode_thenTheDeviceIsNotIts() throws Exception {
    SessionCredentials first = aws.assume(alice.accessKey(), role).credentials();
    Authenticator phone = alice.authenticator().orElseThrow();
    Answer answer =
        aws.assume(
            first,
            aws.role("next"),
            "SerialNumber",
            phone.serial().value(),
            "TokenCode",
            phone.nextCode());
    assertThat(answer.outcome()).contains("unable to validate MFA code");
  }

  @Test
  void assumeRole_whenRefusedAfterTheCode_thenTheCodeIsSpent() throws Exception {
    Authenticator phone = alice.authenticator().orElseThrow();
    String[] mfa = {"SerialNumber", phone.serial().value(), "TokenCode", phone.nextCode()};
    SandboxRole closed = aws.role("closed", TrustPolicy.allowing());
    assertThat(aws.assume(alice.accessKey(), closed, mfa).outcome()).contains("not authorized");
    assertThat(aws.assume(alice.accessKey(), role, mfa).outcome())
        .contains("invalid MFA one time pass code");
  }
}
