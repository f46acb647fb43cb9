package app.brevet.app;

import app.brevet.link.LinkException;
import app.brevet.link.OneInstance;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import app.brevet.tray.Tray;
import app.brevet.tray.awt.AwtTray;
import app.brevet.tray.linux.StatusNotifierTray;
import app.brevet.ui.kit.WindowThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Starts the window, unless one is open already, which is then raised.
final class WindowStart {

  private static final Duration TIME_FOR_THE_TRAY = Duration.ofSeconds(4);

  private final WindowProgram.Setting setting;
  private final Measuring measuring;
  private final Filling filling;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<FailureException> refused = Optional.empty();

  /// What is done with the profiles before they are shown: the demo's are made then.
  @FunctionalInterface
  interface Filling {
    void fill(Profiles profiles) throws FailureException;
  }

  WindowStart(WindowProgram.Setting setting, Measuring measuring, Filling filling) {
    this.setting = setting;
    this.measuring = measuring;
    this.filling = filling;
  }

  /// Whether there is a screen to open a window on.
  static boolean hasDisplay(OperatingSystem system, Map<String, String> environment) {
    return system != OperatingSystem.LINUX
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
        || System.getProperty("glass.platform") != null;
  }

  /// Opens the window and waits until it is quit.
  void run() throws FailureException, LinkException, InterruptedException {
    Folders folders = Folders.of(setting.system(), setting.environment(), Path.of(setting.home()));
    Optional<OneInstance> first = OneInstance.become(folders);
    if (first.isEmpty()) {
      return; // The one that is open has been raised.
    }
    try (OneInstance one = first.get()) {
      Platform.setImplicitExit(false);
      Platform.startup(() -> open(one));
      ended.await();
    }
    if (refused.isPresent()) {
      throw refused.get();
    }
  }

  private void open(OneInstance one) {
    try {
      WindowProgram program = new WindowProgram(setting, ended::countDown);
      WindowLife life = new WindowLife(program);
      filling.fill(program.profiles());
      Thread.setDefaultUncaughtExceptionHandler(
          (_, fault) -> new WindowThread().execute(() -> program.tellUnforeseen(fault)));
      program.firstLook();
      life.show(() -> afterFirstFrame(program, life, one));
    } catch (InvalidInputException e) {
      refused = Optional.of(Failures.of(e));
      ended.countDown();
    } catch (FailureException e) {
      refused = Optional.of(e);
      ended.countDown();
    }
  }

  private void afterFirstFrame(WindowProgram program, WindowLife life, OneInstance one) {
    measuring.firstFrame();
    if (measuring.endsWithFirstFrame()) {
      ended.countDown();
      return;
    }
    if (measuring.isTimerOn()) {
      life.start();
    }
    program.afterFirstFrame();
    one.onRaise(() -> new WindowThread().execute(life::raise));
    tray().ifPresent(life::use);
    Thread.ofVirtual().start(() -> lookForTheIcon(life));
  }

  /// Desktops tell some time after their start whether anybody shows the icon.
  private static void lookForTheIcon(WindowLife life) {
    try {
      Thread.sleep(TIME_FOR_THE_TRAY);
      new WindowThread().execute(life::sayIfThereIsNoTray);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<? extends Tray> tray() {
    return setting.system() == OperatingSystem.LINUX
        ? StatusNotifierTray.connect(setting.environment())
        : Optional.of(new AwtTray());
  }
}
