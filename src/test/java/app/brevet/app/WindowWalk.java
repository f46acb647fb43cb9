package app.brevet.app;

import app.brevet.mfa.Base32;
import app.brevet.testing.LeakSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;

/// The uses of a window's screens, with right and with wrong secrets typed into them. After each
/// step the texts that are seen are searched for planted secrets.
final class WindowWalk {

  static final String DEV = "acme-dev";
  private static final String CODES = "Let Brevet make the codes of " + DEV;
  private static final String FROM_PROGRAM = "The codes of " + DEV + " come from";

  final StoryWindow window;
  private final LeakSearch leaks;
  private final String wrong;
  private final Set<String> seen = new TreeSet<>();
  private String passphrase;

  /// @param passphrase that of the vault
  /// @param wrong one that the vault does not have
  WindowWalk(StoryWindow window, LeakSearch leaks, String passphrase, String wrong) {
    this.window = window;
    this.leaks = leaks;
    this.passphrase = passphrase;
    this.wrong = wrong;
  }

  /// The screens that were seen.
  Set<String> seen() {
    return seen;
  }

  /// That of the vault by now.
  String passphrase() {
    return passphrase;
  }

  /// Notes what is shown, and reads it.
  void look() {
    seen.addAll(window.screens());
    leaks.inText("the window", String.join("\n", window.texts()));
  }

  void await(String text) {
    window.awaitText(text);
    look();
  }

  private void choose(String act) {
    window.robot.clickOn(window.row(DEV));
    window.press(KeyCode.CONTROL, KeyCode.K);
    look();
    window.type(act + " " + DEV);
    window.press(KeyCode.ENTER);
  }

  private void leave() {
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private void type(String text, KeyCode then) {
    window.type(text);
    window.press(then);
  }

  private String seed() {
    byte[] seed = window.phone().totp().seed().copy();
    return new String(Base32.encode(seed), StandardCharsets.US_ASCII);
  }

  private void givePassphrase() {
    window.await("the question", window::isAsked);
    look();
    type(passphrase, KeyCode.ENTER);
  }

  /// Codes come from a program from now on, which waits to be let go, and then fails.
  void useProgramForCodes() throws IOException {
    Path program = window.home.resolve("my code");
    Path go = window.home.resolve("go");
    Files.writeString(
        program,
        "#!/bin/sh\nwhile [ ! -e '"
            + go
            + "' ]; do sleep 0.05; done\necho 'not signed in' >&2\nexit 1\n");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("no program can be made there");
    }
    choose("One-time codes");
    window.await("the question", window::isAsked);
    type(wrong, KeyCode.ENTER);
    await("This passphrase does not open");
    givePassphrase();
    await(CODES);
    window.click("Where codes come from…");
    await("Where do the codes of " + DEV + " come from?");
    window.click("A command");
    window.click("#code-source-line");
    window.type("'" + program + "'");
    look();
    window.click("Use this");
    await(FROM_PROGRAM);
    leave();
  }

  /// A section of the same name is somebody else's; it holds no secret.
  private void replaceSection() throws IOException {
    Files.createDirectories(window.credentialsFile().toAbsolutePath().getParent());
    Files.writeString(window.credentialsFile(), "[" + DEV + "]\nregion = eu-west-1\n");
    window.act(DEV);
    window.awaitRow(DEV, "Replace…");
    look();
    window.act(DEV);
    await("Replace [" + DEV + "]?");
    window.click("Replace");
  }

  void startSession() throws IOException {
    replaceSection();
    await("Getting a code for " + DEV);
    Files.createFile(window.home.resolve("go"));
    await("my code ended with an error: not signed in.");
    window.type(window.phone().wrongCode());
    await("AWS did not take the code");
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
    look();
  }

  void keepSeed() {
    choose("One-time codes");
    await(FROM_PROGRAM);
    window.click("Change…");
    window.click("I type them");
    window.click("Use this");
    await(CODES);
    type("otpauth://hotp/a?secret=" + seed(), KeyCode.ENTER);
    look();
    window.press(KeyCode.CONTROL, KeyCode.A);
    type(seed(), KeyCode.ENTER);
    await("Is this the one?");
    window.press(KeyCode.ENTER);
    await("Codes of " + DEV);
    window.click("QR code for a phone…");
    givePassphrase();
    await("QR code of " + DEV);
    window.press(KeyCode.ESCAPE);
    await("Codes of " + DEV);
    leave();
  }

