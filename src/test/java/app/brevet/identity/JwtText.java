package app.brevet.identity;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// JSON Web Tokens as an identity provider makes them, with a signature of nothing.
public final class JwtText {

  private JwtText() {}

  /// A token with these claims.
  public static String of(String claims) {
    return part("{\"alg\":\"RS256\"}") + "." + part(claims) + "." + part("signature");
  }

  /// A token that is over from this time on.
  public static String endingAt(Instant end) {
    return of("{\"iss\":\"https://idp.example\",\"exp\":%d}".formatted(end.getEpochSecond()));
  }

  /// The same as a secret.
  public static Secret secret(Instant end) {
    return Secret.ofUnwipeable(endingAt(end));
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
