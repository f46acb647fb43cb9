package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import app.brevet.model.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GetDelegatedAccessTokenTest {

  private static final String POLICY = "{\"Statement\":[]}";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxUser partner =
      aws.directory.addUser(aws.directory.addAccount(), NewUser.named("partner").withMfa());
  private final Secret token = token(POLICY);

  private Secret token(String policy) {
    return aws.directory.tradeIns().issue(alice, Optional.of(policy), Duration.ofHours(1));
  }

  private Answer call(Credentials signer, String tradeInToken) throws Exception {
    return aws.call(signer, "GetDelegatedAccessToken", "TradeInToken", tradeInToken);
  }

  private Answer call(Secret tradeInToken) throws Exception {
    return call(partner.accessKey(), tradeInToken.reveal());
  }

  @Test
  void getDelegatedAccessToken_whenTradedIn_thenWhoWasAssumed() throws Exception {
    Answer answer = call(token);
    assertThat(answer.element("AssumedPrincipal")).isEqualTo(alice.arn().toString());
    assertThat(answer.expiration()).isEqualTo(TestAws.NOON.plusSeconds(3_600));
    assertThat(answer.xml()).doesNotContain("PackedPolicySize");
  }

  @Test
  void getCallerIdentity_whenSignedByTheDelegate_thenWhoDelegated() throws Exception {
    Answer answer = aws.call(call(token).credentials(), "GetCallerIdentity");
    assertThat(answer.element("Arn")).isEqualTo(alice.arn().toString());
  }

  @Test
  void assumeRole_whenSignedByTheDelegate_thenRefused() throws Exception {
    SandboxRole role = aws.role("open", TrustPolicy.allowing(alice.arn()));
    assertThat(aws.assume(call(token).credentials(), role).element("Code"))
        .isEqualTo("AccessDenied");
  }

  @Test
  void getSessionToken_whenSignedByTheDelegate_thenRefused() throws Exception {
    assertThat(aws.call(call(token).credentials(), "GetSessionToken").element("Code"))
        .isEqualTo("AccessDenied");
  }

  @Test
  void getUser_whenSignedByTheDelegate_thenRefused() throws Exception {
    assertThat(aws.call(call(token).credentials(), "GetUser").element("Code"))
        .isEqualTo("AccessDenied");
  }

  @Test
  void grantOf_whenTradedIn_thenThePolicy() throws Exception {
    Answer answer = call(token);
    assertThat(aws.directory.grantOf(answer.credentials().accessKeyId()).orElseThrow().policy())
        .contains(POLICY);
  }

  @Test
  void getDelegatedAccessToken_whenTheTokenIsOver_thenExpiredTradeInToken() throws Exception {
    aws.clock.advance(Duration.ofHours(1));
    assertThat(call(token).outcome()).startsWith("400 ExpiredTradeInTokenException: ");
  }

  @Test
  void getDelegatedAccessToken_whenTheTokenIsInItsLastSecond_thenCredentials() throws Exception {
    aws.clock.advance(Duration.ofSeconds(3_599));
    assertThat(call(token).outcome()).isEqualTo("200");
  }

  @Test
  void getDelegatedAccessToken_whenTheTokenIsUnknown_thenAccessDenied() throws Exception {
    assertThat(call(partner.accessKey(), "made-up").element("Code")).isEqualTo("AccessDenied");
  }

  @Test
  void getDelegatedAccessToken_whenTheDelegatedPolicyIsLarge_thenPackedPolicyTooLarge()
      throws Exception {
    assertThat(call(token("x".repeat(2_049))).outcome())
        .startsWith("400 PackedPolicyTooLarge: Packed policy consumes 101%");
  }

  @Test
  void getDelegatedAccessToken_whenAUserSessionAsks_thenRefused() throws Exception {
    assertThat(call(aws.mfaSession(partner), token.reveal()).outcome())
        .isEqualTo(
            "403 AccessDenied: Cannot call GetDelegatedAccessToken with session credentials");
  }

  @Test
  void getDelegatedAccessToken_whenNoPolicyAllowsIt_thenAccessDenied() throws Exception {
    aws.directory.limit(partner, UserPolicy.ALL.denying("sts:GetDelegatedAccessToken"));
    assertThat(call(token).outcome()).endsWith("allows the sts:GetDelegatedAccessToken action");
  }

  @Test
  void tradeInToken_whenMissing_thenMustNotBeNull() throws Exception {
    assertThat(aws.call(partner.accessKey(), "GetDelegatedAccessToken").outcome())
        .contains("null at 'tradeInToken'");
  }

  @Test
  void calls_whenTradedIn_thenTheTokenIsNotKept() throws Exception {
    call(token);
    assertThat(aws.log.calls("GetDelegatedAccessToken").toString()).doesNotContain(token.reveal());
  }
}
