package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.util.List;
import java.util.Optional;

/// The profile that a command is about: named, or picked from a list on the terminal.
final class Names {

  private Names() {}

  /// The name that was given, or that is picked.
  static ProfileName of(Invocation invocation) throws FailureException, UsageException {
    Optional<String> given = invocation.arguments().parameter(0);
    if (given.isPresent()) {
      return Arguments.read(given.get(), ProfileName::parse);
    }
    if (!invocation.terminal().isThere()) {
      throw nameless(invocation);
    }
    List<Profile> profiles = invocation.uses().profiles().all();
    if (profiles.isEmpty()) {
      throw new UsageException("commands.usage.no-profiles");
    }
    return picked(invocation, profiles);
  }

  /// A name that must be given, since it is no profile yet.
  static ProfileName required(Invocation invocation, int parameter)
      throws FailureException, UsageException {
    Optional<String> given = invocation.arguments().parameter(parameter);
    if (given.isEmpty()) {
      throw nameless(invocation);
    }
    return Arguments.read(given.get(), ProfileName::parse);
  }

  private static ProfileName picked(Invocation invocation, List<Profile> profiles)
      throws UsageException {
    Terminal terminal = invocation.terminal();
    for (int at = 0; at < profiles.size(); at++) {
      terminal.say(
          invocation.words().text("commands.picker.line", at + 1, profiles.get(at).name()));
    }
    String answer =
        terminal
            .ask(invocation.words().text("commands.picker.prompt", profiles.size()))
            .map(String::strip)
            .orElse("");
    for (int at = 0; at < profiles.size(); at++) {
      ProfileName name = profiles.get(at).name();
      if (answer.equals(String.valueOf(at + 1)) || answer.equals(name.value())) {
        return name;
      }
    }
    throw nameless(invocation);
  }

  private static UsageException nameless(Invocation invocation) {
    String command = invocation.arguments().innermost().commandSpec().qualifiedName();
    return new UsageException("commands.usage.nameless", command);
  }
}
