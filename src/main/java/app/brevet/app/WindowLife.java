package app.brevet.app;

import app.brevet.activity.Asker;
import app.brevet.activity.Asking;
import app.brevet.catalog.CatalogException;
import app.brevet.session.LiveSession;
import app.brevet.tray.Tray;
import app.brevet.tray.TrayView;
import app.brevet.ui.DialogPlaces;
import app.brevet.ui.TrayMenu;
import app.brevet.ui.kit.Heartbeat;
import app.brevet.ui.kit.WindowThread;
import app.brevet.words.Words;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The life of the window: shown, hidden behind the tray or minimised, and what goes on meanwhile.
/// Nothing ticks while nothing that changes with the time can be seen.
final class WindowLife implements AutoCloseable {

  private static final double WIDTH = 980;
  private static final double HEIGHT = 660;
  private static final double LEAST_WIDTH = 480;
  private static final double LEAST_HEIGHT = 400;
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final Duration EACH_MINUTE = Duration.ofMinutes(1);
  private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

  private final WindowProgram program;
  private final Stage stage = new Stage();
  private final Words words;
  private final DialogPlaces dialogs;
  private final TrayMenu menu;
  private final Heartbeat heart = new Heartbeat(this::beat);
  private Optional<Tray> tray = Optional.empty();
  private Optional<WindowRenewal> renewal = Optional.empty();

  WindowLife(WindowProgram program) {
    this.program = program;
    this.words = program.words();
    this.dialogs = new DialogPlaces(stage, program.window(), program.theme(), words);
    WindowThread onWindow = new WindowThread();
    this.menu =
        new TrayMenu(
            words,
            new TrayMenu.Verbs(
                live -> onWindow.execute(() -> Asking.as(Asker.TRAY, () -> act(live))),
                live -> onWindow.execute(() -> Asking.as(Asker.TRAY, () -> openConsole(live))),
                () -> Asking.as(Asker.TRAY, program.live()::stopAll),
                () -> onWindow.execute(program.lock().model()::lock),
                () -> onWindow.execute(this::raise),
                () -> onWindow.execute(this::askToQuit)));
    Scene scene = new Scene(program.window().root(), WIDTH, HEIGHT);
    program.theme().dress(scene);
    stage.setScene(scene);
    stage.setTitle(words.text("window.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.getIcons().setAll(IntStream.of(ICON_SIZES).mapToObj(WindowLife::icon).toList());
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          leave();
        });
    program.lock().watch(scene);
    program.lock().model().onHide(this::leave);
    program.desk().sessionsProperty().subscribe(_ -> heart.now());
    program.desk().pinnedProperty().subscribe(_ -> heart.now());
    program.desk().renewalsProperty().subscribe(_ -> heart.now());
    program.prompts().code().showingProperty().subscribe(_ -> heart.now());
    program.prompts().code().countingProperty().subscribe(_ -> heart.now());
    program.prompts().run().countingProperty().subscribe(_ -> heart.now());
    program.window().countingProperty().subscribe(_ -> heart.now());
    stage.showingProperty().subscribe(_ -> heart.now());
    stage.iconifiedProperty().subscribe(_ -> heart.now());
  }

  private static Image icon(int size) {
    String name = "/app/brevet/ui/icon-" + size + ".png";
    InputStream picture = Objects.requireNonNull(WindowLife.class.getResourceAsStream(name), name);
    return new Image(picture);
  }

  /// Shows the window.
  ///
  /// @param seen done once its first frame is there
  /// @param then done after that, when the window is complete
  void show(Runnable seen, Runnable then) {
    FirstFrame.after(
        stage.getScene(),
        () -> {
          seen.run();
          complete();
          then.run();
        });
    stage.show();
    program.window().focusList();
  }

  private void complete() {
    program.window().complete();
    WindowPrompts prompts = program.prompts();
    dialogs.host(
        prompts.code(),
        prompts.run(),
        prompts.token(),
        prompts.passphrase(),
        program.lock()::watch);
  }

  /// What a line of the tray's menu does. A prompt that waits in the minimised window comes up with
  /// it: the user asks for one.
  private void act(LiveSession live) {
    program.window().act(live);
    boolean prompting = program.prompts().areShowing();
    if (prompting && stage.isIconified() && !dialogs.isPromptAlone()) {
      raise();
    }
  }

  private void openConsole(LiveSession live) {
    raise();
    program.window().openConsole(live);
  }

  /// Lets the time go on.
  void start() {
    heart.start();
  }

  /// Puts the icon into the tray.
  void use(Tray shown) {
    tray = Optional.of(shown);
    shown.onOpen(() -> new WindowThread().execute(this::raise));
    heart.now();
  }

  /// Keeps sessions alive until the window is quit.
  void use(WindowRenewal keeping) {
    renewal = Optional.of(keeping);
    keeping.start();
  }

  private boolean isSeen() {
    return stage.isShowing() && !stage.isIconified();
  }

  private Duration beat() {
    boolean seen = isSeen() || dialogs.isPromptAlone();
    Duration next = seen ? program.window().tick() : program.desk().tick();
    tray.ifPresent(icon -> icon.show(trayView()));
    return seen ? next : restful();
  }

  /// What the tray shows now.
  TrayView trayView() {
    return menu.of(
        program.live().all(),
        program.desk().pinnedProperty().get(),
        program.desk().renewalsProperty().get(),
        program.desk().now());
  }

  /// Hidden, only the tray goes on, by the minute, and only while something lives.
  private Duration restful() {
    boolean alive =
        tray.isPresent()
            && program.live().all().stream().anyMatch(one -> one.isAliveAt(program.desk().now()));
    return alive ? EACH_MINUTE : SELDOM;
  }

  /// Brings the window before all others.
  void raise() {
    stage.show();
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /// Closing hides the window where the tray brings it back, and else minimises it.
  private void leave() {
    if (tray.filter(Tray::isShown).isPresent()) {
      stage.hide();
      return;
    }
    stage.setIconified(true);
  }

  /// Says once that there is no tray. Not on the window's thread: it reads and writes a file.
  void sayIfThereIsNoTray() {
    if (tray.filter(Tray::isShown).isPresent()) {
      return;
    }
    try {
      if (!program.settings().trayHintShown()) {
        program.settings().recordTrayHintShown();
        String hint = words.text("window.toast.no-tray");
        new WindowThread().execute(() -> program.window().say(hint));
      }
    } catch (CatalogException e) {
      // It is said another time, once the settings can be written.
    }
  }

  private void askToQuit() {
    if (program.window().asksBeforeQuit()) {
      raise();
    }
    program.window().askToQuit();
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    heart.stop();
    program.lock().close();
    program.window().forgetCopied();
    renewal.ifPresent(WindowRenewal::close);
    tray.ifPresent(Tray::close);
    stage.close();
  }
}
