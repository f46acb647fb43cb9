package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Area;
import app.brevet.testing.RealPanel;
import app.brevet.testing.Screenshot;
import app.brevet.testing.XvfbDisplay;
import app.brevet.tray.IconPixels;
import app.brevet.tray.TrayState;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The icon and its menu, as a user sees and uses them on the panels of real desktops.
final class RealPanelTest {

  private TrayOnBus on;
  private XvfbDisplay display;
  private Path home;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    display = XvfbDisplay.start(folder.resolve("display"));
    on = new TrayOnBus(folder);
  }

  @AfterEach
  void stop() {
    on.close();
    display.close();
  }

  private RealPanel start(RealPanel.Desktop desktop) throws Exception {
    return RealPanel.start(desktop, home.resolve("panel"), display, on.environment());
  }

  private static String picture(RealPanel.Desktop desktop, String what) {
    return "tray-"
        + desktop.toString().toLowerCase(Locale.ROOT)
        + "-"
        + what.toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource
  void show_whenThePanelIsReal_thenEachStateIsSeen(RealPanel.Desktop desktop) throws Exception {
    try (RealPanel panel = start(desktop)) {
      for (TrayState state : TrayState.values()) {
        on.tray().show(on.view(state, "7 min"));
        Area icon = panel.awaitIcon(IconPixels.colour(state));
        assertThat(icon.width()).isBetween(14, RealPanel.HEIGHT);
        assertThat(icon.height()).isBetween(14, RealPanel.HEIGHT);
        display.screenshot().keep(picture(desktop, state.toString()));
      }
      TrayOnBus.await(on.tray()::isShown);
    }
    TrayOnBus.await(() -> !on.tray().isShown());
  }

  @ParameterizedTest
  @EnumSource
  void show_whenALineOfTheRealMenuIsChosen_thenItsActRuns(RealPanel.Desktop desktop)
      throws Exception {
    try (RealPanel panel = start(desktop)) {
      on.tray().show(on.view(TrayState.ACTIVE, "7 min"));
      Area icon = panel.awaitIcon(IconPixels.colour(TrayState.ACTIVE));
      Area menu = panel.openMenu(icon);
      display.screenshot().keep(picture(desktop, "menu"));
      assertThat(menu.width()).isGreaterThan(100);
      assertThat(menu.height()).isGreaterThan(90);
      panel.choose(1);
      assertThat(on.nextDone()).isEqualTo("payments");
    }
  }

  @ParameterizedTest
  @EnumSource
  void show_whenALabelChangesWhileTheMenuIsOpen_thenTheUserSeesIt(RealPanel.Desktop desktop)
      throws Exception {
    try (RealPanel panel = start(desktop)) {
      on.tray().show(on.view(TrayState.ACTIVE, "7 min"));
      Area menu = panel.openMenu(panel.awaitIcon(IconPixels.colour(TrayState.ACTIVE)));
      Screenshot open = display.screenshot();
      on.tray().show(on.view(TrayState.ACTIVE, "3 min"));
      Area changed =
          display
              .await("another label", now -> now.changed(open, menu.top(), 5).isPresent())
              .keep(picture(desktop, "menu-changed"))
              .changed(open, menu.top(), 5)
              .orElseThrow();
      assertThat(changed.height()).as("one line").isLessThan(30);
      assertThat(changed.top()).isLessThan(menu.top() + 30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onOpen_whenTheRealIconIsClicked_thenOpens(RealPanel.Desktop desktop) throws Exception {
    try (RealPanel panel = start(desktop)) {
      on.tray().onOpen(on.noted("open"));
      on.tray().show(on.view(TrayState.IDLE, ""));
      panel.click(panel.awaitIcon(IconPixels.colour(TrayState.IDLE)));
      assertThat(on.nextDone()).isEqualTo("open");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isShown_whenTheRealPanelStartsAgain_thenTheIconIsBack(RealPanel.Desktop desktop)
      throws Exception {
    try (RealPanel panel = start(desktop)) {
      on.tray().show(on.view(TrayState.ENDING, "7 min"));
      panel.awaitIcon(IconPixels.colour(TrayState.ENDING));
      panel.restart();
      panel.awaitIcon(IconPixels.colour(TrayState.ENDING));
      TrayOnBus.await(on.tray()::isShown);
    }
  }

  @ParameterizedTest
  @EnumSource
  void show_whenAMarkOfTheRealMenuIsClicked_thenItStaysAsTheViewSays(RealPanel.Desktop desktop)
      throws Exception {
    try (RealPanel panel = start(desktop)) {
      on.tray().show(on.view(TrayState.ACTIVE, "7 min"));
      Area icon = panel.awaitIcon(IconPixels.colour(TrayState.ACTIVE));
      Area menu = panel.openMenu(icon);
      Screenshot open = display.screenshot();
      panel.choose(1);
      assertThat(on.nextDone()).isEqualTo("payments");
      display.await("no menu", now -> now.changed(open, menu.top(), 1000).isPresent());
      panel.openMenu(icon);
      display.await("the same menu", now -> now.changed(open, menu.top(), 1).isEmpty());
    }
  }
}
