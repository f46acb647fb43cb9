package app.brevet.app;

import app.brevet.console.FakeBrowserMain;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.testing.ChildJvm;
import app.brevet.ui.console.ConsoleViewModel.Policy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;

/// The part of the [ScreenTour] that leads through the sign-in to the console, of each kind of
/// profile that it looks different for.
final class ConsoleTour {

  private static final String DEV = "acme-dev";
  private static final String ADMIN = "acme-admin";
  private static final String BY_KEY = "acme-by-key";
  private static final String SHORT = "acme-short";
  private static final String GUEST = "guest";
  private static final String PASSPHRASE = "correct horse battery staple";

  private final ScreenTour tour;

  ConsoleTour(ScreenTour tour) {
    this.tour = tour;
  }

  void take() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      addProfiles(window);
      window.open();
      window.awaitRow(DEV, "Start");
      user(window);
      guest(window);
      try (ServerSocket told = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        roles(window, browser(window, told.getLocalPort()));
      }
    }
  }

  /// A browser that asks once and shows nothing.
  ///
  /// @param port where it tells what it got, which nobody reads here
  private static Path browser(StoryWindow window, int port) throws IOException {
    String command =
        ChildJvm.command(FakeBrowserMain.class, String.valueOf(port)).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path program =
        Files.writeString(
            window.home.resolve("browser"), "#!/bin/sh\nexec " + command + " \"$1\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }

  private static void addProfiles(StoryWindow window) throws Exception {
    try (WiredUseCases uses = window.useCases()) {
      Profile dev = uses.profiles().find(new ProfileName(DEV));
      RoleProfile admin = (RoleProfile) uses.profiles().find(new ProfileName(ADMIN));
      uses.profiles().addRole(role(BY_KEY, admin, RoleProfile.Via.KEY));
      uses.profiles().addRole(role(SHORT, admin, RoleProfile.Via.SESSION));
      uses.profiles()
          .add(
              new FederatedProfile(
                  ProfileId.random(),
                  new ProfileName(GUEST),
                  dev.id(),
                  Optional.empty(),
                  SessionPolicy.NONE,
                  SessionTags.NONE,
                  SessionSettings.of(SessionDuration.USER_DEFAULT)));
    }
  }

  /// With sessions of a quarter of an hour.
  private static RoleProfile role(String name, RoleProfile like, RoleProfile.Via via) {
    return new RoleProfile(
        ProfileId.random(),
        new ProfileName(name),
        like.roleArn(),
        like.source(),
        via,
        RoleParameters.NONE,
        Optional.empty(),
        new SessionDuration(SessionDuration.SHORTEST_SECONDS),
        Optional.empty());
  }

  private static void open(StoryWindow window, String profile) {
    window.robot.clickOn(window.row(profile));
    window.press(KeyCode.CONTROL, KeyCode.O);
    window.awaitText("Open the console as " + profile);
  }

  private static void leave(StoryWindow window) {
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private static void choose(StoryWindow window, Policy policy) {
    window.robot.interact(
        () -> window.robot.lookup("#console-policy").<ComboBox<Policy>>query().setValue(policy));
  }

  /// Types into a field, which may have to be scrolled to first.
  private static void fill(StoryWindow window, String field, String text) {
    window.robot.interact(() -> window.robot.lookup(field).query().requestFocus());
    window.type(text);
  }

  /// What few need.
  private static void unfold(StoryWindow window) {
    window.robot.interact(
        () -> window.robot.lookup(".titled-pane").queryAs(TitledPane.class).setExpanded(true));
  }

  private static void giveCode(StoryWindow window) {
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
  }

  private void user(StoryWindow window) throws Exception {
    open(window, DEV);
    tour.shoot(window, "console-user");
    unfold(window);
    fill(window, "#console-container", "acme");
    tour.shoot(window, "console-user-container");
    window.resize(480, 400);
    tour.shoot(window, "console-narrow");
    window.resize(980, 660);
    choose(window, Policy.OWN);
    window.press(KeyCode.ENTER);
    window.awaitText("This is needed.");
    tour.shoot(window, "console-own-policy-missing");
    fill(window, "#console-own-policy", "arn:aws:iam::aws:policy/job-function/Billing");
    tour.shoot(window, "console-own-policy");
    leave(window);
    open(window, DEV);
    unfold(window);
    fill(window, "#console-browser", "no-such-browser");
    window.press(KeyCode.ENTER);
    window.awaitText("There is no program no-such-browser.");
    tour.shoot(window, "console-no-such-browser");
    leave(window);
  }

  private void roles(StoryWindow window, Path browser) throws Exception {
    open(window, ADMIN);
    tour.shoot(window, "console-role");
    fill(window, "#console-service", "s3");
    unfold(window);
    fill(window, "#console-browser", browser.toString());
    window.press(KeyCode.ENTER);
    window.awaitText("Code for " + DEV);
    tour.shoot(window, "console-code");
    giveCode(window);
    window.awaitText("A browser is signed in as " + ADMIN);
    tour.shoot(window, "console-opened");
    open(window, BY_KEY);
    fill(window, "#console-duration", "2h");
    tour.shoot(window, "console-role-by-key");
    ButtonBase copy = window.robot.lookup("Copy the link").query();
    window.robot.interact(copy::requestFocus);
    tour.shoot(window, "console-copy");
    window.robot.interact(copy::fire);
    giveCode(window);
    window.await("no dialog", () -> !window.isDialogOpen());
    tour.shoot(window, "console-copied");
    open(window, SHORT);
    tour.shoot(window, "console-short-role");
    leave(window);
  }

  private void guest(StoryWindow window) throws Exception {
    open(window, GUEST);
    tour.shoot(window, "console-no-policy");
    choose(window, Policy.VIEW_ONLY);
    tour.shoot(window, "console-policy-chosen");
    leave(window);
  }
}
