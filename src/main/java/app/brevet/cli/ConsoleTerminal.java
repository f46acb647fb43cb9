package app.brevet.cli;

import app.brevet.model.Secret;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/// The console of Java itself, for systems without `/dev/tty`: there only while neither standard
/// input nor standard output leads elsewhere.
public final class ConsoleTerminal implements Terminal {

  private final Optional<Console> console;

  /// @param console Java's console, if there is one
  public ConsoleTerminal(Optional<Console> console) {
    this.console = console.filter(Console::isTerminal);
  }

  @Override
  public boolean isThere() {
    return console.isPresent();
  }

  @Override
  public boolean isStandardInput() {
    return console.isPresent();
  }

  @Override
  public void say(String line) {
    console.ifPresent(there -> there.printf("%s%n", line));
  }

  @Override
  public Optional<String> ask(String prompt) {
    return console.flatMap(there -> Optional.ofNullable(there.readLine("%s ", prompt)));
  }

  @Override
  public Optional<Secret> askSecret(String prompt) {
    return console
        .flatMap(there -> Optional.ofNullable(there.readPassword("%s ", prompt)))
        .map(ConsoleTerminal::secret);
  }

  private static Secret secret(char[] typed) {
    Secret secret = Secret.of(typed);
    Arrays.fill(typed, '\0');
    return secret;
  }
}
