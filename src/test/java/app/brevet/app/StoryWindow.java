package app.brevet.app;

import app.brevet.aws.Skew;
import app.brevet.cli.Circumstances;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.OperatingSystem;
import app.brevet.os.OwnerOnly;
import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.ui.kit.SessionRow;
import app.brevet.ui.kit.TimeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program in a headless window, on the real floors: a sandbox for AWS, a vault, a real
/// credentials file; only the clock is moved by hand.
final class StoryWindow implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  final Path home;
  final Sandbox sandbox;
  final SandboxUser alice;
  final SandboxRole admin;
  final FxRobot robot = new FxRobot();
  private final Map<String, String> environment = new HashMap<>();
  private volatile Duration shift = Duration.ZERO;
  private Optional<Open> open = Optional.empty();

  /// What is open.
  private record Open(WindowProgram program, WindowLife life) {}

  StoryWindow(Path home) throws IOException {
    this.home = home;
    sandbox = Sandbox.start(clock());
    SandboxAccount account = sandbox.directory().addAccount();
    alice = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    admin =
        sandbox
            .directory()
            .addRole(
                account, NewRole.named("Admin", TrustPolicy.allowing(alice.arn()).requiringMfa()));
    environment.put("BREVET_HOME", home.resolve("brevet").toString());
    environment.put("BREVET_KEYCHAIN", "vault");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", credentialsFile().toString());
    environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
    environment.put("AWS_ENDPOINT_URL", sandbox.endpoint().toString());
  }

  Path credentialsFile() {
    return home.resolve("credentials");
  }

  private InstantSource clock() {
    return () -> InstantSource.system().instant().plus(shift);
  }

  Instant now() {
    return clock().instant();
  }

  Authenticator phone() {
    return alice.authenticator().orElseThrow();
  }

  /// The passphrase of the vault comes from a file, so that nobody is asked.
  StoryWindow withPassphraseFile(String passphrase) throws IOException {
    Path file = home.resolve("passphrase");
    OwnerOnly.createFile(file);
    Files.writeString(file, passphrase);
    environment.put("BREVET_VAULT_PASSPHRASE_FILE", file.toString());
    return this;
  }

  StoryWindow with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// The profiles of the user and the role are there, with the key in the vault.
  StoryWindow withProfiles() throws FailureException, InvalidInputException {
    try (WiredUseCases uses = useCases()) {
      AccessKey key = alice.accessKey();
      UserProfile user =
          new UserProfile(
              ProfileId.random(),
              new ProfileName("acme-dev"),
              key.accessKeyId(),
              Optional.of(phone().serial()),
              Optional.empty(),
              Optional.empty(),
              SessionDuration.USER_DEFAULT,
              Optional.empty());
      ProfileId source = uses.profiles().addUser(user, key, true).id();
      uses.profiles()
          .addRole(
              new RoleProfile(
                  ProfileId.random(),
                  new ProfileName("acme-admin"),
                  admin.arn(),
                  source,
                  RoleProfile.Via.SESSION,
                  RoleParameters.NONE,
                  Optional.empty(),
                  SessionDuration.ROLE_DEFAULT,
                  Optional.empty()));
    }
    return this;
  }

  private WiredUseCases useCases() throws InvalidInputException {
    return new WiredUseCases(
        OperatingSystem.LINUX,
        new Circumstances(
            environment,
            home.toString(),
            false,
            _ -> {
              throw new AssertionError("a file holds the passphrase");
            }),
        new Skew(clock()));
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

  private WindowProgram.Setting setting() {
    return new WindowProgram.Setting(
        OperatingSystem.LINUX,
        environment,
        home.toString(),
        clock(),
        Locale.ENGLISH,
        ZoneOffset.UTC,
        Optional.empty(),
        Optional.empty());
  }

  private static <T> T onWindow(Callable<T> call) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, call);
  }

  /// Lets time pass, and the window see it.
  void pass(Duration time) {
    shift = shift.plus(time);
    onWindow(() -> open.orElseThrow().program().window().tick());
    settle();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
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

  /// All texts that can be seen.
  List<String> texts() {
    return textsOf(robot.lookup(StoryWindow::isText));
  }

  private static List<String> textsOf(NodeQuery nodes) {
    return nodes.queryAll().stream()
        .map(StoryWindow::textOf)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
      case TimeText time -> time.textProperty().get();
      default -> "";
    };
  }

  private static boolean isText(Node node) {
    return (node instanceof Labeled || node instanceof TimeText) && isSeen(node);
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
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
    return textsOf(robot.from(row).lookup(StoryWindow::isText));
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
