package app.brevet.cli;

import app.brevet.words.Words;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What a command takes, told to the parser with texts from the bundles. Options of all commands
/// are known to each, so that they may stand before or after its name.
final class Syntax {

  private static final String NAME = "NAME";

  private final CommandSpec spec;
  private final Words words;

  Syntax(CommandSpec spec, Words words) {
    this.spec = spec;
    this.words = words;
  }

  /// What the command does, in one sentence.
  Syntax summary(String key) {
    spec.usageMessage().description(words.text(key));
    return this;
  }

  /// A profile's name, which may be left out on a terminal.
  Syntax name() {
    return parameter(NAME, "0..1", "commands.parameter.name");
  }

  /// A parameter by its place.
  ///
  /// @param arity how many, in picocli's form: `1`, `0..1`
  Syntax parameter(String label, String arity, String key) {
    int index = spec.positionalParameters().size();
    spec.addPositional(
        PositionalParamSpec.builder()
            .index(String.valueOf(index))
            .arity(arity)
            .paramLabel(label)
            .description(words.text(key))
            .type(String.class)
            .build());
    return this;
  }

  /// An option without a value.
  Syntax flag(String name, String key) {
    return add(OptionSpec.builder(name).arity("0").type(boolean.class), key);
  }

  /// An option with a value.
  Syntax option(String name, String label, String key) {
    return add(valued(name, label), key);
  }

  /// An option with a value that must be given.
  Syntax required(String name, String label, String key) {
    return add(valued(name, label).required(true), key);
  }

  /// An option that may be given several times.
  Syntax repeated(String name, String label, String key) {
    return add(listed(name, label), key);
  }

  /// The same of one that must be given at least once.
  Syntax repeatedRequired(String name, String label, String key) {
    return add(listed(name, label).required(true), key);
  }

  private static OptionSpec.Builder listed(String name, String label) {
    return OptionSpec.builder(name)
        .arity("1")
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class);
  }

  private static OptionSpec.Builder valued(String name, String label) {
    return OptionSpec.builder(name).arity("1").paramLabel(label).type(String.class);
  }

  private Syntax add(OptionSpec.Builder option, String key) {
    spec.addOption(option.description(words.text(key)).build());
    return this;
  }
}
