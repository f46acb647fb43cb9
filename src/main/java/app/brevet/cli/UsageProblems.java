package app.brevet.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the parser did not understand, in our words. What was typed is told only where it cannot be
/// a secret: an option's name, or a word in the place of a command.
final class UsageProblems {

  private UsageProblems() {}

  static UsageException of(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
      case MissingParameterException missing -> missing(missing.getMissing(), command);
      case OverwrittenOptionException twice ->
          new UsageException("commands.usage.twice", name(twice.getOverwritten()), command);
      default -> new UsageException("commands.usage.other", command);
    };
  }

  private static UsageException missing(List<ArgSpec> arguments, String command) {
    String names = arguments.stream().map(UsageProblems::name).collect(Collectors.joining(", "));
    return arguments.size() > 1
        ? new UsageException("commands.usage.missing-several", names, command)
        : new UsageException("commands.usage.missing", names, command);
  }

  private static UsageException unmatched(UnmatchedArgumentException e, String command) {
    String first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
      return new UsageException("commands.usage.unknown-option", option, command);
    }
    boolean isGroup = !e.getCommandLine().getSubcommands().isEmpty();
    return isGroup
        ? new UsageException("commands.usage.unknown-command", first, command)
        : new UsageException("commands.usage.too-many", command);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof picocli.CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }
}
