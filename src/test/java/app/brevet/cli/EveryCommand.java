package app.brevet.cli;

import app.brevet.words.TestWords;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/// The names of all commands that there are, for tests that must leave none out.
public final class EveryCommand {

  private EveryCommand() {}

  /// Those that do something, as they are typed: `mfa list`.
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    add(new CommandTree(TestWords.english()).parser("1.2.3"), "", names);
    return names;
  }

  private static void add(CommandLine command, String before, Set<String> names) {
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              String path = before + name;
              if (below.getSubcommands().isEmpty()) {
                names.add(path);
              } else {
                add(below, path + " ", names);
              }
            });
  }
}
