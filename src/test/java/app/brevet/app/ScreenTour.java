package app.brevet.app;

import app.brevet.catalog.Appearance;
import app.brevet.catalog.JsonSettings;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.Folders;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.testing.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Walks through every screen and state of the window, and takes a picture of each.
final class ScreenTour {

  private static final String PASSPHRASE = "correct horse battery staple";
  private static final String DEV = "acme-dev";
  private static final String ADMIN = "acme-admin";

  private final Path homes;
  private final Appearance appearance;
  private final Path folder;
  private final List<Path> pictures = new ArrayList<>();

  /// @param homes an empty folder
  /// @param folder where the pictures go
  ScreenTour(Path homes, Appearance appearance, Path folder) {
    this.homes = homes;
    this.appearance = appearance;
    this.folder = folder;
  }

  /// Takes all of them, and gives their files in order.
  List<Path> take() throws Exception {
    firstRun();
    sessions();
    layouts();
    oldKey();
    failures();
    lockedVault();
    demo();
    new CareTour(this).take();
    new ConsoleTour(this).take();
    new FederationTour(this).take();
    new ToolboxTour(this).take();
    new FilesTour(this).take();
    return pictures;
  }

  /// A window on a home of its own, not yet open.
  StoryWindow window() throws Exception {
    StoryWindow window =
        new StoryWindow(Files.createDirectory(homes.resolve("" + homes.toFile().list().length)));
    new JsonSettings(Folders.under(window.home.resolve("brevet"))).recordAppearance(appearance);
    return window;
  }

  /// Takes a picture. It must show what no other does: one that does not was taken too early.
  void shoot(StoryWindow window, String name) throws Exception {
    Path file = folder.resolve("%02d-%s.png".formatted(pictures.size() + 1, name));
    Pictures.write(window.picture(), file);
    for (Path other : pictures) {
      if (Files.mismatch(file, other) < 0) {
        throw new AssertionError("nothing new in " + file + " after " + other);
      }
    }
    pictures.add(file);
  }

  private void firstRun() throws Exception {
    try (StoryWindow window = window()) {
      window.open();
      window.awaitText("your first key makes a vault");
      shoot(window, "nothing-yet");
      window.click("Add a user");
      window.awaitText("Access key ID");
      shoot(window, "add-user");
      window.type("nonsense");
      window.press(KeyCode.TAB);
      shoot(window, "add-user-not-a-key");
      window.press(KeyCode.SHIFT, KeyCode.TAB);
      window.press(KeyCode.CONTROL, KeyCode.A);
      window.type(window.alice.accessKey().accessKeyId().value());
      window.press(KeyCode.TAB);
      window.type(window.alice.accessKey().secretAccessKey().reveal());
      window.click("Check");
      window.awaitText("Its MFA device is");
      shoot(window, "add-user-checked");
      window.press(KeyCode.TAB);
      window.press(KeyCode.ENTER);
      window.awaitText("age -d");
      shoot(window, "new-vault");
    }
  }

