package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A sandbox that is slow, throttles, goes by a wrong clock or is down, and is well again, while it
/// runs.
final class SandboxTroublesTest {

  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ShiftedClock clock = new ShiftedClock();
  private final Sandbox sandbox;
  private final SandboxUser alice;
  private final HttpClient http = HttpClient.newHttpClient();

  SandboxTroublesTest() throws IOException {
    sandbox = Sandbox.start(clock);
    alice = sandbox.directory().addUser(sandbox.directory().addAccount(), NewUser.named("alice"));
  }

  @AfterEach
  void tearDown() {
    http.close();
    sandbox.close();
  }

  private HttpResponse<String> call() throws Exception {
    return call("GetCallerIdentity", Duration.ofMinutes(1));
  }

  private HttpResponse<String> call(String action, Duration patience) throws Exception {
    URI endpoint = sandbox.endpoint();
    Map<String, String> parameters = TestAws.parameters(action);
    app.brevet.sandbox.HttpRequest signed =
        new SignedRequest(alice.accessKey(), clock.instant(), parameters)
            .header("host", endpoint.getAuthority())
            .sign();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint)
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofString(SignedRequest.form(parameters)));
    for (String name : List.of("authorization", "content-type", "x-amz-date")) {
      builder.header(name, signed.header(name).orElseThrow());
    }
    return http.send(builder.build(), BodyHandlers.ofString());
  }

  private Duration timeOfOneCall() throws Exception {
    long start = System.nanoTime();
    assertThat(call().statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void slowDown_whenSlow_thenNotBefore() throws Exception {
    sandbox.faults().slowDown(SOON);
    assertThat(timeOfOneCall()).isGreaterThanOrEqualTo(SOON.minusMillis(5));
  }

  @Test
  void slowDown_whenZeroAgain_thenAtOnce() throws Exception {
    sandbox.faults().slowDown(Duration.ofHours(1));
    sandbox.faults().slowDown(Duration.ZERO);
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void throttle_whenAll_thenUntilTheTimeIsOver() throws Exception {
    sandbox.faults().throttle(1, sandbox.clock().instant().plusSeconds(300));
    assertThat(call().body()).contains("<Code>Throttling</Code>");
    assertThat(call("GetSessionToken", Duration.ofMinutes(1)).body())
        .contains("<Code>Throttling</Code>");
    clock.shift(Duration.ofMinutes(5));
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void throttle_whenEveryThird_thenThoseAlone() throws Exception {
    sandbox.faults().throttle(3, sandbox.clock().instant().plusSeconds(300));
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      statuses.add(call().statusCode());
    }
    assertThat(statuses).containsExactly(200, 200, 400, 200, 200, 400);
  }

  @Test
  void skew_whenTheSandboxGoesWrong_thenTheSignatureIsTooOld() throws Exception {
    sandbox.faults().skew(Duration.ofMinutes(16));
    assertThat(call().body()).contains("<Code>SignatureDoesNotMatch</Code>", "Signature expired: ");
    sandbox.faults().skew(Duration.ofMinutes(-16));
    assertThat(call().body()).contains("Signature not yet current: ");
    sandbox.faults().skew(Duration.ZERO);
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void goDown_whenDown_thenConnectionsAreRefusedUntilItComesBack() throws Exception {
    URI before = sandbox.endpoint();
    sandbox.goDown();
    assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
    sandbox.comeBack();
    assertThat(sandbox.endpoint()).isEqualTo(before);
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void comeBack_whenNotDown_thenNothingChanges() throws Exception {
    sandbox.comeBack();
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void comeBack_whenDownTwentyTimes_thenAnswersAndKnowsItsCalls() throws Exception {
    assertThat(call().statusCode()).isEqualTo(200);
    for (int i = 0; i < 20; i++) {
      sandbox.goDown();
      sandbox.comeBack();
      assertThat(call().statusCode()).isEqualTo(200);
    }
    assertThat(sandbox.calls("GetCallerIdentity")).hasSize(21);
  }

  @Test
  void close_whenDown_thenItEnds() throws Exception {
    sandbox.goDown();
    sandbox.close();
    assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
  }

  @Test
  void fallSilent_whenSilent_thenNoAnswerUntilItSpeaks() throws Exception {
    sandbox.faults().fallSilent();
    assertThatThrownBy(() -> call("GetCallerIdentity", PATIENCE))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(sandbox.calls("GetCallerIdentity").getFirst().outcome())
        .isEqualTo("NO_ANSWER_NOT_DONE");
    sandbox.faults().speak();
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void close_whenSilentAndAsked_thenItEnds() {
    sandbox.faults().fallSilent();
    assertThatThrownBy(() -> call("GetCallerIdentity", SOON))
        .isInstanceOf(HttpTimeoutException.class);
    sandbox.close();
    assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
  }

  @Test
  void clear_whenAllTroublesAreOn_thenAnsweredAtOnce() throws Exception {
    SandboxFaults faults = sandbox.faults();
    faults.plan(Fault.INTERNAL_FAILURE, 3);
    faults.slowDown(Duration.ofHours(1));
    faults.throttle(1, sandbox.clock().instant().plusSeconds(300));
    faults.skew(Duration.ofHours(1));
    faults.fallSilent();
    faults.clear();
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void answer_whenOverTheSocket_thenTheFederationEndpointTalksJsonAndHtml() throws Exception {
    HttpResponse<String> page =
        http.send(
            HttpRequest.newBuilder(sandbox.endpoint().resolve("/federation?Action=login")).build(),
            BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
  }
}
