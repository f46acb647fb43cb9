package app.brevet.app;

import app.brevet.cli.ExitCode;
import app.brevet.link.LinkException;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.OperatingSystem;
import app.brevet.session.Failures;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The way into the window. Loads nothing of the command line.
final class WindowMain {

  private static final String HOME = "--home";

  private WindowMain() {}

  /// Opens the window if the arguments ask for one and there is a screen for it, and waits for its
  /// end.
  ///
  /// @return the exit code; empty if it is a matter for the command line
  static Optional<Integer> run(
      List<String> arguments, Map<String, String> environment, WindowStart.Company company) {
    boolean demo = arguments.equals(List.of("demo"));
    Optional<Map<String, String>> ofWindow =
        demo ? Optional.of(environment) : moved(arguments, environment);
    OperatingSystem system = OperatingSystem.of(System.getProperty("os.name"));
    if (ofWindow.isEmpty() || !WindowStart.hasDisplay(system, environment)) {
      return Optional.empty();
    }
    Screen screen = Screen.opening();
    Measuring measuring = new Measuring(System::getProperty, InstantSource.system(), System.out);
    String home = Wiring.home(system, environment);
    try {
      if (demo) {
        DemoWindow.run(system, environment, home, screen, measuring);
      } else {
        new WindowStart(setting(system, ofWindow.get(), home), screen, measuring, company).run();
      }
      return Optional.of(0);
    } catch (FailureException e) {
      return Optional.of(told(e));
    } catch (InvalidPathException e) {
      return Optional.of(
          told(Failures.of(new InvalidInputException(Reason.PATH_MALFORMED, e.getInput()))));
    } catch (LinkException e) {
      System.err.println(
          switch (e.reason()) {
            case BUSY -> words().text("window.start.busy");
            case IO_FAULT -> words().text("window.start.link", String.valueOf(e.getMessage()));
          });
      return Optional.of(1);
    } catch (IOException e) {
      System.err.println(words().text("window.start.failed", String.valueOf(e.getMessage())));
      return Optional.of(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(1);
    } finally {
      screen.settle();
    }
  }

  private static int told(FailureException e) {
    FailureText text = words().failure(Attempt.of(Verb.RUN), e.failure());
    System.err.println(text.what() + " " + text.why() + " " + text.now());
    return ExitCode.of(e.failure()).number();
  }

  private static Words words() {
    return new Words(Locale.getDefault(), ZoneId.systemDefault(), InstantSource.system());
  }

  private static WindowProgram.Setting setting(
      OperatingSystem system, Map<String, String> environment, String home) {
    return new WindowProgram.Setting(
        system,
        environment,
        home,
        InstantSource.system(),
        Locale.getDefault(),
        ZoneId.systemDefault(),
        Optional.empty(),
        DemoWindow.beside(Optional.ofNullable(System.getProperty("brevet.launcher"))));
  }

  /// The environment with the home that was named; empty if more than that was.
  private static Optional<Map<String, String>> moved(
      List<String> arguments, Map<String, String> environment) {
    if (arguments.isEmpty()) {
      return Optional.of(environment);
    }
    Map<String, String> moved = new HashMap<>(environment);
    if (arguments.size() == 2 && arguments.getFirst().equals(HOME)) {
      moved.put("BREVET_HOME", arguments.getLast());
      return Optional.of(moved);
    }
    if (arguments.size() == 1 && arguments.getFirst().startsWith(HOME + "=")) {
      moved.put("BREVET_HOME", arguments.getFirst().substring(HOME.length() + 1));
      return Optional.of(moved);
    }
    return Optional.empty();
  }
}
