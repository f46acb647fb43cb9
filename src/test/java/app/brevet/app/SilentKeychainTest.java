package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A Secret Service that never answers leaves the window as quick as ever. The longest time that
/// the window's thread let anybody wait is printed; the bound is generous, for machines that do
/// much else.
final class SilentKeychainTest {

  private static final String DEV = "acme-dev";
  private static final Duration BOUND = Duration.ofMillis(500);
  private static final int LEAST_LOOKS = 200;

  @TempDir private Path home;
  @TempDir private Path session;

  @Test
  void window_whenTheKeychainNeverAnswers_thenItsThreadWaitsForNothing() throws Exception {
    FxToolkit.registerPrimaryStage();
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(session);
        StoryWindow window = new StoryWindow(home)) {
      window
          .with("BREVET_KEYCHAIN", "system")
          .with(
              "DBUS_SESSION_BUS_ADDRESS",
              Objects.requireNonNull(keyring.environment().get("DBUS_SESSION_BUS_ADDRESS")));
      EnrolledHome.fill(window);
      keyring.freezeDaemon();
      try (WindowThreadWatch watch = new WindowThreadWatch()) {
        window.open();
        watch.begin();
        window.await("that the sessions cannot be read", window::isInTrouble);
        window.act(DEV);
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.press(KeyCode.ESCAPE);
        window.awaitRow(DEV, "Try again");

        System.out.printf(
            "silent keychain: looked %d times, longest gap of the window's thread %d ms%n",
            watch.looks(), watch.longestGap().toMillis());
        assertThat(watch.looks()).isGreaterThan(LEAST_LOOKS);
        assertThat(watch.met()).isEmpty();
        assertThat(watch.longestGap()).isLessThan(BOUND);
      }
    }
  }
}
