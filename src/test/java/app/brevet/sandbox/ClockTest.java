package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What depends on time: signatures that are off, and sessions that end.
final class ClockTest {

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  private String outcomeAfter(Duration moved) throws Exception {
    HttpRequest signed = aws.request(alice.accessKey(), "GetCallerIdentity").sign();
    aws.clock.advance(moved);
    return aws.send(signed).orElseThrow().outcome();
  }

  @Test
  void answer_whenSignedFifteenMinutesAgo_thenAnswered() throws Exception {
    assertThat(outcomeAfter(Duration.ofMinutes(15))).isEqualTo("200");
  }

  @Test
  void answer_whenSignedLongerAgo_thenSignatureExpiredWithBothTimes() throws Exception {
    assertThat(outcomeAfter(Duration.ofSeconds(901)))
        .isEqualTo(
            "403 SignatureDoesNotMatch: Signature expired: 20261122T120000Z is now earlier than"
                + " 20261122T120001Z (20261122T121501Z - 15 min.)");
  }

  @Test
  void answer_whenSignedFifteenMinutesAhead_thenAnswered() throws Exception {
    assertThat(outcomeAfter(Duration.ofMinutes(-15))).isEqualTo("200");
  }

  @Test
  void answer_whenSignedFurtherAhead_thenNotYetCurrentWithBothTimes() throws Exception {
    assertThat(outcomeAfter(Duration.ofSeconds(-901)))
        .isEqualTo(
            "403 SignatureDoesNotMatch: Signature not yet current: 20261122T120000Z is still later"
                + " than 20261122T115959Z (20261122T114459Z + 15 min.)");
  }

  @Test
  void answer_whenASessionIsAtItsLastSecond_thenAnswered() throws Exception {
    SessionCredentials session = session();
    aws.clock.advance(Duration.ofSeconds(899));
    assertThat(aws.call(session, "GetCallerIdentity").status()).isEqualTo(200);
  }

  @Test
  void answer_whenASessionIsOver_thenExpiredToken() throws Exception {
    SessionCredentials session = session();
    aws.clock.advance(Duration.ofMinutes(15));
    assertThat(aws.call(session, "GetCallerIdentity").outcome())
        .isEqualTo("403 ExpiredToken: The security token included in the request is expired");
  }

  private SessionCredentials session() throws Exception {
    return aws.call(alice.accessKey(), "GetSessionToken", "DurationSeconds", "900").credentials();
  }

  @Test
  void issue_whenLifeIsShortened_thenExpirationSaysSo() throws Exception {
    TestAws short2 = new TestAws(SandboxSwitches.OFF.withGrantedLife(Duration.ofMinutes(2)));
    Answer answer = short2.call(short2.user("bob").accessKey(), "GetSessionToken");
    assertThat(answer.expiration()).isEqualTo(TestAws.NOON.plusSeconds(120));
  }

  @Test
  void issue_whenTrueLifeIsShorter_thenTheSessionDiesUnannounced() throws Exception {
    TestAws lying = new TestAws(SandboxSwitches.OFF.withTrueLife(Duration.ofMinutes(1)));
    Answer answer = lying.call(lying.user("bob").accessKey(), "GetSessionToken");
    lying.clock.advance(Duration.ofMinutes(1));
    assertThat(answer.expiration()).isEqualTo(TestAws.NOON.plusSeconds(43_200));
    assertThat(lying.call(answer.credentials(), "GetCallerIdentity").element("Code"))
        .isEqualTo("ExpiredToken");
  }
}
