package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Totp;
import app.brevet.model.AccessKey;
import app.brevet.model.Credentials;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MfaActionsTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser bob = aws.directory.addUser(aws.account, NewUser.named("bob"));
  private final AccessKey key = bob.accessKey();
  private final String serial = "arn:aws:iam::" + aws.account.id() + ":mfa/bob";

  private Answer create(String name) throws Exception {
    return aws.call(key, "CreateVirtualMFADevice", "VirtualMFADeviceName", name);
  }

  private static Totp totpIn(Answer answer) {
    return Totp.ofBase32(Secret.of(Base64.getDecoder().decode(answer.element("Base32StringSeed"))));
  }

  private String withCodes(String action, String device, String first, String second)
      throws Exception {
    return aws.call(
            key,
            action,
            "UserName",
            "bob",
            "SerialNumber",
            device,
            "AuthenticationCode1",
            first,
            "AuthenticationCode2",
            second)
        .outcome();
  }

  private String codesOfNow(String action, Totp totp) throws Exception {
    long step = Totp.stepAt(aws.clock.instant());
    return withCodes(action, serial, totp.code(step - 1), totp.code(step));
  }

  private Totp enabled() throws Exception {
    Totp totp = totpIn(create("bob"));
    assertThat(codesOfNow("EnableMFADevice", totp)).isEqualTo("200");
    return totp;
  }

  private String named(Credentials signer, String action, String... more) throws Exception {
    String[] all = new String[more.length + 2];
    all[0] = "SerialNumber";
    all[1] = serial;
    System.arraycopy(more, 0, all, 2, more.length);
    return aws.call(signer, action, all).outcome();
  }

  @Test
  void createVirtualMfaDevice_whenMade_thenSerialAndSeedOfSixtyFourCharacters() throws Exception {
    Answer answer = create("bob");
    assertThat(answer.element("SerialNumber")).isEqualTo(serial);
    assertThat(
            new String(
                Base64.getDecoder().decode(answer.element("Base32StringSeed")),
                StandardCharsets.UTF_8))
        .matches("[A-Z2-7]{64}");
    assertThat(Base64.getDecoder().decode(answer.element("QRCodePNG"))).startsWith(0x89, 'P');
  }

  @Test
  void createVirtualMfaDevice_whenOneIsThere_thenEntityAlreadyExists() throws Exception {
    create("bob");
    assertThat(create("bob").outcome())
        .isEqualTo(
            "409 EntityAlreadyExists: MFADevice entity at the same path and name already exists.");
  }

  @Test
  void createVirtualMfaDevice_whenOnlyTheUsersNameIsAllowed_thenAnotherIsDenied() throws Exception {
    aws.directory.limit(bob, UserPolicy.ALL.namingDevicesLikeTheUser());
    assertThat(create("phone").outcome())
        .startsWith("403 AccessDenied: ")
        .contains("iam:CreateVirtualMFADevice on resource: arn:aws:iam::", ":mfa/phone because");
    assertThat(create("bob").outcome()).isEqualTo("200");
  }

  @Test
  void createVirtualMfaDevice_whenTheNameIsMissing_thenValidationError() throws Exception {
    assertThat(aws.call(key, "CreateVirtualMFADevice").outcome())
        .contains("'virtualMFADeviceName' failed", "must not be null");
  }

  @Test
  void enableMfaDevice_whenTheCodesFollowEachOther_thenItsCodesGiveSessions() throws Exception {
    Totp totp = enabled();
    String next = totp.code(Totp.stepAt(aws.clock.instant()) + 1);
    assertThat(named(key, "GetSessionToken", "TokenCode", next)).isEqualTo("200");
  }

  @Test
  void enableMfaDevice_whenTheCodesAreWrong_thenInvalidAuthenticationCode() throws Exception {
    create("bob");
    assertThat(withCodes("EnableMFADevice", serial, "000000", "000000"))
        .isEqualTo("403 InvalidAuthenticationCode: Authentication code for device is not valid.");
  }

  @Test
  void enableMfaDevice_whenTheCodesAreTheSame_thenInvalidAuthenticationCode() throws Exception {
    String code = totpIn(create("bob")).codeAt(aws.clock.instant());
    assertThat(withCodes("EnableMFADevice", serial, code, code))
        .startsWith("403 InvalidAuthenticationCode");
  }

  @Test
  void enableMfaDevice_whenThereIsNone_thenNoSuchEntity() throws Exception {
    assertThat(withCodes("EnableMFADevice", serial, "123456", "234567"))
        .isEqualTo(
            "404 NoSuchEntity: VirtualMFADevice with serial number " + serial + " does not exist.");
  }

  @Test
  void enableMfaDevice_whenItIsInUse_thenEntityAlreadyExists() throws Exception {
    Totp totp = enabled();
    aws.clock.advance(Duration.ofMinutes(2));
    assertThat(codesOfNow("EnableMFADevice", totp))
        .isEqualTo("409 EntityAlreadyExists: MFA Device is already in use.");
  }

  @Test
  void enableMfaDevice_whenTheUserHasEight_thenLimitExceeded() throws Exception {
    for (int i = 0; i < 8; i++) {
      Totp totp = totpIn(create("bob" + i));
      long step = Totp.stepAt(aws.clock.instant());
      assertThat(withCodes("EnableMFADevice", serial + i, totp.code(step - 1), totp.code(step)))
          .isEqualTo("200");
    }
    assertThat(codesOfNow("EnableMFADevice", totpIn(create("bob"))))
        .isEqualTo("409 LimitExceeded: Cannot exceed quota for MFADevicesPerUser: 8");
  }

  @Test
  void resyncMfaDevice_whenTheClockWasOff_thenItsCodesAreTakenAgain() throws Exception {
    Totp totp = enabled();
    aws.clock.advance(Duration.ofMinutes(30));
    long behind = Totp.stepAt(aws.clock.instant()) - 10;
    assertThat(withCodes("ResyncMFADevice", serial, totp.code(behind), totp.code(behind + 1)))
        .isEqualTo("200");
    assertThat(named(key, "GetSessionToken", "TokenCode", totp.code(behind + 2))).isEqualTo("200");
  }

  @Test
  void resyncMfaDevice_whenItIsNotTheirs_thenNoSuchEntity() throws Exception {
    create("bob");
    assertThat(withCodes("ResyncMFADevice", serial, "123456", "234567"))
        .startsWith("404 NoSuchEntity");
  }

  @Test
  void deactivateMfaDevice_whenDone_thenUnassignedAndItsCodesGiveNothing() throws Exception {
    Totp totp = enabled();
    assertThat(named(key, "DeactivateMFADevice", "UserName", "bob")).isEqualTo("200");
    String next = totp.code(Totp.stepAt(aws.clock.instant()) + 1);
    assertThat(named(key, "GetSessionToken", "TokenCode", next)).startsWith("403 AccessDenied");
    assertThat(aws.call(key, "ListVirtualMFADevices", "AssignmentStatus", "Unassigned").xml())
        .contains("<SerialNumber>" + serial);
  }

  @Test
  void deactivateMfaDevice_whenItIsNotAssigned_thenNoSuchEntity() throws Exception {
    create("bob");
    assertThat(named(key, "DeactivateMFADevice", "UserName", "bob")).startsWith("404 NoSuchEntity");
  }

  @Test
  void deleteVirtualMfaDevice_whenInUse_thenDeleteConflict() throws Exception {
    enabled();
    assertThat(named(key, "DeleteVirtualMFADevice"))
        .isEqualTo("409 DeleteConflict: MFA VirtualDevice in use. Must deactivate first.");
  }

  @Test
  void deleteVirtualMfaDevice_whenUnassigned_thenGone() throws Exception {
    create("bob");
    assertThat(named(key, "DeleteVirtualMFADevice")).isEqualTo("200");
    assertThat(named(key, "DeleteVirtualMFADevice")).startsWith("404 NoSuchEntity");
  }

  @Test
  void deleteVirtualMfaDevice_whenOfAnotherAccount_thenNoSuchEntity() throws Exception {
    create("bob");
    SandboxUser stranger = aws.directory.addUser(aws.directory.addAccount(), NewUser.named("eve"));
    assertThat(named(stranger.accessKey(), "DeleteVirtualMFADevice"))
        .startsWith("404 NoSuchEntity");
  }

  @Test
  void listVirtualMfaDevices_whenAssigned_thenWithItsUser() throws Exception {
    enabled();
    Answer answer = aws.call(key, "ListVirtualMFADevices", "AssignmentStatus", "Assigned");
    assertThat(answer.element("SerialNumber")).isEqualTo(serial);
    assertThat(answer.element("UserName")).isEqualTo("bob");
    assertThat(answer.element("EnableDate")).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(aws.call(key, "ListVirtualMFADevices", "AssignmentStatus", "Unassigned").xml())
        .doesNotContain(serial);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DeactivateMFADevice", "DeleteVirtualMFADevice", "ListAccessKeys"})
  void call_whenThePolicyWantsMfa_thenDeniedWithoutIt(String action) throws Exception {
    enabled();
    aws.directory.limit(bob, UserPolicy.ALL.needingMfa());
    assertThat(named(key, action)).endsWith(" with an explicit deny in an identity-based policy");
  }

  @Test
  void call_whenThePolicyWantsMfa_thenADeviceCanBeSetUpWithoutIt() throws Exception {
    aws.directory.limit(bob, UserPolicy.ALL.needingMfa());
    enabled();
    assertThat(aws.call(key, "ListMFADevices").outcome()).isEqualTo("200");
    assertThat(aws.call(key, "ListVirtualMFADevices").outcome()).isEqualTo("200");
  }

  @Test
  void call_whenCodesWereSent_thenTheLogDoesNotKeepThem() throws Exception {
    enabled();
    assertThat(aws.log.calls("EnableMFADevice").getFirst().parameters())
        .containsEntry("UserName", "bob")
        .doesNotContainKeys("AuthenticationCode1", "AuthenticationCode2");
  }
}
