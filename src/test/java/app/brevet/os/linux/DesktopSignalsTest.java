package app.brevet.os.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.os.SystemSignals.Signal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On a real bus, which is the system's and the user's in one.
final class DesktopSignalsTest {

  private static final long PATIENCE_SECONDS = 20;

  @TempDir private Path home;
  private final BlockingQueue<Signal> told = new LinkedBlockingQueue<>();
  private final Map<String, String> environment = new HashMap<>();
  private PrivateKeyring bus;

  @BeforeEach
  void setUp() throws Exception {
    bus = PrivateKeyring.onlyBus(home);
    environment.put("DBUS_SYSTEM_BUS_ADDRESS", address());
    environment.put("DBUS_SESSION_BUS_ADDRESS", address());
  }

  @AfterEach
  void tearDown() {
    bus.close();
  }

  private String address() {
    return bus.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
  }

  private Signal next() throws InterruptedException {
    Signal signal = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (signal == null) {
      throw new AssertionError("nothing was told");
    }
    return signal;
  }

  @Test
  void login_whenTheSystemSleepsAndWakes_thenBothAreTold() throws Exception {
    try (FakeDesktop login = FakeDesktop.login(address(), true);
        DesktopSignals _ = DesktopSignals.listen(environment, told::add)) {
      login.prepareForSleep(true);
      login.prepareForSleep(false);

      assertThat(next()).isEqualTo(Signal.SLEEPS);
      assertThat(next()).isEqualTo(Signal.WAKES);
    }
  }

  @Test
  void login_whenAnotherSendsWhatLooksLikeIt_thenItIsNotHeard() throws Exception {
    try (FakeDesktop login = FakeDesktop.login(address(), true);
        FakeDesktop stranger = FakeDesktop.stranger(address());
        DesktopSignals _ = DesktopSignals.listen(environment, told::add)) {
      stranger.prepareForSleep(true);
      stranger.lockSession("_37");
      login.prepareForSleep(false);

      assertThat(next()).isEqualTo(Signal.WAKES);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void login_whenSessionsAreLocked_thenOnlyOurOwnIsHeard() throws Exception {
    try (FakeDesktop login = FakeDesktop.login(address(), true);
        DesktopSignals _ = DesktopSignals.listen(environment, told::add)) {
      login.lockSession("_38");
      login.prepareForSleep(true);
      login.lockSession("_37");

      assertThat(next()).isEqualTo(Signal.SLEEPS);
      assertThat(next()).isEqualTo(Signal.SCREEN_LOCKS);
    }
  }

  @Test
  void login_whenOnlyTheEnvironmentNamesTheSession_thenThatIsHeard() throws Exception {
    environment.put("XDG_SESSION_ID", "c2");
    try (FakeDesktop login = FakeDesktop.login(address(), false);
        DesktopSignals _ = DesktopSignals.listen(environment, told::add)) {
      login.lockSession("c2");

      assertThat(next()).isEqualTo(Signal.SCREEN_LOCKS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "org.freedesktop.ScreenSaver, /ScreenSaver",
    "org.freedesktop.ScreenSaver, /org/freedesktop/ScreenSaver",
    "org.gnome.ScreenSaver, /org/gnome/ScreenSaver",
    "org.cinnamon.ScreenSaver, /org/cinnamon/ScreenSaver",
    "org.mate.ScreenSaver, /org/mate/ScreenSaver"
  })
  void screen_whenItIsLocked_thenThatIsToldOnceAndItsOpeningIsNot(String face, String path)
      throws Exception {
    try (FakeDesktop desktop = FakeDesktop.login(address(), true);
        DesktopSignals _ = DesktopSignals.listen(environment, told::add)) {
      desktop.screen(face, path, false);
      desktop.screen(face, path, true);

      assertThat(next()).isEqualTo(Signal.SCREEN_LOCKS);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void listen_whenThereIsNoBusAtAll_thenNothingIsToldAndNothingFails() {
    Map<String, String> nowhere =
        Map.of(
            "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + home.resolve("none"),
            "DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("none"));
    try (DesktopSignals _ = DesktopSignals.listen(nowhere, told::add)) {
      assertThat(told).isEmpty();
    }
  }

  @Test
  void close_whenSignalsComeAfterIt_thenTheyAreNotTold() throws Exception {
    try (FakeDesktop login = FakeDesktop.login(address(), true);
        DesktopSignals second = DesktopSignals.listen(environment, told::add)) {
      DesktopSignals.listen(environment, _ -> told.add(Signal.SCREEN_LOCKS)).close();
      login.prepareForSleep(true);

      assertThat(next()).isEqualTo(Signal.SLEEPS);
      assertThat(told).isEmpty();
      assertThat(second).isNotNull();
    }
  }
}
