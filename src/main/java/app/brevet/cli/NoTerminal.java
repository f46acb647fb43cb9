package app.brevet.cli;

import app.brevet.model.Secret;
import java.util.Optional;

/// Nobody to ask: a script, or `--no-input`.
///
/// @param isStandardInput whether standard input is a terminal all the same, so that it must not be
///   read as if something were piped in
public record NoTerminal(boolean isStandardInput) implements Terminal {

  @Override
  public boolean isThere() {
    return false;
  }

  @Override
  public void say(String line) {
    // There is nobody to read it.
  }

  @Override
  public Optional<String> ask(String prompt) {
    return Optional.empty();
  }

  @Override
  public Optional<Secret> askSecret(String prompt) {
    return Optional.empty();
  }
}
