package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.Credentials;
import app.brevet.model.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Accounts that have STS deactivated in a region.
final class RegionDisabledTest {

  private static final Region FRANKFURT = new Region("eu-central-1");

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  @BeforeEach
  void setUp() {
    aws.directory.settings().disableRegion(aws.account, FRANKFURT);
  }

  private Answer call(Credentials signer, String region, String action) throws Exception {
    return aws.send(aws.request(signer, action).region(region).sign()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GetSessionToken",
        "AssumeRole",
        "GetCallerIdentity",
        "GetFederationToken",
        "DecodeAuthorizationMessage",
        "GetAccessKeyInfo",
        "AssumeRoot",
        "GetWebIdentityToken",
        "GetDelegatedAccessToken"
      })
  void call_whenTheRegionIsOff_thenRegionDisabled(String action) throws Exception {
    assertThat(call(alice.accessKey(), "eu-central-1", action).outcome())
        .isEqualTo(
            "403 RegionDisabledException: STS is not activated in this region for account:"
                + aws.account.id()
                + ". Your account administrator can activate STS in this region using the IAM"
                + " Console.");
  }

  @Test
  void call_whenInAnotherRegion_thenAnswered() throws Exception {
    assertThat(call(alice.accessKey(), "eu-west-1", "GetCallerIdentity").outcome())
        .isEqualTo("200");
  }

  @Test
  void call_whenOfAnotherAccount_thenAnswered() throws Exception {
    SandboxUser bob = aws.directory.addUser(aws.directory.addAccount(), NewUser.named("bob"));
    assertThat(call(bob.accessKey(), "eu-central-1", "GetCallerIdentity").outcome())
        .isEqualTo("200");
  }

  @Test
  void call_whenTheRegionIsOnAgain_thenAnswered() throws Exception {
    aws.directory.settings().enableRegion(aws.account, FRANKFURT);
    assertThat(call(alice.accessKey(), "eu-central-1", "GetCallerIdentity").outcome())
        .isEqualTo("200");
  }

  @Test
  void getUser_whenTheRegionIsOff_thenIamIsNotConcerned() throws Exception {
    assertThat(aws.call(alice.accessKey(), "GetUser").outcome()).isEqualTo("200");
  }

  @Test
  void disableRegion_whenNorthVirginia_thenRefused() {
    assertThatThrownBy(
            () -> aws.directory.settings().disableRegion(aws.account, new Region("us-east-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
