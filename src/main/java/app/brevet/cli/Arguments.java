package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.session.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// What was given to a command, and to the commands that it stands under.
final class Arguments {

  private final List<ParseResult> chain;

  /// @param root the result of parsing the whole line
  Arguments(ParseResult root) {
    List<ParseResult> results = new ArrayList<>(List.of(root));
    ParseResult last = root;
    while (last.hasSubcommand()) {
      last = last.subcommand();
      results.add(last);
    }
    this.chain = List.copyOf(results.reversed());
  }

  /// Reads text as the model's own type.
  @FunctionalInterface
  interface Reader<T> {
    T read(String text) throws InvalidInputException;
  }

  /// The result of the innermost command.
  ParseResult innermost() {
    return chain.getFirst();
  }

  /// Whether the option was given.
  boolean has(String option) {
    return chain.stream().anyMatch(result -> result.hasMatchedOption(option));
  }

  /// The value of the option that was given last.
  Optional<String> option(String name) {
    return chain.stream()
        .filter(result -> result.hasMatchedOption(name))
        .findFirst()
        .map(result -> result.matchedOptionValue(name, ""));
  }

  /// The value of the option, as its own type.
  ///
  /// @throws FailureException if it is not what it should be
  <T> Optional<T> option(String name, Reader<T> reader) throws FailureException {
    Optional<String> text = option(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(read(text.get(), reader));
  }

  /// All values of an option that may be given several times.
  List<String> options(String name) {
    return chain.stream()
        .filter(result -> result.hasMatchedOption(name))
        .findFirst()
        .map(result -> result.matchedOptionValue(name, List.<String>of()))
        .orElse(List.of());
  }

  /// The parameter at this place, if it was given.
  Optional<String> parameter(int index) {
    return innermost().hasMatchedPositional(index)
        ? Optional.of(innermost().matchedPositionalValue(index, ""))
        : Optional.empty();
  }

  /// Text that a person gave, as its own type.
  ///
  /// @throws FailureException if it is not what it should be
  static <T> T read(String text, Reader<T> reader) throws FailureException {
    try {
      return reader.read(text);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }
}
