package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import app.brevet.aws.AwsException.Reason;
import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Expiry;
import app.brevet.model.Partition;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFederationEndpointTest {

  private static final String SECRET = "planted/secret+of=the\"session";
  private static final String TOKEN = "planted-token/of+the=session&more";
  private static final SessionCredentials SESSION =
      new SessionCredentials(
          new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
          Secret.ofUnwipeable(SECRET),
          Secret.ofUnwipeable(TOKEN),
          new Expiry(Instant.parse("2026-01-02T04:04:05Z")));
  private static final Optional<SessionDuration> TWO_HOURS = Optional.of(new SessionDuration(7200));
  private static final String GRANTED = "{\"SigninToken\":\"sign-in-token\"}";

  private final ScriptedServer server;

  HttpFederationEndpointTest() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  private SigninToken ask(Optional<SessionDuration> duration) throws Exception {
    return ask(Map.of("BREVET_SIGNIN_ENDPOINT", server.url()), duration);
  }

  private static SigninToken ask(
      Map<String, String> environment, Optional<SessionDuration> duration) throws Exception {
    AwsConnection connection = AwsConnection.of(environment).with(StsFixture.shortTimeouts());
    ConsoleSite site = ConsoleSites.of(environment).of(Partition.AWS).orElseThrow();
    return new HttpFederationEndpoint(connection).getSigninToken(SESSION, site, duration);
  }

  private AwsException refusal(Optional<SessionDuration> duration) {
    return catchThrowableOfType(AwsException.class, () -> ask(duration));
  }

  private static AwsException failure(Map<String, String> environment) {
    return catchThrowableOfType(AwsException.class, () -> ask(environment, Optional.empty()));
  }

  @Test
  void getSigninToken_whenAwsGrantsIt_thenGivesTheToken() throws Exception {
    server.answer(200, GRANTED);

    assertThat(ask(Optional.empty()))
        .isEqualTo(new SigninToken(Secret.ofUnwipeable("sign-in-token"), Optional.empty()));
  }

  @Test
  void getSigninToken_whenSent_thenTheSessionIsInTheBodyOfAPostAndNowhereElse() throws Exception {
    server.answer(200, GRANTED);

    ask(Optional.empty());

    ScriptedServer.Received received = server.received().getFirst();
    assertThat(received.line()).isEqualTo("POST /federation HTTP/1.1");
    assertThat(received.form()).containsOnlyKeys("Action", "Session");
    assertThat(received.form()).contains(entry("Action", "getSigninToken"));
    JsonObject session = Json.parse(received.form().getOrDefault("Session", ""));
    assertThat(session.asStrings())
        .containsExactly(
            entry("sessionId", "ASIAIOSFODNN7EXAMPLE"),
            entry("sessionKey", SECRET),
            entry("sessionToken", TOKEN));
    assertThat(received.headers().values()).noneMatch(value -> value.contains("planted"));
    assertThat(received.headers())
        .contains(
            entry("content-type", "application/x-www-form-urlencoded"),
            entry("connection", "close"));
  }

  @Test
  void getSigninToken_whenALengthIsAskedFor_thenItIsSentAndTold() throws Exception {
    server.answer(200, GRANTED);

    assertThat(ask(TWO_HOURS).duration()).isEqualTo(TWO_HOURS);
    assertThat(server.received().getFirst().form()).contains(entry("SessionDuration", "7200"));
  }

  @Test
  void getSigninToken_whenTheLengthIsRefused_thenAsksOnceMoreWithoutOne() throws Exception {
    server.answer(400, "no").answer(200, GRANTED);

    SigninToken token = ask(TWO_HOURS);

    assertThat(token.token().reveal()).isEqualTo("sign-in-token");
    assertThat(token.duration()).isEmpty();
    assertThat(server.received())
        .extracting(request -> request.form().containsKey("SessionDuration"))
        .containsExactly(true, false);
  }

  @Test
  void getSigninToken_whenRefusedWithoutALengthToo_thenRefusedAfterTwo() {
    server.answer(400, "no").answer(400, "no").answer(200, GRANTED);

    assertThat(refusal(TWO_HOURS)).hasMessage("HTTP status 400");
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void getSigninToken_whenRefusedAndNoLengthWasAskedFor_thenNotAskedAgain() {
    server.answer(400, "no").answer(200, GRANTED);

    AwsException refused = refusal(Optional.empty());

    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused.awsCause()).isEqualTo(AwsCause.UNKNOWN);
    assertThat(refused.requestId()).contains("req-header");
    assertThat(server.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"403,UNKNOWN", "302,UNKNOWN", "429,THROTTLED", "500,SERVICE_FAULT"})
  void getSigninToken_whenRefusedOtherwise_thenNotAskedAgainAndTheStatusTells(
      int status, AwsCause cause) {
    server.answer(status, "no", "Location: " + server.url() + "/elsewhere").answer(200, GRANTED);

    AwsException refused = refusal(TWO_HOURS);

    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused.awsCause()).isEqualTo(cause);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void getSigninToken_whenTheAnswerRepeatsWhatWasSent_thenTheFailureDoesNot() {
    server.answer(400, "bad session: " + SECRET + " " + TOKEN);

    AwsException refused = refusal(Optional.empty());

    assertThat(refused).hasMessageNotContaining("planted").hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Sign in to the Wi-Fi</html>", "{}", "{\"SigninToken\":1}"})
  void getSigninToken_whenNobodyCanReadTheAnswer_thenNoAnswerCame(String body) {
    server.answer(200, body);

    assertThat(refusal(Optional.empty()).reason()).isEqualTo(Reason.NO_ANSWER);
  }

  @Test
  void getSigninToken_whenTheAnswerIsTooLong_thenNoAnswerCame() {
    server.answer(200, "{\"SigninToken\":\"" + "x".repeat(1 << 17) + "\"}");

    assertThat(refusal(Optional.empty()).reason()).isEqualTo(Reason.NO_ANSWER);
  }

  @Test
  void getSigninToken_whenTheAnswerDoesNotCome_thenNoAnswerCameAndItIsNotSentAgain() {
    CountDownLatch never = new CountDownLatch(1);
    server.next(out -> never.await()).answer(200, GRANTED);

    assertThat(refusal(TWO_HOURS).reason()).isEqualTo(Reason.NO_ANSWER);
    assertThat(server.received()).hasSize(1);
    never.countDown();
  }

  @Test
  void getSigninToken_whenNobodyListens_thenWasNotSent() throws Exception {
    server.close();

    AwsException lost = refusal(Optional.empty());

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(lost.endpoint()).isEqualTo(server.url() + "/federation");
  }

  @Test
  void getSigninToken_whenThereIsAProxy_thenGoesThroughIt() {
    server.answer(403, "no");

    AwsException lost = failure(Map.of("HTTPS_PROXY", server.url()));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(server.received())
        .extracting(ScriptedServer.Received::line)
        .isEqualTo(List.of("CONNECT signin.aws.amazon.com:443 HTTP/1.1"));
  }

  @Test
  void getSigninToken_whenTheProxyWantsAPassword_thenThatIsTold() {
    server.answer(407, "who are you?", "Proxy-Authenticate: Basic realm=\"gate\"");

    assertThat(failure(Map.of("HTTPS_PROXY", server.url())).reason())
        .isEqualTo(Reason.PROXY_WANTS_LOGIN);
  }

  @Test
  void getSigninToken_whenTheCaBundleIsMissing_thenWasNotSentAndNamesIt() {
    AwsException lost =
        failure(Map.of("AWS_CA_BUNDLE", "/nowhere/at/all.pem", "HTTPS_PROXY", server.url()));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(lost).hasMessageContaining("AWS_CA_BUNDLE").hasMessageContaining("all.pem");
    assertThat(server.received()).isEmpty();
  }
}
