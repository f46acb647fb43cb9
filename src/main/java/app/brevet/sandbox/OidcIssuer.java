package app.brevet.sandbox;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An issuer of OpenID Connect, with keys that are made when it is and never stored: it signs
/// tokens, and publishes its discovery document and its keys.
///
/// Source: OpenID Connect Core 1.0, section 2; OpenID Connect Discovery 1.0, section 4.
public final class OidcIssuer {

  /// Where the discovery document is, after the issuer's URL.
  static final String DISCOVERY = "/.well-known/openid-configuration";

  /// Where the keys are, after the issuer's URL.
  static final String KEYS = "/keys";

  private static final Duration LIFE = Duration.ofHours(1);
  private static final String RSA_ID = "rsa-1";
  private static final String ELLIPTIC_ID = "ec-1";

  private final URI url;
  private final InstantSource clock;
  private final KeyPair rsa = KeyPairs.rsa();
  private final KeyPair elliptic = KeyPairs.elliptic();

  /// An issuer of this URL, without a slash at its end. Nothing is served under it by this alone.
  public OidcIssuer(URI url, InstantSource clock) {
    this.url = url;
    this.clock = clock;
  }

  /// What each token names as `iss`.
  public URI url() {
    return url;
  }

  /// The claims of a token for this user, which lasts for an hour from now. What is to differ is
  /// changed in what is returned; session tags and a source identity are the claims
  /// `https://aws.amazon.com/tags` and `https://aws.amazon.com/source_identity`.
  public JsonObject claims(String subject, String audience) {
    Instant now = clock.instant();
    return new JsonObject()
        .with("iss", url.toString())
        .with("sub", subject)
        .with("aud", audience)
        .with("iat", now.getEpochSecond())
        .with("exp", now.plus(LIFE).getEpochSecond());
  }

  /// A token of these claims, signed with RS256.
  public String token(JsonObject claims) {
    return token(claims, JwtSigning.RS256);
  }

  /// A token of these claims, signed like this.
  public String token(JsonObject claims, JwtSigning signing) {
    return switch (signing) {
      case RS256 -> token(header("RS256", RSA_ID), claims, rsa.getPrivate());
      case ES256 -> token(header("ES256", ELLIPTIC_ID), claims, elliptic.getPrivate());
      case OTHER_KEY -> token(header("RS256", RSA_ID), claims, KeyPairs.rsa().getPrivate());
      case UNKNOWN_KEY_ID -> token(header("RS256", "rsa-0"), claims, rsa.getPrivate());
      case TAMPERED -> tampered(claims);
      case NONE -> encode(header("none", RSA_ID)) + "." + encode(claims) + ".";
      case HS256_WITH_PUBLIC_KEY -> withHmac(header("HS256", RSA_ID), claims);
      case RS256_SAID_TO_BE_ES256 -> token(header("ES256", ELLIPTIC_ID), claims, rsa.getPrivate());
      case CRITICAL_EXTENSION ->
          token(
              header("RS256", RSA_ID).withStrings("crit", List.of("unheard")),
              claims,
              rsa.getPrivate());
    };
  }

  /// The URL as ARNs and conditions name it.
  String urlWithoutScheme() {
    return url.toString().replaceFirst("^https?://", "");
  }

  /// The discovery document.
  String discovery() {
    return Json.compact(
        new JsonObject()
            .with("issuer", url.toString())
            .with("jwks_uri", url + KEYS)
            .with("authorization_endpoint", "urn:kubernetes:programmatic_authorization")
            .withStrings("response_types_supported", List.of("id_token"))
            .withStrings("subject_types_supported", List.of("public"))
            .withStrings("claims_supported", List.of("sub", "aud", "iss", "iat", "exp"))
            .withStrings("id_token_signing_alg_values_supported", List.of("RS256", "ES256")));
  }

  /// The key set.
  String keys() {
    return new JsonWebKeys(
            List.of(
                new JsonWebKeys.Entry(RSA_ID, "RS256", rsa.getPublic()),
                new JsonWebKeys.Entry(ELLIPTIC_ID, "ES256", elliptic.getPublic())))
        .text();
  }

  private static JsonObject header(String algorithm, String keyId) {
    return new JsonObject().with("alg", algorithm).with("kid", keyId).with("typ", "JWT");
  }

  private String tampered(JsonObject claims) {
    String[] parts = token(header("RS256", RSA_ID), claims, rsa.getPrivate()).split("\\.", -1);
    return parts[0] + "." + encode(claims.with("sub", "mallory")) + "." + parts[2];
  }

  private String withHmac(JsonObject header, JsonObject claims) {
    String signed = encode(header) + "." + encode(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(rsa.getPublic().getEncoded(), "HmacSHA256"));
      return signed + "." + encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private static String token(JsonObject header, JsonObject claims, PrivateKey key) {
    String signed = encode(header) + "." + encode(claims);
    try {
      Signature signature =
          Signature.getInstance(
              key.getAlgorithm().equals("RSA") ? JsonWebToken.RS256 : JsonWebToken.ES256);
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has both algorithms", e);
    }
  }

  private static String encode(JsonObject json) {
    return encode(Json.compact(json).getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
