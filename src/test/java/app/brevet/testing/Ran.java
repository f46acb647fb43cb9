package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.time.Duration;
import java.util.List;

/// A `brevet` process that has ended.
///
/// @param out standard output
/// @param err standard error
/// @param took from start to exit
public record Ran(List<String> command, int exitCode, String out, String err, Duration took) {

  /// Checks the exit code, with all that was printed in the message.
  public Ran expect(int code) {
    assertThat(exitCode).as(toString()).isEqualTo(code);
    return this;
  }

  /// Standard output as the one JSON document that it must be.
  public JsonObject json() {
    try {
      return Json.parse(out);
    } catch (JsonException e) {
      throw new AssertionError(toString(), e);
    }
  }

  /// The `error` object of a failure that was told as JSON.
  public JsonObject error() {
    try {
      return json().object("error").orElseThrow();
    } catch (JsonException e) {
      throw new AssertionError(toString(), e);
    }
  }

  @Override
  public String toString() {
    return "$ %s%n%s%s(exit code %d after %d ms)"
        .formatted(String.join(" ", command), out, err, exitCode, took.toMillis());
  }
}
