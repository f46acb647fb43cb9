package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the sandbox publishes of its issuers, read over its socket as any relying party would.
final class OidcDocumentsTest {

  private Sandbox sandbox;
  private HttpClient http;
  private OidcIssuer issuer;

  @BeforeEach
  void setUp() throws Exception {
    sandbox = Sandbox.start(new ShiftedClock());
    http = HttpClient.newHttpClient();
    issuer = sandbox.oidcIssuer("company");
  }

  @AfterEach
  void tearDown() {
    http.close();
    sandbox.close();
  }

  private HttpResponse<String> get(String url) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private JsonObject keyOfType(String type) throws Exception {
    String discovery = get(issuer.url() + "/.well-known/openid-configuration").body();
    String keys = get(Json.parse(discovery).string("jwks_uri")).body();
    for (JsonObject key : Json.parse(keys).objects("keys")) {
      if (key.string("kty").equals(type)) {
        return key;
      }
    }
    throw new AssertionError(keys);
  }

  private static BigInteger number(JsonObject key, String name) throws Exception {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.string(name)));
  }

  private static boolean verifies(String algorithm, PublicKey key, String token) throws Exception {
    int end = token.lastIndexOf('.');
    java.security.Signature signature = java.security.Signature.getInstance(algorithm);
    signature.initVerify(key);
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
  }

  @Test
  void discovery_whenRead_thenTheIssuerNamesItself() throws Exception {
    HttpResponse<String> answer = get(issuer.url() + "/.well-known/openid-configuration");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(Json.parse(answer.body()).string("issuer"))
        .isEqualTo(sandbox.endpoint() + "/oidc/company");
  }

  @Test
  void keys_whenRead_thenTheRsaKeyChecksATokenOfIt() throws Exception {
    JsonObject key = keyOfType("RSA");
    PublicKey rsa =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    String token = issuer.token(issuer.claims("alice", "brevet"), JwtSigning.RS256);
    assertThat(key.string("alg")).isEqualTo("RS256");
    assertThat(verifies("SHA256withRSA", rsa, token)).isTrue();
  }

  @Test
  void keys_whenRead_thenTheKeyOnTheCurveChecksATokenOfIt() throws Exception {
    JsonObject key = keyOfType("EC");
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    PublicKey elliptic =
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(
                    new ECPoint(number(key, "x"), number(key, "y")),
                    curve.getParameterSpec(ECParameterSpec.class)));
    String token = issuer.token(issuer.claims("alice", "brevet"), JwtSigning.ES256);
    assertThat(key.string("alg")).isEqualTo("ES256");
    assertThat(verifies("SHA256withECDSAinP1363Format", elliptic, token)).isTrue();
  }

  @Test
  void keys_whenRead_thenNothingPrivate() throws Exception {
    for (String type : new String[] {"RSA", "EC"}) {
      assertThat(keyOfType(type).names()).doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }
  }

  @Test
  void oidcIssuer_whenAskedForTwice_thenTheSame() {
    assertThat(sandbox.oidcIssuer("company")).isSameAs(issuer);
    assertThat(sandbox.oidcIssuer("other")).isNotSameAs(issuer);
  }

  @Test
  void document_whenOfNobody_thenAnsweredAsAnyRequestToAws() throws Exception {
    HttpResponse<String> answer =
        get(sandbox.endpoint() + "/oidc/nobody/.well-known/openid-configuration");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("MissingAction");
  }

  @Test
  void assumeRoleWithWebIdentity_whenSentWithoutASignature_thenASession() throws Exception {
    SandboxDirectory directory = sandbox.directory();
    SandboxAccount account = directory.addAccount();
    OidcProvider provider = directory.federation().addOidc(account, issuer, "brevet");
    SandboxRole role =
        directory.addRole(account, NewRole.named("deploy", TrustPolicy.federating(provider.arn())));
    Map<String, String> parameters =
        TestAws.parameters(
            "AssumeRoleWithWebIdentity",
            "RoleArn",
            role.arn().toString(),
            "RoleSessionName",
            "app1",
            "WebIdentityToken",
            issuer.token(issuer.claims("alice", "brevet")));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(sandbox.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SignedRequest.form(parameters)))
                .build(),
            BodyHandlers.ofString());
    assertThat(new Answer(answer.statusCode(), answer.body()).element("Arn"))
        .endsWith(":assumed-role/deploy/app1");
  }
}