  void rotate() {
    choose("Access keys");
    await("made today");
    window.click("Rotate…");
    await("Rotate the key of " + DEV);
    window.click("Rotate now");
    await("The key is rotated");
    window.press(KeyCode.ENTER);
  }

  void changePassphrase(String next) {
    openStore("age -d -i");
    window.click("Change passphrase…");
    await("Passphrase that it has now");
    change(wrong, next);
    await("This passphrase does not open");
    change(passphrase, next);
    await("The vault has its new passphrase");
    passphrase = next;
    window.press(KeyCode.ENTER);
    await("age -d -i");
    leave();
  }

  private void openStore(String text) {
    open("where your secrets", text);
  }

  private void open(String act, String text) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    type(act, KeyCode.ENTER);
    await(text);
  }

  private void change(String now, String next) {
    type(now, KeyCode.TAB);
    type(next, KeyCode.TAB);
    window.type(next);
    look();
    window.press(KeyCode.ENTER);
  }

  /// From the desktop's keyring to a new vault, whose passphrase is first not typed twice alike.
  void moveToNewVault() {
    openStore("Move to Brevet's vault…");
    window.click("Move to Brevet's vault…");
    await("read back there");
    type(passphrase, KeyCode.TAB);
    type(wrong, KeyCode.ENTER);
    await("These were not the same");
    type(passphrase, KeyCode.TAB);
    type(passphrase, KeyCode.ENTER);
    await("They are in Brevet's vault now");
    window.press(KeyCode.ENTER);
    await("age -d -i");
    leave();
  }

  /// All secrets into a file that this passphrase seals, and from there, with wrong ones first.
  void exportAndLookBack(String sealing) {
    open("export profiles", "What goes into the file");
    window.press(KeyCode.ENTER);
    await("A passphrase for the file");
    type(sealing, KeyCode.TAB);
    type(wrong, KeyCode.ENTER);
    await("These were not the same");
    type(sealing, KeyCode.TAB);
    type(sealing, KeyCode.ENTER);
    givePassphrase();
    await("Exported to");
    leave();
    open("restore from", "Choose a file that was exported");
    type(window.home.resolve("brevet-export.age").toString(), KeyCode.ENTER);
    await("Passphrase of the file");
    type(wrong, KeyCode.ENTER);
    await("This passphrase does not open");
    type(sealing, KeyCode.ENTER);
    await("What the file holds");
    leave();
  }

  /// A session that is answered and not kept.
  private void callByHand() {
    open("call an sts action", "An STS action by hand");
    ToolboxSteps.sign(window, DEV + ": its session");
    window.click("Call GetCallerIdentity");
    await("GetCallerIdentity answered");
    leave();
  }

  void openOtherDialogs() {
    callByHand();
    open("your aws files", "Your AWS files");
    leave();
    open("keys found", "Keys and roles in your AWS files");
    leave();
    open("activity", "in the window");
    window.type("nobody");
    await("Nothing found");
    leave();
    choose("MFA devices");
    await("Brevet makes its codes");
    leave();
    choose("Open console");
    await("Open the console as " + DEV);
    leave();
    window.robot.clickOn(window.row(DEV));
    look();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    await("Role ARN");
    leave();
    window.robot.clickOn(window.row(DEV));
    window.press(KeyCode.DELETE);
    await("Remove");
    leave();
    window.robot.clickOn(window.row(DEV));
    window.press(KeyCode.CONTROL, KeyCode.N);
    await("Access key ID");
    type("AKIAIOSFODNN7EXAMPLE", KeyCode.TAB);
    window.type(window.alice.accessKey().secretAccessKey().reveal());
    look();
  }

  /// With a secret that is half typed.
  void lock() {
    window.lockFromOutside();
    await("Brevet is locked");
    window.press(KeyCode.ENTER);
    givePassphrase();
    await("Brevet vault, unlocked");
  }
}
