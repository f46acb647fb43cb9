package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.console.FakeBrowserMain;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `brevet console` as a process, with a browser that is another.
final class ConsoleIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private SandboxWorld world;
  private SmallFederation federation;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    federation = new SmallFederation();
    home = world.home(folder);
    home.set("BREVET_SIGNIN_ENDPOINT", federation.endpoint().toString());
    world.addUser(home).expect(0);
    world.addRole(home).expect(0);
    home.brevet("start", "admin", "--mfa-code", world.phone().nextCode()).expect(0);
  }

  @AfterEach
  void close() {
    federation.close();
    world.close();
  }

  /// A program that runs this, with its own arguments behind.
  private Path program(String command) throws IOException {
    Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + command + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private Path telling(ServerSocket told) throws IOException {
    String java =
        ChildJvm.command(FakeBrowserMain.class, String.valueOf(told.getLocalPort())).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    return program("exec " + java + " \"$@\"");
  }

  @Test
  void console_whenABrowserIsNamed_thenItIsLedThereAndTheTokenIsInNoArgument() throws Exception {
    home.plant(SmallFederation.TOKEN);
    try (ServerSocket told = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      told.setSoTimeout((int) LONG.toMillis());

      Ran ran =
          home.brevet("console", "admin", "--browser", telling(told).toString(), "--json")
              .expect(0);

      List<String> browsed;
      try (Socket browser = told.accept()) {
        byte[] text = browser.getInputStream().readAllBytes();
        browsed = new String(text, StandardCharsets.UTF_8).lines().toList();
      }
      assertThat(browsed.getFirst())
          .startsWith("302 " + federation.endpoint() + "/federation?Action=login&Issuer=Brevet&")
          .endsWith("&SigninToken=" + SmallFederation.TOKEN);
      assertThat(browsed.subList(1, browsed.size()))
          .noneMatch(line -> line.contains(SmallFederation.TOKEN));
      assertThat(ran.json().string("page"))
          .isEqualTo("https://console.aws.amazon.com/console/home?region=us-east-1");
      assertThat(federation.forms())
          .singleElement()
          .satisfies(
              form -> {
                assertThat(form).containsOnlyKeys("Action", "Session");
                assertThat(form.getOrDefault("Session", "")).contains("\"sessionId\":\"ASIA");
              });
    }
  }

  @Test
  void console_whenPrinted_thenTheLinkIsOnStandardOutputAlone() throws Exception {
    Ran ran = home.brevet("console", "admin", "--print").expect(0);

    assertThat(ran.out().strip())
        .startsWith(federation.endpoint() + "/federation?Action=login&")
        .endsWith("&SigninToken=" + SmallFederation.TOKEN);
    assertThat(ran.err()).doesNotContain(SmallFederation.TOKEN).contains("15 minutes");
  }

  @ParameterizedTest
  @CsvSource({"admin,:assumed-role/admin/", "alice,:federated-user/alice"})
  void console_whenTheLinkIsOpened_thenTheSandboxLetsThemIn(String profile, String who)
      throws Exception {
    home.set("BREVET_SIGNIN_ENDPOINT", world.sandbox().endpoint().toString());

    Ran ran = home.brevet("console", profile, "--print").expect(0);

    try (InputStream page = URI.create(ran.out().strip()).toURL().openStream()) {
      assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
          .contains("Signed in as arn:aws:sts::", who, "console.aws.amazon.com/console/home");
    }
  }

  @Test
  void console_whenTheRolesSessionsAreShorterThanAnHour_thenTheSandboxLetsThemInAllTheSame()
      throws Exception {
    home.set("BREVET_SIGNIN_ENDPOINT", world.sandbox().endpoint().toString());
    world.addRole(home, "short", "15m").expect(0);
    home.brevet("start", "short").expect(0);

    Ran ran = home.brevet("console", "short", "--print").expect(0);

    try (InputStream page = URI.create(ran.out().strip()).toURL().openStream()) {
      assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
          .contains("Signed in as arn:aws:sts::", ":assumed-role/admin/");
    }
    String told = home.brevet("activity", "--profile", "short").expect(0).out();
    assertThat(told).contains("link to the console printed, by ");
    assertThat(told).doesNotContain("SigninToken", "Action=login");
  }

  @Test
  void console_whenTheBrowserNeverAsks_thenEndsByItselfAndSaysSo() throws Exception {
    home.plant(SmallFederation.TOKEN);

    Ran ran = home.brevet("console", "admin", "--browser", program("exit 0").toString()).expect(1);

    assertThat(ran.err()).contains("The browser did not fetch the link within 10 s.");
    assertThat(ran.took()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }
}
