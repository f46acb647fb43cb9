package app.brevet.link;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The protocol: a connection carries one request and its answer, each a JSON object (RFC 8259) on
/// one line that ends with a line feed.
///
/// A request is `{"version":1,"request":"raise"}`, or another [Wish]. The answer is
/// `{"version":1,"ok":true}`, with `"effect":"locks"` or another [Effect] where one is known, or
/// `{"version":1,"ok":false,"error":"..."}` with one of the errors below. Members that a reader
/// does not know it passes over. A change that an older reader would get wrong is a new version.
final class Message {

  /// The longest line, its line feed counted.
  static final int MOST_BYTES = 4096;

  /// What was sent is no request: not JSON, without the members, or too long.
  static final String BAD_REQUEST = "bad-request";

  /// The request is of a version that is not spoken here.
  static final String UNKNOWN_VERSION = "unknown-version";

  /// There is no such request.
  static final String UNKNOWN_REQUEST = "unknown-request";

  private static final long VERSION = 1;

  private Message() {}

  static JsonObject request(Wish wish) {
    return versioned().with("request", wish.key());
  }

  static JsonObject done(Optional<Effect> effect) {
    return versioned().with("ok", true).with("effect", effect.map(Effect::key));
  }

  static JsonObject refused(String error) {
    return versioned().with("ok", false).with("error", error);
  }

  static boolean isOfThisVersion(JsonObject message) throws JsonException {
    return message.number("version") == VERSION;
  }

  /// Whether the answer says that the request was done.
  ///
  /// @throws JsonException if it is no answer
  static boolean isDone(JsonObject answer) throws JsonException {
    return isOfThisVersion(answer) && answer.bool("ok", false);
  }

  /// What the answer says that the request comes to; empty too if it is an effect not known here.
  static Optional<Effect> effect(JsonObject answer) throws JsonException {
    return answer.optionalString("effect").flatMap(Effect::named);
  }

  static ByteBuffer line(JsonObject message) {
    return ByteBuffer.wrap((Json.compact(message) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject versioned() {
    return new JsonObject().with("version", VERSION);
  }
}
