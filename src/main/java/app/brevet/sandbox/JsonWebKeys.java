package app.brevet.sandbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The public keys of an issuer as it publishes them: a JSON Web Key Set (RFC 7517), with RSA keys
/// for RS256 and keys on P-256 for ES256 (RFC 7518, section 6).
record JsonWebKeys(List<Entry> entries) {

  private static final String CURVE = "P-256";
  private static final String JAVA_CURVE = "secp256r1";
  private static final int COORDINATE = 32;

  /// One key, its id, and the one algorithm it is for.
  record Entry(String id, String algorithm, PublicKey key) {}

  /// Reads a set; entries of another kind are left out, as RFC 7517, section 5, demands.
  ///
  /// @throws JsonException if it is no set of keys
  static JsonWebKeys parse(String text) throws JsonException {
    List<Entry> entries = new ArrayList<>();
    for (JsonObject key : Json.parse(text).objects("keys")) {
      String type = key.string("kty");
      try {
        if (type.equals("RSA")) {
          entries.add(new Entry(key.string("kid"), "RS256", rsa(key)));
        } else if (type.equals("EC") && key.string("crv").equals(CURVE)) {
          entries.add(new Entry(key.string("kid"), "ES256", elliptic(key)));
        }
      } catch (GeneralSecurityException e) {
        throw new JsonException("no key: " + key.string("kid"), e);
      }
    }
    return new JsonWebKeys(entries);
  }

  /// The key of this id, if it is for this algorithm: a token never decides what its key is for.
  Optional<PublicKey> find(String id, String algorithm) {
    return entries.stream()
        .filter(entry -> entry.id().equals(id) && entry.algorithm().equals(algorithm))
        .map(Entry::key)
        .findFirst();
  }

  /// The set as text.
  String text() {
    return Json.compact(
        new JsonObject().withObjects("keys", entries.stream().map(JsonWebKeys::describe).toList()));
  }

  private static JsonObject describe(Entry entry) {
    JsonObject common =
        new JsonObject().with("use", "sig").with("kid", entry.id()).with("alg", entry.algorithm());
    return switch (entry.key()) {
      case RSAPublicKey rsa ->
          common
              .with("kty", "RSA")
              .with("n", number(rsa.getModulus()))
              .with("e", number(rsa.getPublicExponent()));
      case ECPublicKey elliptic ->
          common
              .with("kty", "EC")
              .with("crv", CURVE)
              .with("x", coordinate(elliptic.getW().getAffineX()))
              .with("y", coordinate(elliptic.getW().getAffineY()));
      default -> throw new IllegalArgumentException(entry.key().getAlgorithm());
    };
  }

  private static PublicKey rsa(JsonObject key) throws GeneralSecurityException, JsonException {
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
  }

  private static PublicKey elliptic(JsonObject key) throws GeneralSecurityException, JsonException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec(JAVA_CURVE));
    ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger number(JsonObject key, String name) throws JsonException {
    try {
      return new BigInteger(1, Base64.getUrlDecoder().decode(key.string(name)));
    } catch (IllegalArgumentException e) {
      throw new JsonException(name + ": not Base64", e);
    }
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return encode(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static String coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] padded = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
    return encode(padded);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
