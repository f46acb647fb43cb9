package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IamActionsTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice =
      aws.directory.addUser(aws.account, NewUser.named("alice").withPath("/team/").withMfa());

  @Test
  void listMfaDevices_whenTheUserHasOne_thenInTheShapeOfTheReference() throws Exception {
    assertThat(aws.call(alice.accessKey(), "ListMFADevices").xml())
        .startsWith(
            "<ListMFADevicesResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">\n"
                + "<ListMFADevicesResult>\n<MFADevices>\n<member>\n<UserName>alice</UserName>\n"
                + "<SerialNumber>arn:aws:iam::"
                + aws.account.id()
                + ":mfa/alice</SerialNumber>\n<EnableDate>2026-11-22T12:00:00Z</EnableDate>\n"
                + "</member>\n</MFADevices>\n<IsTruncated>false</IsTruncated>\n");
  }

  @Test
  void listMfaDevices_whenTheUserHasNone_thenAnEmptyList() throws Exception {
    SandboxUser bob = aws.directory.addUser(aws.account, NewUser.named("bob"));
    assertThat(aws.call(bob.accessKey(), "ListMFADevices").xml())
        .contains("<MFADevices>\n</MFADevices>");
  }

  @Test
  void listAccessKeys_whenOneIsDeactivated_thenBothWithTheirStatus() throws Exception {
    AccessKey second = aws.directory.addAccessKey(alice);
    aws.directory.deactivate(second.accessKeyId());
    Answer answer = aws.call(alice.accessKey(), "ListAccessKeys");
    assertThat(answer.elements("AccessKeyId"))
        .containsExactlyInAnyOrder(
            alice.accessKey().accessKeyId().value(), second.accessKeyId().value());
    assertThat(answer.elements("Status")).containsExactlyInAnyOrder("Active", "Inactive");
  }

  @Test
  void getUser_whenAskedByItself_thenPathAndName() throws Exception {
    Answer answer = aws.call(alice.accessKey(), "GetUser");
    assertThat(answer.element("Path")).isEqualTo("/team/");
    assertThat(answer.element("UserName")).isEqualTo("alice");
    assertThat(answer.element("UserId")).isEqualTo(alice.userId());
    assertThat(answer.element("Arn")).isEqualTo(alice.arn().toString());
  }

  @Test
  void getUser_whenTheRootAsks_thenItHasNoName() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    Answer answer = aws.call(root.accessKey(), "GetUser");
    assertThat(answer.element("UserId")).isEqualTo(aws.account.id());
    assertThat(answer.xml()).doesNotContain("<UserName>");
  }

  @Test
  void getUser_whenTheRootAsksForAUser_thenThatUser() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    Answer answer = aws.call(root.accessKey(), "GetUser", "UserName", "alice");
    assertThat(answer.element("UserId")).isEqualTo(alice.userId());
  }

  @Test
  void getUser_whenThereIsNone_thenNoSuchEntity() throws Exception {
    SandboxUser root = aws.directory.addRoot(aws.account);
    assertThat(aws.call(root.accessKey(), "GetUser", "UserName", "bob").outcome())
        .isEqualTo("404 NoSuchEntity: The user with name bob cannot be found.");
  }

  @Test
  void getUser_whenAUserAsksForAnother_thenAccessDenied() throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetUser", "UserName", "bob").outcome())
        .isEqualTo(
            "403 AccessDenied: User: "
                + alice.arn()
                + " is not authorized to perform: iam:GetUser on resource: user bob because no"
                + " identity-based policy allows the iam:GetUser action");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ListMFADevices", "ListAccessKeys", "GetUser"})
  void call_whenTheSessionHasNoMfa_thenInvalidClientTokenId(String action) throws Exception {
    Credentials session = aws.call(alice.accessKey(), "GetSessionToken").credentials();
    assertThat(aws.call(session, action).element("Code")).isEqualTo("InvalidClientTokenId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ListMFADevices", "ListAccessKeys", "GetUser"})
  void call_whenTheSessionHasMfa_thenAnswered(String action) throws Exception {
    assertThat(aws.call(aws.mfaSession(alice), action).outcome()).isEqualTo("200");
  }

  @Test
  void getUser_whenARoleAsks_thenItMustNameAUser() throws Exception {
    Credentials role = aws.assume(alice.accessKey(), aws.role("deploy")).credentials();
    assertThat(aws.call(role, "GetUser").outcome())
        .isEqualTo(
            "400 ValidationError: Must specify userName when calling with non-User credentials");
  }

  @Test
  void listAccessKeys_whenMaxItemsIsZero_thenValidationError() throws Exception {
    assertThat(aws.call(alice.accessKey(), "ListAccessKeys", "MaxItems", "0").outcome())
        .contains("'0' at 'maxItems'", "greater than or equal to 1");
  }
}
