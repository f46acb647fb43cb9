package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Base32;
import app.brevet.testing.LeakSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every screen is shown and used, with right and with wrong secrets typed into it; then no planted
/// secret is in a file, in what was printed, or in a text of the window. A new screen that is not
/// shown here fails the test.
final class NoLeakInWindowTest {

  private static final String DEV = "acme-dev";
  private static final String PASSPHRASE = "correct horse battery staple";
  private static final String WRONG = "a wrong horse, battery, staple";

  @TempDir private Path home;
  @TempDir private Path homeOfDemo;
  private final LeakSearch leaks = new LeakSearch();
  private final Set<String> seen = new TreeSet<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    leaks.plant(PASSPHRASE);
    leaks.plant(WRONG);
    window = open(home);
  }

  @AfterEach
  void tearDown() {
    System.setOut(out);
    System.setErr(err);
    window.close();
  }

  private StoryWindow open(Path folder) throws IOException {
    StoryWindow opened = new StoryWindow(folder);
    leaks.plant(opened.alice.accessKey().secretAccessKey().reveal());
    leaks.plantSeed(opened.phone().totp().seed().copy());
    return opened;
  }

  /// Notes what is shown, and reads it.
  private void look() {
    seen.addAll(window.screens());
    leaks.inText("the window", String.join("\n", window.texts()));
  }

  private void await(String text) {
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

  private String seed() {
    byte[] seed = window.phone().totp().seed().copy();
    return new String(Base32.encode(seed), StandardCharsets.US_ASCII);
  }

  private static Set<String> screensThatThereAre() throws IOException {
    Path classes = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(classes.resolve("app/brevet/ui"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith("View.class") && !file.contains("$"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void givePassphrase() {
    window.await("the question", window::isAsked);
    look();
    window.type(PASSPHRASE);
    window.press(KeyCode.ENTER);
  }

  private void startSession() {
    window.act(DEV);
    window.await("the question", window::isAsked);
    window.type(WRONG);
    window.press(KeyCode.ENTER);
    await("This passphrase does not open");
    givePassphrase();
    await("Code for " + DEV);
    window.type(window.phone().wrongCode());
    await("AWS did not take the code");
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
    look();
  }

  private void keepSeed() {
    choose("One-time codes");
    await("Let Brevet make the codes of " + DEV);
    window.type("otpauth://hotp/a?secret=" + seed());
    window.press(KeyCode.ENTER);
    look();
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.type(seed());
    window.press(KeyCode.ENTER);
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

  private void rotate() {
    choose("Access keys");
    await("made today");
    window.click("Rotate…");
    await("Rotate the key of " + DEV);
    window.click("Rotate now");
    await("The key is rotated");
    window.press(KeyCode.ENTER);
  }

  private void otherDialogs() {
    choose("MFA devices");
    await("Brevet makes its codes");
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
    window.type("AKIAIOSFODNN7EXAMPLE");
    window.press(KeyCode.TAB);
    window.type(window.alice.accessKey().secretAccessKey().reveal());
    look();
  }

  private void leave() {
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  /// With a secret that is half typed.
  private void lock() {
    window.lockFromOutside();
    await("Brevet is locked");
    window.press(KeyCode.ENTER);
    givePassphrase();
    await("Brevet vault, unlocked");
  }

  private void demo() throws Exception {
    window.close();
    window = open(homeOfDemo);
    window.withPassphraseFile(PASSPHRASE);
    window.withDemo();
    Files.delete(homeOfDemo.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
    await("Demo phone");
  }

  private void search(Path folder) throws Exception {
    VaultSecrets.plant(leaks, folder.resolve("brevet/state/vault"), PASSPHRASE);
    if (Files.exists(window.credentialsFile())) {
      VaultSecrets.plantSessions(leaks, window.credentialsFile());
    }
    leaks.inFiles(folder);
    leaks.inText("what was printed", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void window_whenEveryScreenWasUsed_thenNoSecretIsLeftAnywhere() throws Exception {
    window.withPassphraseFile(PASSPHRASE).withProfiles();
    Files.delete(home.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
    await("Brevet vault, locked");

    startSession();
    search(home);
    keepSeed();
    search(home);
    rotate();
    otherDialogs();
    lock();
    search(home);
    demo();
    search(homeOfDemo);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(screensThatThereAre());
  }

  /// Else the test above could not fail.
  @Test
  void search_whenASecretIsThere_thenItIsFound() throws Exception {
    window.withPassphraseFile(PASSPHRASE).withProfiles();
    window.open();
    Files.delete(home.resolve("passphrase"));
    search(home);

    Files.writeString(home.resolve("log"), "… " + seed().substring(3, 22));

    assertThat(hasFailed(() -> search(home))).isTrue();
    Files.delete(home.resolve("log"));
    System.out.println(WRONG);
    assertThat(hasFailed(() -> search(home))).isTrue();
  }

  @FunctionalInterface
  private interface Search {
    void run() throws Exception;
  }

  private static boolean hasFailed(Search search) throws Exception {
    try {
      search.run();
      return false;
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage()).contains("a planted secret");
    }
  }
}
