package app.brevet.app;

import app.brevet.cli.BrevetCommandLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program: `brevet` opens the window, `brevet COMMAND` works in the terminal.
public final class Main {

  private Main() {}

  /// Runs what the arguments name, and ends the process with its exit code.
  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    Map<String, String> environment = System.getenv();
    Optional<Integer> window = WindowMain.run(arguments, environment, WindowStart.Company.NONE);
    System.exit(window.orElseGet(() -> runCommand(arguments, environment)));
  }

  private static int runCommand(List<String> arguments, Map<String, String> environment) {
    BrevetCommandLine commandLine = Wiring.commandLine(environment);
    Thread main = Thread.currentThread();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          commandLine.tellUnforeseen(fault, arguments);
          if (thread.equals(main)) {
            System.exit(1);
          }
        });
    return commandLine.run(arguments).number();
  }
}