  private StoryWindow team() throws Exception {
    StoryWindow window = window();
    window.withPassphraseFile(PASSPHRASE).withProfiles();
    SandboxAccount prod = window.sandbox.directory().addAccount();
    SandboxUser bot = window.sandbox.directory().addUser(prod, NewUser.named("build-bot"));
    try (WiredUseCases uses = window.useCases()) {
      ProfileId dev =
          uses.profiles().all().stream()
              .filter(one -> one.name().value().equals(DEV))
              .findFirst()
              .orElseThrow()
              .id();
      uses.profiles()
          .addUser(
              new UserProfile(
                  ProfileId.random(),
                  new ProfileName("build-bot"),
                  bot.accessKey().accessKeyId(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  SessionDuration.USER_DEFAULT,
                  Optional.empty()),
              bot.accessKey(),
              true);
      for (String name : List.of("Billing", "ReadOnly", "SecurityAudit")) {
        SandboxRole role =
            window
                .sandbox
                .directory()
                .addRole(
                    prod,
                    NewRole.named(name, TrustPolicy.allowing(window.alice.arn()).requiringMfa()));
        uses.profiles()
            .addRole(
                new RoleProfile(
                    ProfileId.random(),
                    new ProfileName("acme-prod-" + name.toLowerCase(Locale.ROOT)),
                    role.arn(),
                    dev,
                    RoleProfile.Via.SESSION,
                    RoleParameters.NONE,
                    Optional.empty(),
                    SessionDuration.ROLE_DEFAULT,
                    Optional.empty()));
      }
      new JsonSettings(Folders.under(window.home.resolve("brevet"))).pin(dev, true);
    }
    return window.open();
  }

  private void sessions() throws Exception {
    try (StoryWindow window = team()) {
      shoot(window, "profiles");
      window.act(DEV);
      window.awaitText("Code for " + DEV);
      shoot(window, "code");
      window.type(window.phone().wrongCode());
      window.awaitText("AWS did not take the code");
      shoot(window, "code-wrong");
      String code = window.phone().nextCode();
      window.type(code);
      window.awaitRow(DEV, "11 h 59 min");
      window.act(DEV);
      window.awaitText("Code for " + DEV);
      window.type(code);
      window.awaitText("This code was used");
      shoot(window, "code-used");
      window.press(KeyCode.ESCAPE);
      window.act("acme-prod-readonly");
      window.awaitRow("acme-prod-readonly", "59 min");
      window.pass(Duration.ofMinutes(51));
      window.act("acme-prod-billing");
      window.awaitRow("acme-prod-billing", "59 min");
      window.act("build-bot");
      window.awaitRow("build-bot", "11 h 59 min");
      window.robot.clickOn(window.row("acme-prod-readonly"));
      window.awaitRow("acme-prod-readonly", " s");
      shoot(window, "running");
      window.press(KeyCode.CONTROL, KeyCode.K);
      shoot(window, "palette");
      window.press(KeyCode.ESCAPE);
      window.type("audit");
      shoot(window, "search");
      window.type("xyz");
      shoot(window, "nothing-found");
      window.press(KeyCode.ESCAPE);
      window.robot.clickOn(window.row(DEV));
      window.click("Who am I?");
      window.awaitText("arn:aws:");
      shoot(window, "toast");
      window.press(KeyCode.CONTROL, KeyCode.Q);
      window.awaitText("Quit Brevet?");
      shoot(window, "quit");
      window.press(KeyCode.ESCAPE);
      window.await("no dialog", () -> !window.isDialogOpen());
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.awaitText("Role ARN");
      shoot(window, "add-role");
      window.press(KeyCode.ESCAPE);
      window.robot.clickOn(window.row(DEV));
      window.press(KeyCode.DELETE);
      window.awaitText("Remove");
      shoot(window, "remove");
    }
  }

  private void layouts() throws Exception {
    try (StoryWindow window = team()) {
      window.act(DEV);
      window.awaitText("Code for " + DEV);
      window.type(window.phone().nextCode());
      window.awaitRow(DEV, "11 h 59 min");
      window.act(ADMIN);
      window.awaitRow(ADMIN, "59 min");
      window.resize(760, 560);
      shoot(window, "folded");
      window.resize(480, 400);
      shoot(window, "narrow");
      window.robot.clickOn(window.row(DEV));
      shoot(window, "narrow-details");
      window.resize(980, 660);
      window.pass(Duration.ofHours(13));
      shoot(window, "expired");
    }
  }

  private void oldKey() throws Exception {
    try (StoryWindow window = team()) {
      window.pass(Duration.ofDays(93));
      window.act(DEV);
      window.awaitText("Code for " + DEV);
      window.type(window.phone().nextCode());
      window.await("age", () -> window.row(DEV).getAccessibleText().contains("93 d"));
      window.robot.clickOn(window.row(DEV));
      shoot(window, "old-key");
      window.resize(480, 400);
      shoot(window, "old-key-narrow");
      window.robot.clickOn(window.row(DEV));
      shoot(window, "old-key-narrow-details");
    }
  }

  private void failures() throws Exception {
    try (StoryWindow window = window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      window.with("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
      window.open();
      window.act(DEV);
      window.awaitText("Code for " + DEV);
      window.type("123456");
      window.awaitRow(DEV, "Try again");
      window.robot.clickOn(window.row(DEV));
      shoot(window, "not-reached");
    }
  }

  private void demo() throws Exception {
    try (StoryWindow window = window()) {
      window.withPassphraseFile(PASSPHRASE);
      window.withDemo().open();
      window.awaitText("Demo phone");
      window.act("acme-prod-admin");
      window.awaitText("Code for " + DEV);
      shoot(window, "demo");
    }
  }

  private void lockedVault() throws Exception {
    try (StoryWindow window = window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      window.with("BREVET_VAULT_PASSPHRASE_FILE", "");
      window.open();
      window.awaitText("Brevet vault, locked");
      shoot(window, "locked");
      window.act(DEV);
      window.awaitText("passphrase");
      shoot(window, "unlock");
      window.type("wrong horse");
      window.press(KeyCode.ENTER);
      window.awaitText("This passphrase does not open");
      shoot(window, "unlock-wrong");
    }
  }
}
