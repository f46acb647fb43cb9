package app.brevet.app;

import app.brevet.model.AccessKey;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

/// The part of the [ScreenTour] that leads through the shared AWS files, what is found in them, how
/// sessions reach tools, and exports.
final class FilesTour {

  private static final String DEV = "acme-dev";
  private static final String PASSPHRASE = "correct horse battery staple";
  private static final String SEALING = "another horse, another battery";
  private static final String EXPORTED = "brevet-export.age";

  private final ScreenTour tour;

  FilesTour(ScreenTour tour) {
    this.tour = tour;
  }

  void take() throws Exception {
    restoreElsewhere(all());
  }

  /// @return what was exported
  private Path all() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      writeFiles(window);
      window.open();
      window.awaitRow(DEV, "Start");
      files(window);
      found(window);
      delivery(window);
      activity(window);
      export(window);
      restoreNothing(window);
      return window.home.resolve(EXPORTED);
    }
  }

  private static String key(String section, AccessKey key) {
    return "[%s]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
        .formatted(section, key.accessKeyId(), key.secretAccessKey().reveal());
  }

  private static void writeFiles(StoryWindow window) throws Exception {
    Files.writeString(
        window.credentialsFile(),
        key("alice", window.alice.accessKey())
            + key("carol", window.addUser("carol").accessKey())
            + "[work]\nregion = eu-central-1\n[work]\noutput = json\n");
    Files.writeString(
        window.home.resolve("config"),
        "[profile acme-dev]\nrole_arn = %s\nsource_profile = carol\n[profile corp]\nsso_session = corp\n"
            .formatted(window.admin.arn()));
  }

  private static void choose(StoryWindow window, String act) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type(act);
    window.press(KeyCode.ENTER);
  }

  /// Presses what may have to be scrolled to first.
  private static void press(StoryWindow window, String label) {
    ButtonBase button = window.robot.lookup(label).query();
    window.robot.interact(button::requestFocus);
    window.robot.interact(button::fire);
  }

  private static void leave(StoryWindow window) {
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private void files(StoryWindow window) throws Exception {
    choose(window, "Your AWS files");
    window.awaitText("Look again");
    tour.shoot(window, "files");
    press(window, "Repair…");
    window.awaitText("Repair this file?");
    tour.shoot(window, "files-repair");
    window.click("Repair it");
    window.awaitText("The file is repaired.");
    tour.shoot(window, "files-repaired");
    press(window, "Backups: 1…");
    window.awaitText("Brevet keeps up to ten");
    tour.shoot(window, "files-backups");
    press(window, "Compare…");
    window.awaitText("Put it back");
    tour.shoot(window, "files-compare");
    leave(window);
  }

  private void found(StoryWindow window) throws Exception {
    choose(window, "Keys found");
    window.awaitText("lie in plain text");
    tour.shoot(window, "found");
    window.click("Import");
    window.awaitText("Take the keys out of your files?");
    tour.shoot(window, "found-move");
    window.click("Take them out");
    window.awaitText("The keys are out of your files");
    tour.shoot(window, "found-done");
    leave(window);
  }

  private void delivery(StoryWindow window) throws Exception {
    window.robot.clickOn(window.row(DEV));
    window.awaitText("will assume the role");
    tour.shoot(window, "shadowed");
    choose(window, "Edit " + DEV);
    window.awaitText("Change " + DEV);
    press(window, "Let tools ask Brevet (credential_process)");
    tour.shoot(window, "edit-delivery");
    window.resize(480, 400);
    tour.shoot(window, "edit-delivery-narrow");
    window.resize(980, 660);
    window.click("Save");
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private void activity(StoryWindow window) throws Exception {
    choose(window, "Activity");
    window.awaitText("All profiles");
    tour.shoot(window, "activity");
    window.type("nobody");
    window.awaitText("Nothing found");
    tour.shoot(window, "activity-nothing-found");
    window.resize(480, 400);
    tour.shoot(window, "activity-narrow");
    window.resize(980, 660);
    leave(window);
  }

  private void export(StoryWindow window) throws Exception {
    choose(window, "Export profiles");
    window.awaitText("What goes into the file");
    tour.shoot(window, "export");
    window.press(KeyCode.ENTER);
    window.awaitText("A passphrase for the file");
    window.type("short");
    tour.shoot(window, "export-passphrase");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.type(SEALING);
    window.press(KeyCode.TAB);
    window.type(SEALING);
    window.press(KeyCode.ENTER);
    window.await("the question", window::isAsked);
    tour.shoot(window, "export-proof");
    window.type(PASSPHRASE);
    window.press(KeyCode.ENTER);
    window.awaitText("Exported to");
    tour.shoot(window, "export-done");
    leave(window);
    choose(window, "Export profiles");
    window.awaitText("What goes into the file");
    window.press(KeyCode.ENTER);
    window.awaitText("Replace this file?");
    tour.shoot(window, "export-replace");
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private void look(StoryWindow window, Path file) {
    choose(window, "Restore from");
    window.awaitText("Choose a file that was exported");
    window.type(file.toString());
    window.press(KeyCode.ENTER);
    window.awaitText("Passphrase of the file");
  }

  private void restoreNothing(StoryWindow window) throws Exception {
    look(window, window.home.resolve(EXPORTED));
    tour.shoot(window, "restore-passphrase");
    window.type(SEALING);
    window.press(KeyCode.ENTER);
    window.awaitText("What the file holds");
    tour.shoot(window, "restore-nothing-new");
    leave(window);
  }

  private void restoreElsewhere(Path exported) throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      window.open();
      window.awaitRow(DEV, "Start");
      look(window, exported);
      window.type("wrong horse");
      window.press(KeyCode.ENTER);
      window.awaitText("passphrase does not open");
      tour.shoot(window, "restore-wrong");
      window.type(SEALING);
      window.press(KeyCode.ENTER);
      window.awaitText("What the file holds");
      tour.shoot(window, "restore-plan");
      window.click("Restore");
      window.awaitText("In place now");
      tour.shoot(window, "restore-done");
    }
  }
}
