package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Arn;
import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import org.junit.jupiter.api.Test;

final class TrustPolicyTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  private String assume(Credentials signer, TrustPolicy trust, String... more) throws Exception {
    return aws.assume(signer, aws.role("deploy", trust), more).outcome();
  }

  private String denied(Arn who, String action) {
    return "403 AccessDenied: User: %s is not authorized to perform: %s on resource: %s"
        .formatted(who, action, "arn:aws:iam::" + aws.account.id() + ":role/deploy");
  }

  private TrustPolicy trustInAccount() {
    return TrustPolicy.allowing(aws.account.root());
  }

  @Test
  void assumeRole_whenTheAccountIsTrusted_thenASession() throws Exception {
    assertThat(assume(alice.accessKey(), trustInAccount())).isEqualTo("200");
  }

  @Test
  void assumeRole_whenTheAccountIsTrustedButTheUserMayNot_thenDenied() throws Exception {
    SandboxUser bob = aws.directory.addUser(aws.account, NewUser.named("bob").withoutAssumeRole());
    assertThat(assume(bob.accessKey(), trustInAccount()))
        .isEqualTo(denied(bob.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenTheUserIsNamedInItsAccount_thenNoOtherPolicyIsAsked() throws Exception {
    SandboxUser bob = aws.directory.addUser(aws.account, NewUser.named("bob").withoutAssumeRole());
    assertThat(assume(bob.accessKey(), TrustPolicy.allowing(bob.arn()))).isEqualTo("200");
  }

  @Test
  void assumeRole_whenAStrangerIsNamedButMayNot_thenDenied() throws Exception {
    SandboxAccount other = aws.directory.addAccount();
    SandboxUser eve = aws.directory.addUser(other, NewUser.named("eve").withoutAssumeRole());
    assertThat(assume(eve.accessKey(), TrustPolicy.allowing(eve.arn())))
        .isEqualTo(denied(eve.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenAnotherAccountIsTrusted_thenItsUsersGetASession() throws Exception {
    SandboxAccount other = aws.directory.addAccount();
    SandboxUser eve = aws.directory.addUser(other, NewUser.named("eve"));
    assertThat(assume(eve.accessKey(), TrustPolicy.allowing(other.root()))).isEqualTo("200");
  }

  @Test
  void assumeRole_whenAnotherUserIsTrusted_thenDenied() throws Exception {
    SandboxUser bob = aws.user("bob");
    assertThat(assume(alice.accessKey(), TrustPolicy.allowing(bob.arn())))
        .isEqualTo(denied(alice.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenTheRoleIsAbsent_thenTheSameWords() throws Exception {
    String absent = "arn:aws:iam::" + aws.account.id() + ":role/deploy";
    SandboxRole another = aws.role("another");
    assertThat(aws.assume(alice.accessKey(), another, "RoleArn", absent).outcome())
        .isEqualTo(denied(alice.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenTheExternalIdIsRight_thenASession() throws Exception {
    TrustPolicy trust = trustInAccount().requiringExternalId("tender-42");
    assertThat(assume(alice.accessKey(), trust, "ExternalId", "tender-42")).isEqualTo("200");
  }

  @Test
  void assumeRole_whenTheExternalIdIsMissing_thenDenied() throws Exception {
    TrustPolicy trust = trustInAccount().requiringExternalId("tender-42");
    assertThat(assume(alice.accessKey(), trust)).isEqualTo(denied(alice.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenTheExternalIdIsAnother_thenDenied() throws Exception {
    TrustPolicy trust = trustInAccount().requiringExternalId("tender-42");
    assertThat(assume(alice.accessKey(), trust, "ExternalId", "tender-43"))
        .isEqualTo(denied(alice.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenMfaIsRequiredAndAbsent_thenDeniedWithoutAWordOfMfa() throws Exception {
    assertThat(assume(alice.accessKey(), trustInAccount().requiringMfa()))
        .isEqualTo(denied(alice.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenMfaIsRequiredAndTheCodeGiven_thenASession() throws Exception {
    Authenticator phone = alice.authenticator().orElseThrow();
    String[] mfa = {"SerialNumber", phone.serial().value(), "TokenCode", phone.nextCode()};
    assertThat(assume(alice.accessKey(), trustInAccount().requiringMfa(), mfa)).isEqualTo("200");
  }

  @Test
  void assumeRole_whenMfaIsRequiredAndTheSessionHasIt_thenASession() throws Exception {
    assertThat(assume(aws.mfaSession(alice), trustInAccount().requiringMfa())).isEqualTo("200");
  }

  @Test
  void assumeRole_whenMfaIsRequiredAndTheSessionLacksIt_thenDenied() throws Exception {
    SessionCredentials session = aws.call(alice.accessKey(), "GetSessionToken").credentials();
    assertThat(assume(session, trustInAccount().requiringMfa()))
        .isEqualTo(denied(alice.arn(), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenMfaIsRequiredAndARoleSessionAsks_thenDenied() throws Exception {
    Answer first = aws.assume(aws.mfaSession(alice), aws.role("first"));
    assertThat(assume(first.credentials(), trustInAccount().requiringMfa()))
        .startsWith("403 AccessDenied: User: arn:aws:sts::");
  }

  @Test
  void assumeRole_whenOneSessionOfARoleIsNamed_thenOnlyThatIsTrusted() throws Exception {
    SandboxRole first = aws.role("first");
    Answer named = aws.assume(alice.accessKey(), first, "RoleSessionName", "named");
    Answer other = aws.assume(alice.accessKey(), first, "RoleSessionName", "other");
    SandboxRole next = aws.role("deploy", TrustPolicy.allowing(Arn.parse(named.element("Arn"))));
    assertThat(aws.assume(named.credentials(), next).outcome()).isEqualTo("200");
    assertThat(aws.assume(other.credentials(), next).outcome())
        .isEqualTo(denied(Arn.parse(other.element("Arn")), "sts:AssumeRole"));
  }

  @Test
  void assumeRole_whenTagsAreNotTrusted_thenTagSessionIsDenied() throws Exception {
    String[] tags = {"Tags.member.1.Key", "team", "Tags.member.1.Value", "one"};
    assertThat(assume(alice.accessKey(), trustInAccount(), tags))
        .isEqualTo(denied(alice.arn(), "sts:TagSession"));
  }

  @Test
  void assumeRole_whenTheSourceIdentityIsNotTrusted_thenSetSourceIdentityIsDenied()
      throws Exception {
    assertThat(assume(alice.accessKey(), trustInAccount(), "SourceIdentity", "alice"))
        .isEqualTo(denied(alice.arn(), "sts:SetSourceIdentity"));
  }
}
