package app.brevet.sandbox;

import app.brevet.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The reasons of denials, encoded as AWS puts them behind "Encoded authorization failure
/// message:".
///
/// Source: STS API reference, DecodeAuthorizationMessage. AWS does not tell how long one can be
/// decoded: here it is a day.
public final class AuthorizationMessages {

  private static final Duration LIFE = Duration.ofDays(1);

  private record Message(String json, Instant until) {}

  private final InstantSource clock;
  private final RandomIds ids = new RandomIds();
  private final Map<String, Message> messages = new ConcurrentHashMap<>();

  AuthorizationMessages(InstantSource clock) {
    this.clock = clock;
  }

  /// Encodes why this was denied: one word of letters, digits, `-` and `_`, which tells nothing.
  public String encode(DeniedAction denied) {
    String encoded = ids.authorizationMessage();
    messages.put(encoded, new Message(Json.compact(denied.json()), clock.instant().plus(LIFE)));
    return encoded;
  }

  /// What was encoded; empty if this was not encoded here, or is too old.
  Optional<String> decode(String encoded) {
    return Optional.ofNullable(messages.get(encoded))
        .filter(message -> clock.instant().isBefore(message.until()))
        .map(Message::json);
  }
}
