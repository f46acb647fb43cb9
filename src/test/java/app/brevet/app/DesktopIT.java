package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Area;
import app.brevet.testing.RealPanel;
import app.brevet.testing.Screenshot;
import app.brevet.testing.TrayHost;
import app.brevet.tray.IconPixels;
import app.brevet.tray.TrayState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program as users meet it: a real display with a window manager, a keyboard that
/// types to whatever has the focus, a real panel, a real session bus.
final class DesktopIT {

  @TempDir private Path folder;
  private DesktopWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new DesktopWindow(folder);
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private String code() {
    return window.world.phone().nextCode();
  }

  @Test
  void prompt_whenSixDigitsAreTypedWithNothingClicked_thenTheSessionStarts() throws Exception {
    window.open();
    Screenshot before = window.awaitStill().keep("desktop-list");
    window.display.keys(List.of("Return"));
    window.awaitDialog(before);
    window.display.screenshot().keep("desktop-prompt");

    window.display.type(code());

    assertThat(window.awaitSection("alice")).contains("aws_access_key_id = ASIA");
    window.awaitStill().keep("desktop-running");
    assertThat(window.quit().expect(0).err()).isEmpty();
  }

  @Test
  void appearance_whenTheDesktopIsDark_thenTheWindowIsDark() throws Exception {
    window.with("GTK_THEME", "Adwaita:dark").open();

    Screenshot dark = window.awaitStill().keep("desktop-dark");

    assertThat(brightness(dark)).isLessThan(60);
  }

  @Test
  void appearance_whenTheDesktopIsLight_thenTheWindowIsLight() throws Exception {
    window.with("GTK_THEME", "Adwaita").open();

    Screenshot light = window.awaitStill().keep("desktop-light");

    assertThat(brightness(light)).isGreaterThan(225);
  }

  /// Of the empty part of the list, 0 to 255. It is in the middle of the display wherever the
  /// window manager puts the window.
  private static int brightness(Screenshot shot) {
    int colour = shot.colour(shot.width() / 2, shot.height() / 2);
    return ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
  }

  @Test
  void tray_whenALineOfTheRealPanelsMenuIsChosen_thenTheSessionStarts() throws Exception {
    try (RealPanel panel =
        RealPanel.start(
            RealPanel.Desktop.XFCE,
            Files.createDirectory(folder.resolve("panel")),
            window.display,
            window.environment())) {
      window.open();
      Area icon = panel.awaitIcon(IconPixels.colour(TrayState.IDLE));
      Screenshot hidden = window.hide();
      panel.openMenu(icon);
      window.display.screenshot().keep("desktop-tray-menu");
      panel.choose(1);
      window.display.awaitWindow("Brevet");
      window.awaitStill().keep("desktop-tray-prompt");

      window.display.type(code());

      window.awaitSection("alice");
      panel.awaitIcon(IconPixels.colour(TrayState.ACTIVE));
      window.display.await(
          "no window that is left", now -> now.changed(hidden, RealPanel.HEIGHT + 1, 1).isEmpty());
      panel.openMenu(icon);
      window.display.screenshot().keep("desktop-tray-active");
    }
  }

  @Test
  void tray_whenABusClientClicksAsAPanelWould_thenTheSessionStarts() throws Exception {
    try (TrayHost host = TrayHost.on(window.bus(), true)) {
      window.open();
      String item = host.awaitItem();
      TrayHost.Line line = host.menu(item).children().getFirst();
      assertThat(line.label()).isEqualTo("alice    Start");
      Screenshot before = window.awaitStill();

      host.click(item, line.id());

      window.awaitDialog(before);
      window.display.type(code());
      window.awaitSection("alice");
      host.awaitSignal("NewIcon");
      assertThat(host.menu(item).children().getFirst().label()).startsWith("alice    11 h 59 min");
    }
  }

  @Test
  void start_whenAWindowIsOpenAlready_thenThatOneIsRaisedAndTheSecondStartEnds() throws Exception {
    window.open();
    Screenshot shown = window.awaitStill();
    window.hide();

    assertThat(window.openAgain().expect(0).err()).isEmpty();

    window.display.await("the window", now -> now.changed(shown, 0, 5_000).isEmpty());
  }
}
