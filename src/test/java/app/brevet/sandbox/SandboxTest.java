package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The sandbox over its socket.
final class SandboxTest {

  private static HttpResponse<String> post(HttpClient http, Sandbox sandbox, SandboxUser user)
      throws Exception {
    return http.send(request(sandbox, user, "GetCallerIdentity"), BodyHandlers.ofString());
  }

  private static HttpRequest request(Sandbox sandbox, SandboxUser user, String action)
      throws Refusal {
    URI endpoint = sandbox.endpoint();
    Map<String, String> parameters = TestAws.parameters(action);
    app.brevet.sandbox.HttpRequest signed =
        new SignedRequest(user.accessKey(), sandbox.clock().instant(), parameters)
            .header("host", endpoint.getAuthority())
            .sign();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint)
            .POST(HttpRequest.BodyPublishers.ofString(SignedRequest.form(parameters)));
    for (String name : List.of("authorization", "content-type", "x-amz-date")) {
      builder.header(name, signed.header(name).orElseThrow());
    }
    return builder.build();
  }

  private static SandboxUser user(Sandbox sandbox) {
    SandboxDirectory directory = sandbox.directory();
    return directory.addUser(directory.addAccount(), NewUser.named("alice").withMfa());
  }

  @Test
  void endpoint_whenStarted_thenOnLoopback() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock())) {
      assertThat(sandbox.endpoint().getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void answer_whenSent_thenInXmlWithTheRequestIdTwice() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock());
        HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response = post(http, sandbox, user(sandbox));
      String id = response.headers().firstValue("x-amzn-RequestId").orElseThrow();
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("text/xml");
      assertThat(response.body()).contains("<RequestId>" + id + "</RequestId>");
    }
  }

  @Test
  void answer_whenTheClockIsOffset_thenDateIsTheSandboxs() throws Exception {
    SandboxSwitches ahead = SandboxSwitches.OFF.withClockOffset(Duration.ofMinutes(10));
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    try (Sandbox sandbox = Sandbox.start(0, () -> noon, ahead);
        HttpClient http = HttpClient.newHttpClient()) {
      assertThat(post(http, sandbox, user(sandbox)).headers().firstValue("Date"))
          .contains("Sun, 22 Nov 2026 12:10:00 GMT");
    }
  }

  @Test
  void answer_whenDelayed_thenNotBefore() throws Exception {
    SandboxSwitches slow = SandboxSwitches.OFF.withDelay(Duration.ofMillis(300));
    try (Sandbox sandbox = Sandbox.start(0, new ShiftedClock(), slow);
        HttpClient http = HttpClient.newHttpClient()) {
      long start = System.nanoTime();
      assertThat(post(http, sandbox, user(sandbox)).statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }
  }

  @Test
  void answer_whenAFaultIsPlanned_thenThatManyTimes() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock());
        HttpClient http = HttpClient.newHttpClient()) {
      SandboxUser user = user(sandbox);
      sandbox.faults().plan(Fault.SERVICE_UNAVAILABLE, 2);
      assertThat(post(http, sandbox, user).statusCode()).isEqualTo(503);
      assertThat(post(http, sandbox, user).body())
          .contains("<Type>Receiver</Type>\n<Code>ServiceUnavailable</Code>");
      assertThat(post(http, sandbox, user).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answer_whenThrottled_thenTheCodeOfAws() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock());
        HttpClient http = HttpClient.newHttpClient()) {
      sandbox.faults().plan(Fault.THROTTLING, 1);
      assertThat(post(http, sandbox, user(sandbox)).body())
          .contains("<Code>Throttling</Code>\n<Message>Rate exceeded</Message>");
    }
  }

  @Test
  void answer_whenTheConnectionIsDropped_thenNone() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock());
        HttpClient http = HttpClient.newHttpClient()) {
      SandboxUser user = user(sandbox);
      // Java's client sends a request again that met a closed connection, so both tries are met.
      sandbox.faults().plan(Fault.NO_ANSWER_NOT_DONE, 9);
      assertThatThrownBy(() -> post(http, sandbox, user)).isInstanceOf(IOException.class);
      assertThat(sandbox.calls("GetCallerIdentity"))
          .allMatch(call -> call.outcome().equals("NO_ANSWER_NOT_DONE"));
    }
  }

  @Test
  void calls_whenTwentyAtOnce_thenTwenty() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock());
        HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = request(sandbox, user(sandbox), "GetSessionToken");
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, 20)
              .mapToObj(_ -> http.sendAsync(request, BodyHandlers.ofString()))
              .toList();
      assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
      assertThat(sandbox.calls("GetSessionToken")).hasSize(20);
    }
  }

  @Test
  void description_whenAllIsOff_thenSaysSo() throws Exception {
    try (Sandbox sandbox = Sandbox.start(new ShiftedClock())) {
      assertThat(sandbox.description())
          .isEqualTo("Sandbox STS and IAM on " + sandbox.endpoint() + "\nswitches: all off");
    }
  }

  @Test
  void description_whenSwitchesAreOn_thenNamesEach() throws Exception {
    SandboxSwitches all =
        SandboxSwitches.OFF
            .withGrantedLife(Duration.ofMinutes(2))
            .withTrueLife(Duration.ofMinutes(1))
            .withDelay(Duration.ofMillis(5))
            .withClockOffset(Duration.ofMinutes(-10));
    try (Sandbox sandbox = Sandbox.start(0, new ShiftedClock(), all)) {
      assertThat(sandbox.description().lines().skip(1))
          .containsExactly(
              "switch: sessions are granted at most 120 s",
              "switch: sessions die after 60 s, unannounced",
              "switch: each answer is delayed by 5 ms",
              "switch: the clock is -600 s ahead");
    }
  }

  @Test
  void close_whenClosed_thenNothingListens() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      Sandbox sandbox = Sandbox.start(new ShiftedClock());
      SandboxUser user = user(sandbox);
      sandbox.close();
      assertThatThrownBy(() -> post(http, sandbox, user)).isInstanceOf(IOException.class);
    }
  }
}
