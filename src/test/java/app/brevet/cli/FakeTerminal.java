package app.brevet.cli;

import app.brevet.model.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A terminal at which somebody types what the test says, then nothing more.
final class FakeTerminal implements Terminal {

  private final Deque<String> typed = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();

  /// Somebody who will type these lines.
  FakeTerminal(String... lines) {
    typed.addAll(Arrays.asList(lines));
  }

  /// All that was shown, prompts too.
  List<String> shown() {
    return shown;
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public boolean isStandardInput() {
    return true;
  }

  @Override
  public void say(String line) {
    shown.add(line);
  }

  @Override
  public Optional<String> ask(String prompt) {
    shown.add(prompt);
    return Optional.ofNullable(typed.poll());
  }

  @Override
  public Optional<Secret> askSecret(String prompt) {
    return ask(prompt).map(Secret::ofUnwipeable);
  }
}
