package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GetAccessKeyInfoTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  private Answer call(Credentials signer, String id) throws Exception {
    return aws.call(signer, "GetAccessKeyInfo", "AccessKeyId", id);
  }

  private Answer call(String id) throws Exception {
    return call(alice.accessKey(), id);
  }

  @Test
  void getAccessKeyInfo_whenOfAnotherAccount_thenThatAccount() throws Exception {
    SandboxAccount other = aws.directory.addAccount();
    SandboxUser bob = aws.directory.addUser(other, NewUser.named("bob"));
    assertThat(call(bob.accessKey().accessKeyId().value()).element("Account"))
        .isEqualTo(other.id());
  }

  @Test
  void getAccessKeyInfo_whenTheKeyIsInactive_thenStillItsAccount() throws Exception {
    SandboxUser bob = aws.user("bob");
    aws.directory.deactivate(bob.accessKey().accessKeyId());
    assertThat(call(bob.accessKey().accessKeyId().value()).element("Account"))
        .isEqualTo(aws.account.id());
  }

  @Test
  void getAccessKeyInfo_whenTheKeyIsDeleted_thenUnknown() throws Exception {
    SandboxUser bob = aws.user("bob");
    String id = bob.accessKey().accessKeyId().value();
    aws.call(bob.accessKey(), "DeleteAccessKey", "AccessKeyId", id);
    assertThat(call(id).element("Code")).isEqualTo("InvalidClientTokenId");
  }

  @Test
  void getAccessKeyInfo_whenTemporary_thenTheAccountOfTheSession() throws Exception {
    String id = aws.mfaSession(alice).accessKeyId().value();
    assertThat(call(id).element("Account")).isEqualTo(aws.account.id());
  }

  @Test
  void getAccessKeyInfo_whenUnknown_thenInvalidClientTokenId() throws Exception {
    assertThat(call("AKIAUNKNOWN234567AAA").outcome())
        .isEqualTo(
            "403 InvalidClientTokenId: The security token included in the request is invalid.");
  }

  @Test
  void getAccessKeyInfo_whenARoleAsks_thenAnswered() throws Exception {
    Credentials role = aws.assume(alice.accessKey(), aws.role("deploy")).credentials();
    assertThat(call(role, alice.accessKey().accessKeyId().value()).outcome()).isEqualTo("200");
  }

  @Test
  void getAccessKeyInfo_whenAUserSessionAsks_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(alice), alice.accessKey().accessKeyId().value()).outcome())
        .isEqualTo("403 AccessDenied: Cannot call GetAccessKeyInfo with session credentials");
  }

  @Test
  void getAccessKeyInfo_whenNoPolicyAllowsIt_thenAccessDenied() throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying("sts:GetAccessKeyInfo"));
    assertThat(call(alice.accessKey().accessKeyId().value()).outcome())
        .endsWith("because no identity-based policy allows the sts:GetAccessKeyInfo action");
  }

  @ParameterizedTest
  @CsvSource({"15, greater than or equal to 16", "129, less than or equal to 128"})
  void accessKeyId_whenShorterOrLonger_thenTheLengthIsTold(int length, String bound)
      throws Exception {
    assertThat(call("A".repeat(length)).outcome())
        .startsWith("400 ValidationError: ")
        .contains("at 'accessKeyId'")
        .endsWith(bound);
  }

  @Test
  void accessKeyId_whenACharacterIsNotAllowed_thenThePatternIsTold() throws Exception {
    assertThat(call("AKIA-UNKNOWN234567AA").outcome()).endsWith("pattern: [\\w]*");
  }

  @Test
  void accessKeyId_whenMissing_thenMustNotBeNull() throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetAccessKeyInfo").outcome())
        .contains("null at 'accessKeyId'");
  }
}
