package app.brevet.console;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.os.DetachedProgram;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Leads browsers to links that nobody else may see: each gets an address that leads there once,
/// within ten seconds.
public final class LedBrowsers {

  /// How long a browser may take to start and to ask.
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /// How long the answer may take to who has asked.
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final NamedPrograms programs;
  private final OperatingSystem system;
  private final Duration patience;

  /// @param programs starts browsers, and keeps what is secret from them
  public LedBrowsers(NamedPrograms programs, OperatingSystem system, Duration patience) {
    this.programs = programs;
    this.system = system;
    this.patience = patience;
  }

  private enum Met {
    CAME,
    ENDED_WITH_AN_ERROR
  }

  /// Starts the browser and waits until it has the link.
  ///
  /// @param link the caller closes it
  /// @throws FailureException if there is no such browser, or it does not fetch the link in time
  public void lead(Browser browser, Secret link) throws FailureException, InterruptedException {
    if (browser.isOfTheSystem() && !hasDisplay()) {
      throw failed(ConsoleReason.NO_DISPLAY, "");
    }
    LinkedBlockingQueue<Met> met = new LinkedBlockingQueue<>();
    try (OneTimeDoor door = OneTimeDoor.open(link, new SecureRandom())) {
      CompletableFuture<Boolean> led = door.led();
      var _ = led.thenAccept(_ -> met.add(Met.CAME));
      start(browser, door, met);
      Optional<Met> first =
          Optional.ofNullable(met.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
      boolean nobodyCame = door.shut();
      if (nobodyCame) {
        throw first.isPresent()
            ? failed(ConsoleReason.BROWSER_NOT_STARTED, browser.programName(system))
            : failed(ConsoleReason.LINK_NOT_FETCHED, "");
      }
      if (!led.completeOnTimeout(false, MOMENT.toMillis(), TimeUnit.MILLISECONDS).join()) {
        throw failed(ConsoleReason.LINK_NOT_FETCHED, "");
      }
    } catch (IOException e) {
      throw new FailureException(
          new Failure.ConsoleFailed(
              ConsoleReason.DOOR_NOT_OPENED, Optional.ofNullable(e.getMessage()).orElse("")),
          e);
    }
  }

  private void start(Browser browser, OneTimeDoor door, LinkedBlockingQueue<Met> met)
      throws FailureException {
    switch (programs.start(browser.arguments(door.address(), system))) {
      case DetachedProgram.Outcome.Started(var exit) -> {
        var _ =
            exit.thenAccept(
                code -> {
                  if (code != 0) {
                    met.add(Met.ENDED_WITH_AN_ERROR);
                  }
                });
      }
      case DetachedProgram.Outcome.NotFound _ ->
          throw failed(ConsoleReason.BROWSER_NOT_FOUND, browser.programName(system));
      case DetachedProgram.Outcome.NotExecutable _ ->
          throw failed(ConsoleReason.BROWSER_NOT_STARTED, browser.programName(system));
    }
  }

  /// `xdg-open` would look for a browser in the terminal.
  private boolean hasDisplay() {
    return system != OperatingSystem.LINUX
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
            .anyMatch(name -> !programs.environment().getOrDefault(name, "").isEmpty());
  }

  private static FailureException failed(ConsoleReason reason, String detail) {
    return new FailureException(new Failure.ConsoleFailed(reason, detail));
  }
}
