package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import app.brevet.testing.Screenshot;
import app.brevet.testing.XvfbDisplay;
import app.brevet.tray.Notification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A notification as a user sees it, on a server that nobody here wrote.
final class RealNotificationTest {

  private static final Path DUNST = Path.of("/usr/bin/dunst");

  private TrayOnBus on;
  private XvfbDisplay display;
  private Path home;
  private Process dunst;
  private DesktopNotifications notifications;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    RealPart.require("dunst", () -> Files.isExecutable(DUNST));
    home = folder;
    display = XvfbDisplay.start(folder.resolve("display"));
    on = new TrayOnBus(folder);
    ProcessBuilder builder = new ProcessBuilder(DUNST.toString());
    builder.environment().clear();
    builder.environment().putAll(on.environment());
    builder.environment().put("DISPLAY", display.name());
    dunst =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    TrayOnBus.await(() -> control("count", "displayed").strip().equals("0"));
    notifications = DesktopNotifications.connect(on.environment()).orElseThrow();
  }

  @AfterEach
  void stop() {
    notifications.close();
    dunst.destroy();
    on.close();
    display.close();
  }

  private String control(String... words) {
    Program program = new Program(home);
    for (Map.Entry<String, String> one : on.environment().entrySet()) {
      program.with(one.getKey(), one.getValue());
    }
    try {
      return program
          .run("", Stream.concat(Stream.of("/usr/bin/dunstctl"), List.of(words).stream()).toList())
          .out();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Test
  void show_whenTheServerIsReal_thenItIsSeenAndItsClickOpens() throws Exception {
    Screenshot before = display.screenshot();
    notifications.show(
        new Notification(
            "payments ends in 10 min",
            "Brevet needs a code to renew it.",
            true,
            on.noted("open"),
            List.of(new Notification.Choice("renew", "Renew", on.noted("renew")))));
    display
        .await("a notification", now -> now.changed(before, 0, 50).isPresent())
        .keep("notification-dunst");
    control("action", "0");
    assertThat(on.nextDone()).isEqualTo("open");
    notifications.withdraw();
    TrayOnBus.await(() -> control("count", "displayed").strip().equals("0"));
  }
}
