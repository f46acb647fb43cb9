package app.brevet.sandbox;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The signed tokens that GetWebIdentityToken issues: JSON Web Tokens (RFC 7519), signed with RS256
/// or ES384 (RFC 7518, section 3.1).
///
/// Source: IAM User Guide, "Understanding token claims". AWS does not tell how large a payload may
/// be: here it is 8,192 bytes.
public final class OutboundTokens {

  static final Set<String> ALGORITHMS = Set.of("RS256", "ES384");

  private static final int LARGEST_PAYLOAD = 8_192;
  private static final int RSA_BITS = 2_048;

  /// Who calls whom with the token, and which tags were passed.
  record Claims(
      String issuer,
      Arn subject,
      List<String> audiences,
      String region,
      Map<String, String> tags) {}

  /// A token and its end.
  record Token(String jwt, Instant expiration) {}

  private final InstantSource clock;
  private final RandomIds ids = new RandomIds();
  private final Map<String, KeyPair> keys = new HashMap<>();

  OutboundTokens(InstantSource clock) {
    this.clock = clock;
  }

  /// The key that checks tokens whose header has this `kid`, as `/.well-known/jwks.json` of the
  /// issuer would tell.
  ///
  /// @throws IllegalArgumentException if no token has it
  public PublicKey publicKey(String kid) {
    if (!ALGORITHMS.contains(kid)) {
      throw new IllegalArgumentException(kid);
    }
    return keyPair(kid).getPublic();
  }

  /// A token that lives so long from now; empty if its payload is too large.
  Optional<Token> issue(Claims claims, String algorithm, Duration life) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiration = now.plus(life);
    byte[] payload = bytes(Json.compact(payload(claims, now, expiration)));
    if (payload.length > LARGEST_PAYLOAD) {
      return Optional.empty();
    }
    JsonObject header =
        new JsonObject().with("alg", algorithm).with("kid", algorithm).with("typ", "JWT");
    String signed = base64(bytes(Json.compact(header))) + "." + base64(payload);
    return Optional.of(new Token(signed + "." + sign(algorithm, signed), expiration));
  }

  private JsonObject payload(Claims claims, Instant now, Instant expiration) {
    JsonObject payload = new JsonObject().with("iss", claims.issuer());
    if (claims.audiences().size() == 1) {
      payload.with("aud", claims.audiences().getFirst());
    } else {
      payload.withStrings("aud", claims.audiences());
    }
    JsonObject own =
        new JsonObject()
            .with("aws_account", claims.subject().account())
            .with("source_region", claims.region());
    if (!claims.tags().isEmpty()) {
      JsonObject tags = new JsonObject();
      claims.tags().forEach(tags::with);
      own.with("request_tags", tags);
    }
    return payload
        .with("sub", claims.subject().toString())
        .with("iat", now.getEpochSecond())
        .with("exp", expiration.getEpochSecond())
        .with("jti", ids.requestId())
        .with("https://sts.amazonaws.com/", own);
  }

  private String sign(String algorithm, String text) {
    try {
      java.security.Signature signature =
          java.security.Signature.getInstance(
              algorithm.equals("RS256") ? "SHA256withRSA" : "SHA384withECDSAinP1363Format");
      signature.initSign(keyPair(algorithm).getPrivate());
      signature.update(bytes(text));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA and P-384", e);
    }
  }

  /// Made when it is first needed: an RSA key takes a while.
  private synchronized KeyPair keyPair(String algorithm) {
    return keys.computeIfAbsent(algorithm, OutboundTokens::generate);
  }

  private static KeyPair generate(String algorithm) {
    try {
      if (algorithm.equals("RS256")) {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(RSA_BITS);
        return rsa.generateKeyPair();
      }
      KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
      ec.initialize(new ECGenParameterSpec("secp384r1"));
      return ec.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA and P-384", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
