package app.brevet.cli;

import app.brevet.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options of every command. They are told to each command anew, so that they may stand
/// anywhere, and shown in the help of `brevet` itself only.
final class GlobalOptions {

  static final String HOME = "--home";
  static final String JSON = "--json";
  static final String QUIET = "--quiet";
  static final String VERBOSE = "--verbose";
  static final String NO_INPUT = "--no-input";
  static final String OUTPUT = "--output";
  static final String HELP = "--help";
  static final String HELP_IN_SHORT = "-h";

  private GlobalOptions() {}

  static void addTo(CommandSpec spec, boolean shown, Words words) {
    spec.addOption(
        OptionSpec.builder(HOME)
            .arity("1")
            .paramLabel("DIR")
            .type(String.class)
            .hidden(!shown)
            .description(words.text("commands.option.home"))
            .build());
    spec.addOption(
        OptionSpec.builder(OUTPUT)
            .arity("1")
            .paramLabel("PROFILE")
            .type(String.class)
            .hidden(!shown)
            .description(words.text("commands.option.output"))
            .build());
    spec.addOption(flag(JSON, shown, words.text("commands.option.json")).build());
    spec.addOption(flag(QUIET, shown, words.text("commands.option.quiet")).build());
    spec.addOption(flag(VERBOSE, shown, words.text("commands.option.verbose")).build());
    spec.addOption(flag(NO_INPUT, shown, words.text("commands.option.no-input")).build());
    spec.addOption(
        flag(HELP, shown, words.text("commands.option.help"))
            .names(HELP, HELP_IN_SHORT)
            .usageHelp(true)
            .build());
  }

  private static OptionSpec.Builder flag(String name, boolean shown, String description) {
    return OptionSpec.builder(name)
        .arity("0")
        .type(boolean.class)
        .hidden(!shown)
        .description(description);
  }
}
