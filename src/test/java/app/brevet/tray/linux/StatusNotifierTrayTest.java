package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.TrayHost;
import app.brevet.tray.TrayState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusNotifierTrayTest {

  private TrayOnBus on;
  private StatusNotifierTray tray;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    on = new TrayOnBus(home);
    tray = on.tray();
  }

  @AfterEach
  void stop() {
    on.close();
  }

  @Test
  void connect_whenTheEnvironmentNamesNoBus_thenThereIsNoTray() {
    assertThat(StatusNotifierTray.connect(Map.of())).isEmpty();
  }

  @Test
  void show_whenThereIsAWatcherWithAPanel_thenItIsRegisteredAndShown() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      String item = host.awaitItem();
      assertThat(item)
          .isEqualTo("org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1");
      TrayOnBus.await(tray::isShown);
      assertThat(host.property(item, "Id")).isEqualTo("brevet");
      assertThat(host.property(item, "Title")).isEqualTo("Brevet");
      assertThat(host.property(item, "Status")).isEqualTo("Active");
      assertThat(host.property(item, "ItemIsMenu")).isEqualTo(false);
      assertThat(TrayHost.list(host.property(item, "ToolTip")).getLast())
          .isEqualTo("payments &amp; co end in &lt;7 min&gt;");
    }
  }

  @Test
  void show_whenAPanelAsksForTheIcon_thenItIsArgbInNetworkByteOrder() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      List<Object> pixmaps = TrayHost.list(host.property(host.awaitItem(), "IconPixmap"));
      List<Object> smallest = TrayHost.list(pixmaps.getFirst());
      assertThat(smallest.get(0)).isEqualTo(16);
      assertThat(smallest.get(1)).isEqualTo(16);
      List<Object> bytes = TrayHost.list(smallest.get(2));
      assertThat(bytes).hasSize(16 * 16 * 4);
      int seal = (12 * 16 + 4) * 4; // A pixel beside the keyhole.
      assertThat(bytes.subList(seal, seal + 4))
          .containsExactly((byte) 0xff, (byte) 0x2a, (byte) 0x8a, (byte) 0x45);
    }
  }

  @Test
  void show_whenTwoTraysAreInOneProcess_thenBothAreRegistered() throws Exception {
    try (TrayHost host = on.host(true);
        StatusNotifierTray other = on.another()) {
      tray.show(on.view(TrayState.IDLE, ""));
      String first = host.awaitItem();
      other.show(on.view(TrayState.ACTIVE, "7 min"));
      assertThat(host.awaitItem()).isNotEqualTo(first).startsWith(":");
      TrayOnBus.await(other::isShown);
    }
  }

  @Test
  void isShown_whenThePanelComesAndGoes_thenAsThePanel() throws Exception {
    try (TrayHost host = on.host(false)) {
      tray.show(on.view(TrayState.IDLE, ""));
      host.awaitItem();
      assertThat(tray.isShown()).isFalse();
      host.setPanel(true);
      TrayOnBus.await(tray::isShown);
      host.setPanel(false);
      TrayOnBus.await(() -> !tray.isShown());
    }
  }

  @Test
  void isShown_whenTheWatcherIsReplaced_thenRegistersAgain() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.IDLE, ""));
      host.awaitItem();
      TrayOnBus.await(tray::isShown);
    }
    TrayOnBus.await(() -> !tray.isShown());
    try (TrayHost next = on.host(true)) {
      next.awaitItem();
      TrayOnBus.await(tray::isShown);
    }
  }

  @Test
  void isShown_whenTheBusEnds_thenNoMore() throws Exception {
    TrayHost host = on.host(true);
    tray.show(on.view(TrayState.IDLE, ""));
    TrayOnBus.await(tray::isShown);
    on.endBus();
    TrayOnBus.await(() -> !tray.isShown());
    host.close();
  }

  @Test
  void onOpen_whenTheIconIsClicked_thenOpens() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.onOpen(on.noted("open"));
      tray.show(on.view(TrayState.IDLE, ""));
      host.activate(host.awaitItem());
      assertThat(on.nextDone()).isEqualTo("open");
    }
  }

  @Test
  void show_whenAnActTakesLong_thenPanelsAreAnsweredAllTheSame() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (TrayHost host = on.host(true)) {
      tray.onOpen(
          () -> {
            try {
              end.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      tray.show(on.view(TrayState.IDLE, "7 min"));
      String item = host.awaitItem();
      host.activate(item);
      tray.show(on.view(TrayState.ENDING, "6 min"));
      host.awaitSignal("NewIcon");
      assertThat(host.menu(item).children().getFirst().label()).isEqualTo("payments — 6 min");
    } finally {
      end.countDown();
    }
  }

  @Test
  void close_whenShown_thenTheNameLeavesTheBus() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.IDLE, ""));
      String item = host.awaitItem();
      TrayOnBus.await(tray::isShown);
      tray.close();
      TrayOnBus.await(() -> !tray.isShown());
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (host.hasOwner(item)) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
      assertThat(tray.isShown()).isFalse();
    }
  }
}
