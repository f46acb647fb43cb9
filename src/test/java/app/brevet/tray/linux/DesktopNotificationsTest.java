package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.NotificationServer;
import app.brevet.tray.Notification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DesktopNotificationsTest {

  private TrayOnBus on;
  private DesktopNotifications notifications;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    on = new TrayOnBus(home);
    notifications = DesktopNotifications.connect(on.environment()).orElseThrow();
  }

  @AfterEach
  void stop() {
    notifications.close();
    on.close();
  }

  private NotificationServer server(String... capabilities) throws Exception {
    return NotificationServer.on(
        on.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""), List.of(capabilities));
  }

  private Notification notification(String text, boolean alert) {
    return new Notification(
        "payments ends in 10 min",
        text,
        alert,
        on.noted("open"),
        List.of(
            new Notification.Choice("renew", "Renew", on.noted("renew")),
            new Notification.Choice("later", "Later", on.noted("later"))));
  }

  @Test
  void connect_whenTheEnvironmentNamesNoBus_thenThereAreNone() {
    assertThat(DesktopNotifications.connect(Map.of())).isEmpty();
  }

  @Test
  void show_whenTheServerHasActions_thenTheirActsRun() throws Exception {
    try (NotificationServer server = server("body", "actions")) {
      notifications.show(notification("a code is needed", true));
      NotificationServer.Shown shown = server.next();
      assertThat(shown.actions())
          .containsExactly(
              "default", "payments ends in 10 min", "renew", "Renew", "later", "Later");
      server.press(shown.id(), "renew");
      assertThat(on.nextDone()).isEqualTo("renew");
      server.press(shown.id(), "default");
      assertThat(on.nextDone()).isEqualTo("open");
    }
  }

  @Test
  void show_whenTheServerHasNoActions_thenNoneAreSent() throws Exception {
    try (NotificationServer server = server("body")) {
      notifications.show(notification("a code is needed", true));
      assertThat(server.next().actions()).isEmpty();
    }
  }

  @Test
  void show_whenTheServerReadsMarkup_thenSignsAreShownAsTheyStand() throws Exception {
    try (NotificationServer server = server("body-markup")) {
      notifications.show(notification("a & <b>", true));
      assertThat(server.next().text()).isEqualTo("a &amp; &lt;b&gt;");
    }
    try (NotificationServer plain = server("body")) {
      notifications.show(notification("a & <b>", true));
      assertThat(plain.next().text()).isEqualTo("a & <b>");
    }
  }

  @Test
  void show_whenItChangesWhatIsShown_thenItTakesItsPlaceInSilence() throws Exception {
    try (NotificationServer server = server("body")) {
      notifications.show(notification("one", true));
      NotificationServer.Shown first = server.next();
      notifications.show(notification("two", false));
      NotificationServer.Shown second = server.next();
      assertThat(second.replaces()).isEqualTo(first.id());
      assertThat(second.silent()).isTrue();
      assertThat(first.silent()).isFalse();
    }
  }

  @Test
  void show_whenTheUserHasClosedIt_thenAChangeBringsItNotBack() throws Exception {
    try (NotificationServer server = server("actions")) {
      notifications.show(notification("one", true));
      NotificationServer.Shown first = server.next();
      server.press(first.id(), "default");
      assertThat(on.nextDone()).isEqualTo("open");
      server.dismiss(first.id());
      TrayOnBus.await(() -> !notifications.isShown());
      notifications.show(notification("two", false));
      notifications.show(notification("three", true));
      NotificationServer.Shown next = server.next();
      assertThat(next.text()).isEqualTo("three");
      assertThat(next.replaces().longValue()).isZero();
      assertThat(server.left()).isZero();
    }
  }

  @Test
  void withdraw_whenOneIsShown_thenItIsTakenAway() throws Exception {
    try (NotificationServer server = server("body")) {
      notifications.show(notification("one", true));
      NotificationServer.Shown first = server.next();
      notifications.withdraw();
      assertThat(server.nextTakenAway()).isEqualTo(first.id());
    }
  }

  /// Shows one on a server that then ends, as one that is restarted does.
  private UInt32 shownBefore() throws Exception {
    try (NotificationServer before = server("body", "actions")) {
      notifications.show(notification("one", true));
      UInt32 id = before.next().id();
      TrayOnBus.await(notifications::isShown);
      return id;
    }
  }

  @Test
  void show_whenTheServerIsAnotherOne_thenReplacesNothingThere() throws Exception {
    shownBefore();
    try (NotificationServer server = server("body", "actions")) {
      notifications.show(notification("two", false));
      notifications.show(notification("three", true));
      NotificationServer.Shown next = server.next();
      assertThat(next.text()).isEqualTo("three");
      assertThat(next.replaces().longValue()).isZero();
      assertThat(server.left()).isZero();
    }
  }

  @Test
  void withdraw_whenTheServerIsAnotherOne_thenTakesNothingAwayThere() throws Exception {
    shownBefore();
    try (NotificationServer server = server("body", "actions")) {
      notifications.withdraw();
      notifications.show(notification("two", true));
      server.next();
      assertThat(server.leftTakenAway()).isZero();
    }
  }

  @Test
  void act_whenTheServerIsAnotherOne_thenThoseOfOtherProgramsAreNotHeard() throws Exception {
    UInt32 before = shownBefore();
    try (NotificationServer server = server("body", "actions");
        DesktopNotifications others =
            DesktopNotifications.connect(on.environment()).orElseThrow()) {
      others.show(
          new Notification(
              "another",
              "has that number now",
              true,
              on.noted("another's"),
              List.of(new Notification.Choice("renew", "Renew", on.noted("another's")))));
      assertThat(server.next().id()).isEqualTo(before);
      TrayOnBus.await(others::isShown);
      server.press(before, "renew");
      assertThat(on.nextDone()).isEqualTo("another's");
      notifications.show(notification("two", true));
      server.press(server.next().id(), "later");
      assertThat(on.nextDone()).isEqualTo("later");
    }
  }

  @Test
  void show_whenTheServerHasEnded_thenNoneIsShownAnyMore() throws Exception {
    shownBefore();
    TrayOnBus.await(() -> !notifications.isShown());
  }
}
