package app.brevet.json;

/// Text that is no JSON, or JSON without the member or of another type than was asked for. The
/// message names members, never values.
public final class JsonException extends Exception {

  /// What was wrong.
  public JsonException(String message) {
    super(message);
  }

  /// What was wrong, as the library tells it.
  public JsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
