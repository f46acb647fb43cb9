package app.brevet.sandbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/// A JSON Web Token (RFC 7519) in the compact form of a signed one (RFC 7515), signed with RS256 or
/// ES256 (RFC 7518, section 3). Nothing that it says is worth anything before its signature is
/// checked.
///
/// Source: RFC 8725, "JSON Web Token Best Current Practices": the algorithm is the published key's,
/// never the token's own choice; `none` and HMACs are not known at all.
///
/// @param signed the first two parts, as they came
/// @param signature the third part, in Base64 for URLs
record JsonWebToken(JsonObject header, JsonObject claims, String signed, String signature) {

  /// The name that Java has for RS256.
  static final String RS256 = "SHA256withRSA";

  /// The name that Java has for ES256.
  static final String ES256 = "SHA256withECDSAinP1363Format";

  private static final String NOT_ONE =
      "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access"
          + " Token)";

  /// Takes a token apart.
  ///
  /// @throws Refusal InvalidIdentityToken, if it is none
  static JsonWebToken parse(String text) throws Refusal {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw notOne();
    }
    try {
      return new JsonWebToken(
          Json.parse(decode(parts[0])),
          Json.parse(decode(parts[1])),
          parts[0] + "." + parts[1],
          parts[2]);
    } catch (JsonException | IllegalArgumentException e) {
      throw notOne();
    }
  }

  private static byte[] decode(String part) {
    if (part.endsWith("=")) {
      throw new IllegalArgumentException("padding, which RFC 7515 does not allow");
    }
    return Base64.getUrlDecoder().decode(part);
  }

  /// Checks that the one of these keys that it names signed it.
  ///
  /// @throws Refusal InvalidIdentityToken; the sentence about a wrong signature is the sandbox's
  ///   own
  void requireSignedWith(JsonWebKeys keys) throws Refusal {
    try {
      String algorithm = header.string("alg");
      String method =
          switch (algorithm) {
            case "RS256" -> RS256;
            case "ES256" -> ES256;
            default -> throw wrongSignature();
          };
      PublicKey key =
          keys.find(header.string("kid"), algorithm)
              .orElseThrow(ProviderFault.KEYS_NOT_RETRIEVED::refusal);
      if (header.names().contains("crit") || !isGood(method, key)) {
        throw wrongSignature();
      }
    } catch (JsonException e) {
      throw notOne();
    }
  }

  private boolean isGood(String method, PublicKey key) {
    try {
      Signature check = Signature.getInstance(method);
      check.initVerify(key);
      check.update(signed.getBytes(StandardCharsets.US_ASCII));
      return check.verify(decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // What has another length or form than the algorithm's signatures is none.
      return false;
    }
  }

  /// The claim of this name.
  ///
  /// @throws Refusal InvalidIdentityToken, if there is none
  String text(String name) throws Refusal {
    try {
      return claims.string(name);
    } catch (JsonException e) {
      throw missing(name);
    }
  }

  /// The claim of this name, in seconds since 1970.
  ///
  /// @throws Refusal InvalidIdentityToken, if there is none
  long seconds(String name) throws Refusal {
    try {
      return claims.number(name);
    } catch (JsonException e) {
      throw missing(name);
    }
  }

  /// The audiences: one as a string, or a list of them.
  ///
  /// @throws Refusal InvalidIdentityToken, if there is none
  List<String> audiences() throws Refusal {
    try {
      List<String> several = claims.strings("aud");
      if (!several.isEmpty()) {
        return several;
      }
    } catch (JsonException e) {
      // No list, so it is the one.
    }
    return List.of(text("aud"));
  }

  private static Refusal missing(String claim) {
    return Refusal.invalidIdentityToken("Missing a required claim: " + claim);
  }

  private static Refusal wrongSignature() {
    return Refusal.invalidIdentityToken("Token signature invalid");
  }

  private static Refusal notOne() {
    return Refusal.invalidIdentityToken(NOT_ONE);
  }
}
