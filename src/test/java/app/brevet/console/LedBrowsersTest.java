package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedBrowsersTest {

  private static final String LINK = "https://signin.invalid/federation?SigninToken=planted-token";
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;
  private final ServerSocket told;

  LedBrowsersTest() throws IOException {
    told = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    told.setSoTimeout((int) LONG.toMillis());
  }

  @AfterEach
  void close() throws IOException {
    told.close();
  }

  private Browser asking() {
    return new Browser(
        ChildJvm.command(FakeBrowserMain.class, String.valueOf(told.getLocalPort())),
        Optional.empty(),
        Optional.empty());
  }

  private static Browser command(String... arguments) {
    return new Browser(List.of(arguments), Optional.empty(), Optional.empty());
  }

  private void lead(Browser browser, Duration patience, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
    environment.putAll(more);
    try (Secret link = Secret.ofUnwipeable(LINK)) {
      browsers(environment, patience).lead(browser, link);
    }
  }

  private LedBrowsers browsers(Map<String, String> environment, Duration patience) {
    return new LedBrowsers(new NamedPrograms(environment, folder), OperatingSystem.LINUX, patience);
  }

  private Failure failure(Browser browser, Map<String, String> environment) {
    return catchThrowableOfType(FailureException.class, () -> lead(browser, SHORT, environment))
        .failure();
  }

  /// What the browser tells.
  private List<String> browsed() throws IOException {
    try (Socket browser = told.accept()) {
      byte[] text = browser.getInputStream().readAllBytes();
      return new ArrayList<>(new String(text, StandardCharsets.UTF_8).lines().toList());
    }
  }

  @Test
  void lead_whenTheBrowserAsks_thenItIsLedToTheLinkWhichWasNotAmongItsArguments() throws Exception {
    lead(asking(), LONG, Map.of());

    List<String> browsed = browsed();
    assertThat(browsed.removeFirst()).isEqualTo("302 " + LINK);
    assertThat(browsed).noneMatch(line -> line.contains("planted"));
    assertThat(browsed).anyMatch(line -> line.contains("http://127.0.0.1:"));
  }

  @Test
  void lead_whenBrevetsEnvironmentHasSecrets_thenTheBrowserDoesNotGetThem() throws Exception {
    lead(
        asking(),
        LONG,
        Map.of("AWS_SECRET_ACCESS_KEY", "hush", "AWS_SESSION_TOKEN", "hush", "KEPT", "this"));

    assertThat(browsed()).noneMatch(line -> line.contains("hush")).contains("KEPT=this");
  }

  @Test
  void lead_whenTheBrowserDoesNotAskInTime_thenThatIsTold() {
    assertThat(failure(command("true"), Map.of()))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.LINK_NOT_FETCHED, ""));
  }

  @Test
  void lead_whenTheBrowserAsksAndGetsNoAnswer_thenTheLinkIsNotFetchedAndThatIsToldAtOnce() {
    Secret gone = Secret.ofUnwipeable(LINK);
    gone.close(); // What is thrown while one is led, as when the other side hangs up.
    LedBrowsers browsers = browsers(Map.of("PATH", "/usr/bin:/bin"), LONG);

    FailureException failed =
        catchThrowableOfType(FailureException.class, () -> browsers.lead(asking(), gone));

    assertThat(failed.failure())
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.LINK_NOT_FETCHED, ""));
  }

  @Test
  void lead_whenTheBrowserEndsWithAnError_thenThatIsToldAtOnce() {
    FailureException failed =
        catchThrowableOfType(FailureException.class, () -> lead(command("false"), LONG, Map.of()));

    assertThat(failed.failure())
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.BROWSER_NOT_STARTED, "false"));
  }

  @Test
  void lead_whenTheBrowserLiesInTheHomeFolder_thenTheTildeStandsForThat() throws Exception {
    Path script = Files.writeString(folder.resolve("browser"), "#!/bin/sh\nexec \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    List<String> line = new ArrayList<>(List.of("~/browser"));
    line.addAll(asking().command());

    lead(command(line.toArray(String[]::new)), LONG, Map.of());

    assertThat(browsed()).contains("302 " + LINK);
  }

  @Test
  void lead_whenTheBrowserInTheHomeFolderIsNotThere_thenItIsNamedAsItWasGiven() {
    assertThat(failure(command("~/no-such-browser"), Map.of()))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.BROWSER_NOT_FOUND, "~/no-such-browser"));
  }

  @Test
  void lead_whenThereIsNoSuchBrowser_thenItIsNamed() {
    assertThat(failure(command("no-such-browser"), Map.of()))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.BROWSER_NOT_FOUND, "no-such-browser"));
  }

  @Test
  void lead_whenTheBrowserCannotBeStarted_thenItIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no program");

    assertThat(failure(command(text.toString()), Map.of()))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.BROWSER_NOT_STARTED, text.toString()));
  }

  @Test
  void lead_whenThereIsNoDisplayAndNoBrowserIsNamed_thenThatIsTold() {
    assertThat(failure(Browser.OF_THE_SYSTEM, Map.of()))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.NO_DISPLAY, ""));
  }

  @Test
  void lead_whenThereIsADisplay_thenTheBrowserOfTheSystemIsLookedFor() {
    assertThat(failure(Browser.OF_THE_SYSTEM, Map.of("DISPLAY", ":0", "PATH", "/nowhere")))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.BROWSER_NOT_FOUND, "xdg-open"));
  }
}
