package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.mfa.Base32;
import app.brevet.testing.LeakSearch;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every screen is shown and used, with right and with wrong secrets typed into it; then no planted
/// secret is in a file, in what was printed or logged, or in a text of the window. A new screen
/// that is not shown here fails the test.
final class NoLeakInWindowTest {

  private static final String PASSPHRASE = "correct horse battery staple";
  private static final String NEXT = "another horse, another battery";
  private static final String WRONG = "a wrong horse, battery, staple";

  @TempDir private Path home;
  @TempDir private Path homeOfDemo;
  @TempDir private Path homeOfKeyring;
  private final LeakSearch leaks = new LeakSearch();
  private final Set<String> seen = new TreeSet<>();
  private final List<StoryWindow> opened = new ArrayList<>();
  private CaughtOutput output;

  @BeforeEach
  void setUp() {
    output = new CaughtOutput();
    Stream.of(PASSPHRASE, NEXT, WRONG).forEach(leaks::plant);
  }

  @AfterEach
  void tearDown() {
    output.close();
    opened.forEach(StoryWindow::close);
  }

  private StoryWindow window(Path folder) throws IOException {
    StoryWindow made = new StoryWindow(folder);
    opened.add(made);
    leaks.plant(made.alice.accessKey().secretAccessKey().reveal());
    leaks.plantSeed(made.phone().totp().seed().copy());
    return made;
  }

  private void close(StoryWindow window) {
    window.close();
    opened.remove(window);
  }

  private static void openAskingForThePassphrase(StoryWindow window) throws Exception {
    Files.delete(window.home.resolve("passphrase"));
    window.with("BREVET_VAULT_PASSPHRASE_FILE", "").open();
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

  private void search(StoryWindow window, String passphrase) throws Exception {
    VaultSecrets.plant(leaks, window.home.resolve("brevet/state/vault"), passphrase);
    if (Files.exists(window.credentialsFile())) {
      VaultSecrets.plantSessions(leaks, window.credentialsFile());
    }
    leaks.inFiles(window.home);
    leaks.inText("what was printed or logged", output.text());
  }

  private void walkVault() throws Exception {
    StoryWindow window = window(home);
    window.withPassphraseFile(PASSPHRASE).withProfiles();
    openAskingForThePassphrase(window);
    WindowWalk walk = new WindowWalk(window, leaks, PASSPHRASE, WRONG);
    walk.await("Brevet vault, locked");
    walk.useProgramForCodes();
    walk.startSession();
    search(window, walk.passphrase());
    walk.keepSeed();
    search(window, walk.passphrase());
    walk.rotate();
    walk.changePassphrase(NEXT);
    search(window, walk.passphrase());
    walk.exportAndLookBack(PASSPHRASE);
    leaks.plant(new FederationWalk(window, walk).take());
    search(window, walk.passphrase());
    walk.openOtherDialogs();
    walk.lock();
    search(window, walk.passphrase());
    seen.addAll(walk.seen());
    close(window);
  }

  private void walkMove() throws Exception {
    RealPart.require("secret-tool", () -> Files.isExecutable(Path.of("/usr/bin/secret-tool")));
    Path folder = Files.createDirectory(homeOfKeyring.resolve("keyring"));
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(folder)) {
      StoryWindow window = window(homeOfKeyring);
      window.environment.remove("BREVET_KEYCHAIN");
      window.with(
          "DBUS_SESSION_BUS_ADDRESS",
          keyring.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""));
      window.withProfiles();
      window.open();
      WindowWalk walk = new WindowWalk(window, leaks, NEXT, WRONG);
      walk.await(", unlocked");
      walk.moveToNewVault();
      search(window, walk.passphrase());
      seen.addAll(walk.seen());
      close(window);
    }
  }

  private void walkDemo() throws Exception {
    StoryWindow window = window(homeOfDemo);
    window.withPassphraseFile(PASSPHRASE);
    window.withDemo();
    openAskingForThePassphrase(window);
    WindowWalk walk = new WindowWalk(window, leaks, PASSPHRASE, WRONG);
    walk.await("Demo phone");
    search(window, walk.passphrase());
    seen.addAll(walk.seen());
    close(window);
  }

  @Test
  void window_whenEveryScreenWasUsed_thenNoSecretIsLeftAnywhere() throws Exception {
    walkVault();
    walkMove();
    walkDemo();

    assertThat(seen).containsExactlyInAnyOrderElementsOf(screensThatThereAre());
  }

  /// Else the test above could not fail.
  @Test
  void search_whenASecretIsThere_thenItIsFound() throws Exception {
    StoryWindow window = window(home);
    window.withPassphraseFile(PASSPHRASE).withProfiles();
    window.open();
    Files.delete(home.resolve("passphrase"));
    search(window, PASSPHRASE);
    byte[] seed = window.phone().totp().seed().copy();
    String base32 = new String(Base32.encode(seed), StandardCharsets.US_ASCII);

    Files.writeString(home.resolve("log"), "… " + base32.substring(3, 22));

    assertThat(hasFailed(window)).isTrue();
    Files.delete(home.resolve("log"));
    assertThat(hasFailed(window)).isFalse();
    Logger.getLogger("app.brevet").info(NEXT);
    assertThat(hasFailed(window)).isTrue();
  }

  @Test
  void search_whenASecretIsPrinted_thenItIsFound() throws Exception {
    StoryWindow window = window(home);
    window.withPassphraseFile(PASSPHRASE).withProfiles();
    Files.delete(home.resolve("passphrase"));

    System.out.println(WRONG);

    assertThat(hasFailed(window)).isTrue();
  }

  private boolean hasFailed(StoryWindow window) throws Exception {
    try {
      search(window, PASSPHRASE);
      return false;
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage()).contains("a planted secret");
    }
  }
}
