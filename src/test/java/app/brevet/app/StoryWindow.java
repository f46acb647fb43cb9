package app.brevet.app;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.os.OperatingSystem;
import app.brevet.session.LiveSessions;
import app.brevet.tray.TrayItem;
import app.brevet.ui.demo.Phone;
import app.brevet.ui.kit.SessionRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program in a headless window, on the real floors of a [StoryHome].
final class StoryWindow extends StoryHome implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  final FxRobot robot = new FxRobot();
  private Optional<Open> open = Optional.empty();
  private Optional<Phone> shownPhone = Optional.empty();

  /// What is open.
  private record Open(WindowProgram program, WindowLife life) {}

  @Override
  StoryWindow with(String variable, String value) {
    super.with(variable, value);
    return this;
  }

  StoryWindow(Path home) throws IOException {
    super(home);
  }

  StoryWindow open() throws TimeoutException, InterruptedException {
    FxToolkit.registerPrimaryStage();
    CountDownLatch shown = new CountDownLatch(1);
    onWindow(
        () -> {
          WindowProgram program = new WindowProgram(setting(), () -> {});
          WindowLife life = new WindowLife(program);
          open = Optional.of(new Open(program, life));
          program.firstLook();
          life.show(
              () -> {},
              () -> {
                life.start();
                program.afterFirstFrame();
                shown.countDown();
              });
          return life;
        });
    if (!shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no first frame");
    }
    settle();
    return this;
  }

  /// The profiles of the demo are there, and the phone of its user is in the window.
  StoryWindow withDemo() throws FailureException, InvalidInputException {
    DemoWorld world = new DemoWorld(sandbox);
    try (WiredUseCases uses = useCases()) {
      world.fill(uses.profiles());
    }
    shownPhone = Optional.of(world.phone());
    return this;
  }

  private WindowProgram.Setting setting() {
    return new WindowProgram.Setting(
        OperatingSystem.LINUX,
        environment,
        home.toString(),
        clock(),
        Locale.ENGLISH,
        ZoneOffset.UTC,
        shownPhone,
        Optional.empty());
  }

  private static <T> T onWindow(Callable<T> call) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, call);
  }

  /// Gives the window this size.
  void resize(double width, double height) {
    onWindow(
        () -> {
          Stage stage = open.orElseThrow().life().stage();
          stage.setWidth(width);
          stage.setHeight(height);
          return stage;
        });
    settle();
  }

  /// What is to be seen in the window.
  WritableImage picture() {
    settle();
    return onWindow(() -> open.orElseThrow().life().stage().getScene().snapshot(null));
  }

  /// Lets time pass, and the window see it.
  void pass(Duration time) {
    shift(time);
    onWindow(() -> open.orElseThrow().program().window().tick());
    settle();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Looks now whether nobody was there for so long that it locks.
  void lookWhetherIdle() {
    open.orElseThrow().program().lock().look();
    settle();
  }

  /// Locks it, as `brevet lock` does.
  void lockFromOutside() {
    robot.interact(() -> open.orElseThrow().program().lock().model().lock());
    settle();
  }

  /// Starts a session, as its line in the tray does.
  void startFromTray(String name) {
    LiveSessions live = open.orElseThrow().program().live();
    live.all().stream()
        .filter(one -> one.profile().name().value().equals(name))
        .forEach(one -> live.start(one.profile().id()));
  }

  /// Chooses the line of this profile in the tray's menu.
  void chooseInTray(String name) {
    open.orElseThrow().life().trayView().menu().stream()
        .flatMap(item -> item instanceof TrayItem.Submenu(_, var all) ? all.stream() : Stream.of())
        .filter(TrayItem.Check.class::isInstance)
        .map(TrayItem.Check.class::cast)
        .filter(line -> line.label().contains(name))
        .findFirst()
        .orElseThrow()
        .act()
        .run();
  }

  /// Locks, as the tray's menu does.
  void lock() {
    onWindow(
        () -> {
          open.orElseThrow().program().lock().model().lock();
          return open;
        });
    settle();
  }

  /// Quits, as the tray's menu does.
  void quit() {
    onWindow(
        () -> {
          open.orElseThrow().program().window().askToQuit();
          return open;
        });
    settle();
  }

  /// Whether it was found, by now, that the sessions cannot be read.
  boolean isInTrouble() {
    return open.orElseThrow().program().live().trouble().isPresent();
  }

  /// Whether the passphrase is asked for.
  boolean isAsked() {
    return open.orElseThrow().program().unlockPrompt().showingProperty().get();
  }

  /// Whether the window is out of the way.
  boolean isHidden() {
    Stage stage = open.orElseThrow().life().stage();
    return stage.isIconified() || !stage.isShowing();
  }

  /// Waits until this is true.
  void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for: " + what + "; texts: " + texts(), e);
    }
    settle();
  }

  /// Waits until this text is somewhere in the window.
  void awaitText(String text) {
    await("text " + text, () -> texts().stream().anyMatch(seen -> seen.contains(text)));
  }

  /// Whether a dialog or a prompt is open above the window.
  boolean isDialogOpen() {
    return open.orElseThrow().program().window().isDialogOpen();
  }

  /// The names of Brevet's own screens that can be seen.
  Set<String> screens() {
    return robot
        .lookup(node -> node.getClass().getName().matches("app\\.brevet\\.ui\\..*View"))
        .queryAll()
        .stream()
        .filter(SeenNodes::isSeen)
        .map(screen -> screen.getClass().getName())
        .collect(Collectors.toSet());
  }

  /// All texts that can be seen.
  List<String> texts() {
    return SeenNodes.texts(robot.lookup(SeenNodes::isText));
  }

  /// The row of this profile.
  SessionRow row(String name) {
    return robot.lookup(".session-row").queryAllAs(SessionRow.class).stream()
        .filter(row -> textsOf(row).contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + name + " in " + texts()));
  }

  private boolean hasRow(String name) {
    return robot.lookup(".session-row").queryAllAs(SessionRow.class).stream()
        .anyMatch(row -> textsOf(row).contains(name));
  }

  /// What a row says.
  List<String> textsOf(Node row) {
    return SeenNodes.texts(robot.from(row).lookup(SeenNodes::isText));
  }

  /// Clicks the main button of a row.
  void act(String name) {
    Node button = robot.from(row(name)).lookup(".row-act").query();
    robot.clickOn(button);
    settle();
  }

  /// Waits until the row of this profile says this.
  void awaitRow(String name, String text) {
    await(
        name + ": " + text,
        () -> hasRow(name) && textsOf(row(name)).stream().anyMatch(seen -> seen.contains(text)));
  }

  void press(KeyCode... keys) {
    robot.press(keys).release(keys);
    settle();
  }

  void type(String text) {
    robot.write(text);
    settle();
  }

  void click(String text) {
    robot.clickOn(text);
    settle();
  }

  @Override
  public void close() {
    open.ifPresent(
        shown ->
            onWindow(
                () -> {
                  shown.life().close();
                  shown.program().close();
                  return shown;
                }));
    sandbox.close();
  }
}
