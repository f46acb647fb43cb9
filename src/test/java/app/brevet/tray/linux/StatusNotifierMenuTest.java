package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.TrayHost;
import app.brevet.tray.TrayItem;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusNotifierMenuTest {

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
  void show_whenALineIsClicked_thenItsActRuns() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      String item = host.awaitItem();
      TrayHost.Line menu = host.menu(item);
      assertThat(menu.children().stream().map(TrayHost.Line::label))
          .containsExactly("payments — 7 min", "", "Stop all", "All", "Quit");
      TrayHost.Line below = menu.children().get(3).children().getFirst();
      assertThat(below.label()).isEqualTo("acme__dev");
      host.click(item, below.id());
      assertThat(on.nextDone()).isEqualTo("acme");
      host.click(item, menu.children().get(2).id());
      host.click(item, menu.children().getLast().id());
      assertThat(on.nextDone()).as("what is greyed out does nothing").isEqualTo("quit");
    }
  }

  @Test
  void show_whenAMarkIsClicked_thenThePanelIsToldHowItStands() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      String item = host.awaitItem();
      int line = host.menu(item).children().getFirst().id();
      host.click(item, line);
      assertThat(on.nextDone()).isEqualTo("payments");
      List<Object> told = host.awaitSignal("ItemsPropertiesUpdated");
      List<Object> first = TrayHost.list(TrayHost.list(told.getFirst()).getFirst());
      assertThat(first.getFirst()).isEqualTo(line);
      assertThat(((Map<?, ?>) first.getLast()).keySet())
          .isEqualTo(java.util.Set.of("toggle-state"));
    }
  }

  @Test
  void show_whenOnlyALabelChanges_thenTheLineIsToldAndTheLayoutStays() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      String item = host.awaitItem();
      TrayHost.Line before = host.menu(item);
      TrayOnBus.await(tray::isShown);
      host.signalsSince();
      tray.show(on.view(TrayState.ACTIVE, "6 min"));
      List<Object> told = host.awaitSignal("ItemsPropertiesUpdated");
      List<Object> first = TrayHost.list(TrayHost.list(told.getFirst()).getFirst());
      assertThat(first.getFirst()).isEqualTo(before.children().getFirst().id());
      assertThat(TrayHost.plain(((Map<?, ?>) first.getLast()).get("label")))
          .isEqualTo("payments — 6 min");
      tray.show(on.view(TrayState.ENDING, "6 min"));
      assertThat(host.awaitSignal("NewStatus")).containsExactly("NeedsAttention");
      assertThat(host.signalsSince()).doesNotContain("LayoutUpdated");
      assertThat(host.menu(item).children().getFirst().label()).isEqualTo("payments — 6 min");
    }
  }

  @Test
  void show_whenLinesGo_thenTheLayoutIsNewAndTheOldLinesDoNothing() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      String item = host.awaitItem();
      int gone = host.menu(item).children().getFirst().id();
      tray.show(
          new TrayView(
              TrayState.IDLE,
              "Brevet",
              "",
              List.of(new TrayItem.Action("Quit", true, on.noted("quit")))));
      List<Object> told = host.awaitSignal("LayoutUpdated");
      assertThat(told.getLast()).isEqualTo(0);
      assertThat(host.ask(item, "GetLayout", "iias", 0, 0, List.of()).getFirst())
          .isEqualTo(told.getFirst());
      TrayHost.Line menu = host.menu(item);
      assertThat(menu.children().stream().map(TrayHost.Line::label)).containsExactly("Quit");
      host.click(item, gone);
      host.click(item, menu.children().getFirst().id());
      assertThat(on.nextDone()).isEqualTo("quit");
    }
  }

  @Test
  void show_whenAskedInGroups_thenAnswersAsTheInterfaceHasIt() throws Exception {
    try (TrayHost host = on.host(true)) {
      tray.show(on.view(TrayState.ACTIVE, "7 min"));
      String item = host.awaitItem();
      TrayHost.Line first = host.menu(item).children().getFirst();
      int nobody = 999;
      assertThat(TrayHost.list(host.ask(item, "AboutToShowGroup", "ai", List.of(nobody)).getLast()))
          .containsExactly(nobody);
      List<Object> properties =
          TrayHost.list(
              host.ask(
                      item,
                      "GetGroupProperties",
                      "aias",
                      List.of(first.id()),
                      List.of("toggle-state"))
                  .getFirst());
      assertThat(properties).hasSize(1);
      assertThat(
              TrayHost.plain(host.ask(item, "GetProperty", "is", first.id(), "label").getFirst()))
          .isEqualTo("payments — 7 min");
      Object[] click = {first.id(), "clicked", new Variant<>(""), new UInt32(0)};
      Object[] other = {nobody, "clicked", new Variant<>(""), new UInt32(0)};
      List<Object> missing = host.ask(item, "EventGroup", "a(isvu)", List.of(click, other));
      assertThat(on.nextDone()).isEqualTo("payments");
      assertThat(TrayHost.list(missing.getFirst())).containsExactly(nobody);
    }
  }
}
