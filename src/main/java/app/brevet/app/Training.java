package app.brevet.app;

import app.brevet.cli.DemoHome;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileId;
import app.brevet.os.OperatingSystem;
import app.brevet.sandbox.Sandbox;
import app.brevet.ui.demo.Phone;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The training run of the window's ahead-of-time cache: opens the demo's window, starts a session
/// with a code, and ends. Needs no display with `-Dglass.platform=Headless`.
public final class Training {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch done = new CountDownLatch(1);

  private Training() {}

  /// Runs the training, and ends the process: with 0 if a session was started in the window.
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new Training().run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    try (Sandbox sandbox = Sandbox.start(clock);
        DemoHome home = DemoHome.create()) {
      DemoWorld world = new DemoWorld(sandbox);
      WindowProgram.Setting setting =
          new WindowProgram.Setting(
              OperatingSystem.of(System.getProperty("os.name")),
              home.environment(sandbox.endpoint()),
              home.folder().toString(),
              clock,
              Locale.getDefault(),
              ZoneId.systemDefault(),
              Optional.of(world.phone()),
              Optional.empty());
      Platform.setImplicitExit(false);
      Platform.startup(() -> open(setting, world));
      return done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private void open(WindowProgram.Setting setting, DemoWorld world) {
    try {
      WindowProgram program = new WindowProgram(setting, () -> {});
      WindowLife life = new WindowLife(program);
      world.fill(program.profiles());
      program.firstLook();
      life.show(() -> startSession(program, life, world.phone(), setting.wallClock()));
    } catch (InvalidInputException | FailureException e) {
      throw new IllegalStateException("the demo's own profiles are lawful", e);
    }
  }

  private void startSession(
      WindowProgram program, WindowLife life, Phone phone, InstantSource clock) {
    life.start();
    program.afterFirstFrame();
    ProfileId first = program.desk().sessionsProperty().get().getFirst().profile().id();
    program
        .prompt()
        .showingProperty()
        .subscribe(
            showing -> {
              if (showing) {
                program.prompt().type(phone.code(clock.instant()));
              }
            });
    program
        .desk()
        .sessionsProperty()
        .subscribe(
            all -> {
              if (all.stream().anyMatch(one -> one.isAliveAt(clock.instant()))) {
                life.stage().getScene().snapshot(null);
                done.countDown();
              }
            });
    program.desk().chosenProperty().set(Optional.of(first));
    program.live().start(first);
  }
}
