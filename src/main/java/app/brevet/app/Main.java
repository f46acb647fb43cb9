package app.brevet.app;

import app.brevet.cli.BrevetCommandLine;
import java.util.List;

/// The program: `brevet`, with a command or without.
public final class Main {

  private Main() {}

  /// Runs the command that the arguments name, and ends the process with its exit code.
  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    BrevetCommandLine commandLine = Wiring.commandLine(System.getenv());
    Thread main = Thread.currentThread();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          commandLine.tellUnforeseen(fault, arguments);
          if (thread.equals(main)) {
            System.exit(1);
          }
        });
    System.exit(commandLine.run(arguments).number());
  }
}
