package app.brevet.identity;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What a JSON Web Token says of itself.
///
/// Source: RFC 7519, 4.1.4 (`exp`) and 7.2; RFC 7515, 3.1 (the compact form).
///
/// @param end when it is over, if it says so
public record Jwt(Optional<Instant> end) {

  private static final long LAST_SECOND = 253_402_300_799L;

  /// What this says.
  ///
  /// @param token three parts of base64url with dots between them
  /// @throws InvalidInputException if it has another form
  public static Jwt read(Secret token) throws InvalidInputException {
    byte[] text = token.copy();
    byte[] claims = new byte[0];
    try {
      claims = claims(text);
      return new Jwt(end(Json.parse(claims)));
    } catch (JsonException | IllegalArgumentException e) {
      throw new InvalidInputException(Reason.TOKEN_MALFORMED, "");
    } finally {
      Arrays.fill(text, (byte) 0);
      Arrays.fill(claims, (byte) 0);
    }
  }

  private static byte[] claims(byte[] text) {
    int first = dot(text, 0);
    int second = dot(text, first + 1);
    boolean isWhole = first > 0 && second > first + 1 && second < text.length - 1;
    if (!isWhole || dot(text, second + 1) < text.length) {
      throw new IllegalArgumentException("not three parts");
    }
    byte[] part = Arrays.copyOfRange(text, first + 1, second);
    try {
      return Base64.getUrlDecoder().decode(part);
    } finally {
      Arrays.fill(part, (byte) 0);
    }
  }

  /// Where the next dot is; the length if there is none.
  private static int dot(byte[] text, int from) {
    int at = from;
    while (at < text.length && text[at] != '.') {
      at++;
    }
    return at;
  }

  /// A number with a fraction, or none, says nothing that is needed here.
  private static Optional<Instant> end(JsonObject claims) {
    try {
      long seconds = claims.number("exp");
      return seconds >= 0 && seconds <= LAST_SECOND
          ? Optional.of(Instant.ofEpochSecond(seconds))
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
