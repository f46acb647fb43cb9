package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The console's federation endpoint.
final class ConsoleFederationTest {

  private static final String CONSOLE = "https://console.aws.amazon.com/s3/home?region=eu-west-1";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role = aws.role("deploy");

  private Answer post(String... namesAndValues) throws InterruptedException {
    return post(aws, namesAndValues);
  }

  private static Answer post(TestAws where, String... namesAndValues) throws InterruptedException {
    return where
        .send(
            new HttpRequest(
                "POST", "/federation", Map.of(), SignedRequest.form(parameters(namesAndValues))))
        .orElseThrow();
  }

  private Answer get(String... namesAndValues) throws InterruptedException {
    return aws.send(
            new HttpRequest(
                "GET",
                "/federation?" + SignedRequest.form(parameters(namesAndValues)),
                Map.of(),
                ""))
        .orElseThrow();
  }

  private static Map<String, String> parameters(String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }

  private static String json(SessionCredentials session) {
    return json(
        session.accessKeyId().value(),
        session.secretAccessKey().reveal(),
        session.sessionToken().reveal());
  }

  private static String json(String id, String key, String token) {
    return Json.compact(
        new JsonObject().with("sessionId", id).with("sessionKey", key).with("sessionToken", token));
  }

  private Answer signin(SessionCredentials session) throws InterruptedException {
    return post("Action", "getSigninToken", "Session", json(session));
  }

  private Answer signinFor(SessionCredentials session, String seconds) throws InterruptedException {
    return post("Action", "getSigninToken", "SessionDuration", seconds, "Session", json(session));
  }

  private static String token(Answer answer) throws JsonException {
    return Json.parse(answer.xml()).string("SigninToken");
  }

  private Answer login(String token) throws InterruptedException {
    return get("Action", "login", "Issuer", "Brevet", "Destination", CONSOLE, "SigninToken", token);
  }

  private SessionCredentials roleSession(String... more) throws Exception {
    return aws.assume(alice.accessKey(), role, more).credentials();
  }

  private SessionCredentials federatedUser() throws Exception {
    return aws.call(alice.accessKey(), "GetFederationToken", "Name", "bob").credentials();
  }

  @Test
  void getSigninToken_whenARolesSessionIsPosted_thenAToken() throws Exception {
    assertThat(token(signin(roleSession()))).isNotBlank();
  }

  @Test
  void getSigninToken_whenByGet_thenAToken() throws Exception {
    Answer answer = get("Action", "getSigninToken", "Session", json(roleSession()));
    assertThat(token(answer)).isNotBlank();
  }

  @Test
  void getSigninToken_whenAFederatedUser_thenAToken() throws Exception {
    assertThat(token(signin(federatedUser()))).isNotBlank();
  }

  @Test
  void getSigninToken_whenASessionOfGetSessionToken_then400() throws Exception {
    assertThat(signin(aws.mfaSession(alice)).status()).isEqualTo(400);
  }

  @Test
  void getSigninToken_whenAChainNamedADuration_then400() throws Exception {
    SessionCredentials chained =
        aws.assume(aws.mfaSession(alice), role, "DurationSeconds", "3600").credentials();
    assertThat(signin(chained).status()).isEqualTo(400);
  }

  @Test
  void getSigninToken_whenAChainNamedNoDuration_thenAToken() throws Exception {
    SessionCredentials chained = aws.assume(aws.mfaSession(alice), role).credentials();
    assertThat(token(signin(chained))).isNotBlank();
  }

