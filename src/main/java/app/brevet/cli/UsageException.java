package app.brevet.cli;

import java.util.List;

/// A command that was not understood: exit code 2. Names a text and its arguments, so that it is
/// told in the user's language; never holds what might be a secret.
final class UsageException extends Exception {

  private final String key;
  private final transient List<Object> arguments;

  /// @param key the stem of the text: `.why` and `.now` follow it in the bundle
  UsageException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
