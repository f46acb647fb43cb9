package app.brevet.app;

import app.brevet.cli.ExitCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.LiveSession;
import app.brevet.session.Profiles;
import app.brevet.ui.prompt.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The training run of the window's ahead-of-time cache, in the home that `BREVET_HOME` names:
/// shows a few profiles, opens the palette, an editor and the prompt, and ends. Needs no display
/// with `-Dglass.platform=Headless`.
///
/// What a cache holds is loaded at every start. So this uses nothing of the AWS SDK, of D-Bus and
/// of the command line, which the first frame does not need.
public final class Training implements WindowStart.Company {

  private static final String PROFILES =
      """
      {"version": 1, "profiles": [
        {"id": "11111111-1111-4111-8111-111111111111", "kind": "user", "name": "acme-dev",
         "accessKeyId": "AKIAIOSFODNN7EXAMPLE",
         "mfaSerial": "arn:aws:iam::111122223333:mfa/alice", "duration": "12h"},
        {"id": "22222222-2222-4222-8222-222222222222", "kind": "role", "name": "acme-prod",
         "roleArn": "arn:aws:iam::444455556666:role/Admin", "source": "acme-dev",
         "via": "session", "duration": "1h"}
      ]}
      """;

  private Training() {}

  /// Runs the training, and ends the process: with 0 if the window was shown.
  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    OperatingSystem system = OperatingSystem.of(System.getProperty("os.name"));
    Path config =
        Folders.of(system, environment, Path.of(Wiring.home(system, environment))).config();
    Files.createDirectories(config);
    Files.writeString(config.resolve("profiles.json"), PROFILES);
    System.exit(
        WindowMain.run(List.of(), environment, new Training()).orElse(ExitCode.FAILED.number()));
  }

  @Override
  public void fill(Profiles profiles) {
    // They lie in the file.
  }

  @Override
  public boolean staysOpen(WindowProgram program, WindowLife life) {
    Scene scene = life.stage().getScene();
    press(scene, KeyCode.K, true);
    press(scene, KeyCode.ESCAPE, false);
    press(scene, KeyCode.N, true);
    press(scene, KeyCode.ESCAPE, false);
    program.desk().sessionsProperty().get().stream()
        .map(LiveSession::profile)
        .filter(UserProfile.class::isInstance)
        .map(UserProfile.class::cast)
        .findFirst()
        .ifPresent(user -> ask(program, scene, user));
    return false;
  }

  private static void ask(WindowProgram program, Scene scene, UserProfile user) {
    MfaSerial serial = user.mfaSerial().orElseThrow();
    Future<?> answer = program.prompts().code().ask(new Question(user, serial, Optional.empty()));
    draw(scene);
    answer.cancel(false);
  }

  private static void press(Scene scene, KeyCode key, boolean shortcut) {
    Parent root = scene.getRoot();
    Event.fireEvent(
        root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
    draw(scene);
  }

  private static void draw(Scene scene) {
    scene.snapshot(null);
  }
}
