package app.brevet.app;

import app.brevet.link.Effect;
import app.brevet.link.LinkException;
import app.brevet.link.OneInstance;
import app.brevet.link.Wish;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import app.brevet.tray.Notifications;
import app.brevet.tray.Tray;
import app.brevet.tray.awt.AwtNotifications;
import app.brevet.tray.awt.AwtTray;
import app.brevet.tray.linux.DesktopNotifications;
import app.brevet.tray.linux.StatusNotifierTray;
import app.brevet.ui.kit.WindowThread;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Starts the window, unless one is open already, which is then raised.
final class WindowStart {

  private static final Duration TIME_FOR_THE_TRAY = Duration.ofSeconds(4);
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(2);

  private final WindowProgram.Setting setting;
  private final Screen screen;
  private final Measuring measuring;
  private final Company company;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<FailureException> refused = Optional.empty();
  private volatile Optional<Opened> opened = Optional.empty();
  private volatile boolean shown;
  private volatile String fault = "";

  /// What is open.
  private record Opened(WindowProgram program, WindowLife life) {}

  /// Who else has to do with the window: the demo fills it, the training of the cache tries it.
  @FunctionalInterface
  interface Company {

    /// Nobody.
    Company NONE = _ -> {};

    /// Makes profiles before they are shown.
    void fill(Profiles profiles) throws FailureException;

    /// After the first frame: whether the window goes on.
    default boolean staysOpen(WindowProgram program, WindowLife life) {
      return true;
    }
  }

  WindowStart(WindowProgram.Setting setting, Screen screen, Measuring measuring, Company company) {
    this.setting = setting;
    this.screen = screen;
    this.measuring = measuring;
    this.company = company;
  }

  /// Whether there is a screen to open a window on.
  static boolean hasDisplay(OperatingSystem system, Map<String, String> environment) {
    return system != OperatingSystem.LINUX
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
        || System.getProperty("glass.platform") != null;
  }

  /// Opens the window and waits until it is quit.
  ///
  /// @throws IOException if the screen cannot be used
  void run() throws FailureException, LinkException, IOException, InterruptedException {
    Folders folders = Folders.of(setting.system(), setting.environment(), Path.of(setting.home()));
    Optional<OneInstance> first = OneInstance.become(folders);
    if (first.isEmpty()) {
      return; // The one that is open has been raised.
    }
    try (OneInstance one = first.get()) {
      screen.await();
      Platform.runLater(() -> open(one));
      ended.await();
      opened.ifPresent(WindowStart::close);
    }
    if (refused.isPresent()) {
      throw refused.get();
    }
    if (!shown) {
      throw new IOException(fault);
    }
  }

  private void open(OneInstance one) {
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> tell(thrown));
    try {
      WindowProgram program = new WindowProgram(setting, ended::countDown);
      WindowLife life = new WindowLife(program);
      opened = Optional.of(new Opened(program, life));
      company.fill(program.uses().profiles());
      program.firstLook();
      life.show(measuring::firstFrame, () -> afterFirstFrame(program, life, one));
      shown = true;
    } catch (InvalidPathException e) {
      refuse(Failures.of(new InvalidInputException(Reason.PATH_MALFORMED, e.getInput())));
    } catch (InvalidInputException e) {
      refuse(Failures.of(e));
    } catch (FailureException e) {
      refuse(e);
    }
  }

  private void refuse(FailureException failure) {
    refused = Optional.of(failure);
    ended.countDown();
  }

  /// Tells a fault that nobody foresaw: in the window, or as the reason why there is none. No
  /// process is left that nobody sees.
  private void tell(Throwable thrown) {
    if (!shown && Platform.isFxApplicationThread()) {
      fault = thrown.getClass().getSimpleName();
      ended.countDown();
      return;
    }
    opened.ifPresent(
        open -> new WindowThread().execute(() -> open.program().tellUnforeseen(thrown)));
  }

  private static void close(Opened opened) {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          opened.life().close();
          closed.countDown();
        });
    try {
      var _ = closed.await(TIME_TO_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    opened.program().close();
  }

  private void afterFirstFrame(WindowProgram program, WindowLife life, OneInstance one) {
    if (measuring.endsWithFirstFrame() || !company.staysOpen(program, life)) {
      ended.countDown();
      return;
    }
    if (measuring.isTimerOn()) {
      life.start();
    }
    program.afterFirstFrame();
    heed(one, program, life);
    Optional<? extends Tray> tray = tray();
    tray.ifPresent(life::use);
    WindowRenewal renewal = WindowRenewal.of(program, setting, notifications(tray), life::raise);
    life.use(renewal);
    program.lock().onWake(renewal::look);
    Thread.ofVirtual().start(() -> lookForTheIcon(life));
  }

  private static void heed(OneInstance one, WindowProgram program, WindowLife life) {
    WindowThread onWindow = new WindowThread();
    one.onRaise(() -> onWindow.execute(life::raise));
    one.on(
        Wish.LOCK,
        () -> program.lock().model().isLockable().map(WindowStart::effect),
        () -> onWindow.execute(program.lock().model()::lock));
    one.on(
        Wish.UNLOCK,
        () ->
            onWindow.execute(
                () -> {
                  life.raise();
                  program.lock().model().unlock();
                }));
  }

  private static Effect effect(boolean lockable) {
    return lockable ? Effect.LOCKS : Effect.HIDES;
  }

  /// Desktops tell some time after their start whether anybody shows the icon. By then the start is
  /// over, and what only it needed is given back: the window stays for days.
  private static void lookForTheIcon(WindowLife life) {
    try {
      Thread.sleep(TIME_FOR_THE_TRAY);
      life.sayIfThereIsNoTray();
      System.gc();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<? extends Notifications> notifications(Optional<? extends Tray> tray) {
    return setting.system() == OperatingSystem.LINUX
        ? DesktopNotifications.connect(setting.environment())
        : tray.filter(AwtTray.class::isInstance)
            .map(AwtTray.class::cast)
            .map(AwtNotifications::new);
  }

  private Optional<? extends Tray> tray() {
    return setting.system() == OperatingSystem.LINUX
        ? StatusNotifierTray.connect(setting.environment())
        : Optional.of(new AwtTray());
  }
}
