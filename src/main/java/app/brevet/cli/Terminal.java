package app.brevet.cli;

import app.brevet.model.Secret;
import java.util.Optional;

/// Somebody who can be asked while a command runs.
public interface Terminal {

  /// Whether there is anybody.
  boolean isThere();

  /// Whether standard input is this terminal, so that nothing is piped in.
  boolean isStandardInput();

  /// Shows the line and ends it.
  void say(String line);

  /// Asks, and reads one line; empty if there is nobody, or at the end of the input.
  Optional<String> ask(String prompt);

  /// Asks without showing what is typed; empty as with [#ask(String)]. The caller closes it.
  Optional<Secret> askSecret(String prompt);
}