  /// Nobody signed for it, so no session did.
  @Test
  void getSigninToken_whenAnAssertionAndADurationWereGiven_thenAToken() throws Exception {
    SamlAws saml = new SamlAws();
    SessionCredentials session =
        saml.assume(saml.claims(), "DurationSeconds", "14400").credentials();
    assertThat(token(post(saml.aws, "Action", "getSigninToken", "Session", json(session))))
        .isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"900", "43200"})
  void sessionDuration_whenTheKeyAssumedTheRole_thenAToken(String seconds) throws Exception {
    assertThat(token(signinFor(roleSession("DurationSeconds", "900"), seconds))).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"899", "43201", "", "1h", "-900", "99999999999"})
  void sessionDuration_whenOutside_then400(String seconds) throws Exception {
    assertThat(signinFor(roleSession(), seconds).status()).isEqualTo(400);
  }

  @Test
  void sessionDuration_whenAChain_then400() throws Exception {
    SessionCredentials chained = aws.assume(aws.mfaSession(alice), role).credentials();
    assertThat(signinFor(chained, "3600").status()).isEqualTo(400);
  }

  @Test
  void sessionDuration_whenAFederatedUser_then400() throws Exception {
    assertThat(signinFor(federatedUser(), "3600").status()).isEqualTo(400);
  }

  @Test
  void getSigninToken_whenTheSessionIsOver_then400() throws Exception {
    SessionCredentials session = roleSession();
    aws.clock.advance(Duration.ofHours(1));
    assertThat(signin(session).status()).isEqualTo(400);
  }

  @Test
  void getSigninToken_whenAPartIsOfAnotherSession_then400() throws Exception {
    SessionCredentials one = roleSession();
    SessionCredentials two = roleSession();
    String id = one.accessKeyId().value();
    String key = one.secretAccessKey().reveal();
    String token = one.sessionToken().reveal();
    for (String mixed :
        List.of(
            json(id, two.secretAccessKey().reveal(), token),
            json(id, key, two.sessionToken().reveal()),
            json(two.accessKeyId().value(), key, token))) {
      assertThat(post("Action", "getSigninToken", "Session", mixed).status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no JSON", "{\"sessionId\":\"x\",\"sessionKey\":1}"})
  void session_whenItCannotBeRead_then400(String session) throws Exception {
    assertThat(post("Action", "getSigninToken", "Session", session).status()).isEqualTo(400);
  }

  @Test
  void answer_whenTheActionIsUnknown_then400() throws Exception {
    assertThat(get("Action", "logout").status()).isEqualTo(400);
  }

  @Test
  void login_whenTheTokenIsGood_thenWhoAndWhereTo() throws Exception {
    Answer answer = login(token(signin(roleSession())));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.xml()).contains(":assumed-role/deploy/test", CONSOLE);
  }

  @Test
  void login_whenTheDestinationHasMarkup_thenItIsEscaped() throws Exception {
    String token = token(signin(roleSession()));
    assertThat(get("Action", "login", "Destination", "<b>&", "SigninToken", token).xml())
        .contains("&lt;b&gt;&amp;");
  }

  @Test
  void login_whenAQuarterOfAnHourLater_then403() throws Exception {
    String token = token(signin(roleSession()));
    aws.clock.advance(Duration.ofSeconds(899));
    assertThat(login(token).status()).isEqualTo(200);
    aws.clock.advance(Duration.ofSeconds(1));
    assertThat(login(token).status()).isEqualTo(403);
  }

  @Test
  void login_whenTheTokenIsUnknown_then403() throws Exception {
    assertThat(login("made-up").status()).isEqualTo(403);
  }

  @Test
  void login_whenAParameterIsMissing_then400() throws Exception {
    assertThat(get("Action", "login", "Destination", CONSOLE).status()).isEqualTo(400);
    String token = token(signin(roleSession()));
    assertThat(get("Action", "login", "SigninToken", token).status()).isEqualTo(400);
  }

  @Test
  void calls_whenSignedIn_thenWhoAndNoSecret() throws Exception {
    SessionCredentials session = roleSession();
    String token = token(signin(session));
    login(token);
    SandboxCall signin = aws.log.calls("getSigninToken").getFirst();
    SandboxCall login = aws.log.calls("login").getFirst();
    assertThat(List.of(signin, login))
        .allMatch(call -> call.accessKeyId().equals(session.accessKeyId().value()))
        .allMatch(call -> call.signer().orElseThrow().resource().equals("assumed-role/deploy/test"))
        .allMatch(call -> call.outcome().equals(SandboxCall.SUCCESS));
    assertThat(login.parameters()).containsEntry("Destination", CONSOLE);
    assertThat(aws.log.calls().toString())
        .doesNotContain(token, session.secretAccessKey().reveal(), session.sessionToken().reveal());
  }

  @Test
  void calls_whenRefused_thenTheStatus() throws Exception {
    login("made-up");
    assertThat(aws.log.calls("login").getFirst().outcome()).isEqualTo("403");
  }
}
