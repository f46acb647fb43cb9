package app.brevet.app;

import app.brevet.mfa.Base32;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;

/// The part of the [ScreenTour] that leads through the dialogs of codes, keys, devices and of where
/// the secrets are.
final class CareTour {

  private static final String DEV = "acme-dev";
  private static final String PASSPHRASE = "correct horse battery staple";

  private final ScreenTour tour;

  CareTour(ScreenTour tour) {
    this.tour = tour;
  }

  void take() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      window.open();
      window.awaitRow(DEV, "Start");
      codes(window);
      keys(window);
      devices(window);
    }
    secrets();
  }

  private static void choose(StoryWindow window, String act) {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type(act);
    window.press(KeyCode.ENTER);
  }

  private void codes(StoryWindow window) throws Exception {
    choose(window, "One-time codes " + DEV);
    window.awaitText("Let Brevet make the codes of " + DEV);
    tour.shoot(window, "codes-offer");
    byte[] seed = window.phone().totp().seed().copy();
    window.type(new String(Base32.encode(seed), StandardCharsets.US_ASCII));
    window.press(KeyCode.ENTER);
    window.awaitText("Is this the one?");
    tour.shoot(window, "codes-check");
    window.press(KeyCode.ENTER);
    window.awaitText("Codes of " + DEV);
    tour.shoot(window, "codes-kept");
    window.click("QR code for a phone…");
    window.await("the question", window::isAsked);
    window.type(PASSPHRASE);
    window.press(KeyCode.ENTER);
    window.awaitText("Read it with the authenticator");
    tour.shoot(window, "codes-phone");
    window.press(KeyCode.ENTER);
    window.awaitText("Codes of " + DEV);
    window.click("Forget…");
    window.awaitText("Forget the codes of " + DEV);
    tour.shoot(window, "codes-forget");
    window.press(KeyCode.ESCAPE);
    window.awaitText("Codes of " + DEV);
    window.press(KeyCode.ESCAPE);
  }

  private void keys(StoryWindow window) throws Exception {
    choose(window, "Access keys " + DEV);
    window.awaitText("made today");
    tour.shoot(window, "keys");
    window.click("Rotate…");
    window.awaitText("Rotate the key of " + DEV);
    tour.shoot(window, "keys-plan");
    window.click("Rotate now");
    window.awaitText("The key is rotated");
    tour.shoot(window, "keys-rotated");
    window.press(KeyCode.ENTER);
    choose(window, "Access keys " + DEV);
    window.awaitText("made today");
    tour.shoot(window, "keys-unfinished");
    window.press(KeyCode.ESCAPE);
  }

  private void devices(StoryWindow window) throws Exception {
    choose(window, "MFA devices " + DEV);
    window.awaitText("Resynchronise");
    tour.shoot(window, "devices");
    window.click("Delete");
    window.awaitText("The device goes at AWS");
    tour.shoot(window, "devices-delete");
    window.press(KeyCode.ESCAPE);
    window.awaitText("Resynchronise");
    window.click("Set up a new one…");
    window.awaitText("Set up an MFA device?");
    tour.shoot(window, "devices-name");
    window.press(KeyCode.ESCAPE);
  }

  private void secrets() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      Files.delete(window.home.resolve("passphrase"));
      window.environment.remove("BREVET_KEYCHAIN");
      window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
      window.awaitText("Brevet vault, locked");
      choose(window, "Where your secrets");
      window.awaitText("age -d -i");
      tour.shoot(window, "secrets");
      window.click("Change passphrase…");
      window.awaitText("Passphrase that it has now");
      tour.shoot(window, "secrets-passphrase");
      for (String typed : new String[] {"wrong horse", "short"}) {
        window.type(typed);
        window.press(KeyCode.TAB);
      }
      window.type("short");
      window.press(KeyCode.ENTER);
      window.awaitText("This passphrase does not open");
      tour.shoot(window, "secrets-passphrase-wrong");
      window.press(KeyCode.ESCAPE);
      window.awaitText("age -d -i");
      window.click("Move to the system's keychain…");
      window.awaitText("read back there");
      tour.shoot(window, "secrets-move");
      window.type(PASSPHRASE);
      window.press(KeyCode.ENTER);
      window.awaitText("Your secrets were not all moved.");
      tour.shoot(window, "secrets-not-moved");
    }
    secretsThatStay();
  }

  private void secretsThatStay() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile(PASSPHRASE).withProfiles();
      window.open();
      window.awaitRow(DEV, "Start");
      choose(window, "Where your secrets");
      window.awaitText("BREVET_KEYCHAIN keeps Brevet to");
      tour.shoot(window, "secrets-stay");
    }
  }
}
