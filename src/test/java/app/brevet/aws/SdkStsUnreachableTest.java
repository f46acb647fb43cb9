package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Whether a request that got no answer may have been received.
class SdkStsUnreachableTest {

  private static final Timeouts SHORT = StsFixture.shortTimeouts();

  @Test
  void anyCall_whenNobodyListens_thenWasNotSent() throws Exception {
    int free;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = gone.getLocalPort();
    }

    AwsException lost = failure(connection("http://127.0.0.1:" + free));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(lost.endpoint()).isEqualTo("http://127.0.0.1:" + free);
    assertThat(lost).hasMessageContaining("refused");
  }

  @Test
  void anyCall_whenTheNameIsUnknown_thenWasNotSent() throws Exception {
    AwsException lost = failure(connection("https://sts.nowhere.invalid"));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(lost).hasMessage("unknown host sts.nowhere.invalid");
  }

  @Test
  void anyCall_whenTheServerSpeaksNoTls_thenWasNotSent() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      AwsException lost = failure(connection("https://127.0.0.1:" + server.port()));

      assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    }
  }

  @Test
  void anyCall_whenTheProxyRefuses_thenWasNotSent() throws Exception {
    try (ScriptedServer proxy = new ScriptedServer()) {
      proxy.answer(403, "no");
      AwsException lost = failure(behind(proxy));

      assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
      assertThat(proxy.received().getFirst().line())
          .isEqualTo("CONNECT sts.us-east-1.amazonaws.com:443 HTTP/1.1");
    }
  }

  @Test
  void anyCall_whenTheProxyWantsAPassword_thenThatIsToldAndNoneIsGiven() throws Exception {
    try (ScriptedServer proxy = new ScriptedServer()) {
      proxy.answer(407, "who are you?", "Proxy-Authenticate: Basic realm=\"gate\"");
      String url = "http://user:wonder@127.0.0.1:" + proxy.port();
      AwsException lost = failure(AwsConnection.of(Map.of("HTTPS_PROXY", url)).with(SHORT));

      assertThat(lost.reason()).isEqualTo(Reason.PROXY_WANTS_LOGIN);
      assertThat(lost.isUnsent()).isTrue();
      assertThat(lost.endpoint()).isEqualTo("https://sts.us-east-1.amazonaws.com");
      assertThat(proxy.received()).hasSize(1);
      assertThat(lost.getMessage()).doesNotContain("wonder");
    }
  }

  @Test
  void anyCall_whenTheAnswerDoesNotCome_thenMayHaveBeenReceived() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = new ScriptedServer()) {
      server.next(out -> never.await());

      AwsException lost = failure(connection(server.url()));

      assertThat(lost.reason()).isEqualTo(Reason.NO_ANSWER);
      assertThat(lost).hasMessage("Read timed out");
    } finally {
      never.countDown();
    }
  }

  @Test
  void anyCall_whenTheAnswerBreaksOff_thenMayHaveBeenReceived() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      byte[] whole = ScriptedServer.answerBytes(200, AwsAnswers.getSessionToken());
      server.next(out -> out.write(whole, 0, whole.length - 40));

      assertThat(failure(connection(server.url())).reason()).isEqualTo(Reason.NO_ANSWER);
    }
  }

  @Test
  void anyCall_whenTheAnswerOnlyDrips_thenEndsWithTheTimeOfTheCall() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (ScriptedServer server = new ScriptedServer()) {
      server.next(
          out -> {
            try {
              out.write(
                  "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
              while (!gone.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
              }
            } catch (IOException hungUp) {
              gone.countDown();
            }
          });
      Timeouts brief =
          new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(700));

      AwsException lost = failure(connection(server.url()).with(brief));

      assertThat(lost.reason()).isEqualTo(Reason.NO_ANSWER);
      assertThat(lost).hasMessage("no answer in time");
    } finally {
      gone.countDown();
    }
  }

  @Test
  void anyCall_whenSomethingElseAnswers_thenMayHaveBeenReceived() throws Exception {
    for (String foreign : List.of("<html><body>Sign in to the Wi-Fi</body></html>", "", "{}")) {
      try (ScriptedServer server = new ScriptedServer()) {
        server.answer(200, foreign);

        assertThat(failure(connection(server.url())).reason())
            .as(foreign)
            .isEqualTo(Reason.NO_ANSWER);
      }
    }
  }

  @Test
  void anyCall_whenTheCaBundleIsMissing_thenWasNotSentAndNamesIt() throws Exception {
    AwsException lost = failure(AwsConnection.of(Map.of("AWS_CA_BUNDLE", "/nowhere/at/all.pem")));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(lost).hasMessageContaining("AWS_CA_BUNDLE").hasMessageContaining("all.pem");
  }

  private static AwsConnection connection(String url) throws Exception {
    return AwsConnection.of(Map.of("AWS_ENDPOINT_URL", url)).with(SHORT);
  }

  private static AwsConnection behind(ScriptedServer proxy) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + proxy.port());
    return AwsConnection.of(Map.of("HTTPS_PROXY", url.toString())).with(SHORT);
  }

  private static AwsException failure(AwsConnection connection) throws Exception {
    try (SdkSts sts =
        new SdkSts(connection, () -> StsFixture.NOW, new Skew(() -> StsFixture.NOW))) {
      SessionTokenRequest request = StsFixture.withCode();
      AwsException lost =
          catchThrowableOfType(
              AwsException.class, () -> sts.getSessionToken(StsFixture.key(), request));
      assertThat(lost.requestId()).isEqualTo(Optional.empty());
      return lost;
    }
  }
}
