package app.brevet.tray.awt;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.Area;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.RealPanel;
import app.brevet.testing.Screenshot;
import app.brevet.testing.XvfbDisplay;
import app.brevet.tray.IconPixels;
import app.brevet.tray.TrayState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// AWT's tray where this machine can show it: on a panel that takes XEmbed icons. On macOS and
/// Windows the same calls meet another AWT.
final class AwtTrayTest {

  private PrivateKeyring bus;
  private XvfbDisplay display;
  private RealPanel panel;
  private ChildJvm program;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    display = XvfbDisplay.start(home.resolve("display"));
    bus = PrivateKeyring.onlyBus(home);
    panel =
        RealPanel.start(RealPanel.Desktop.XFCE, home.resolve("panel"), display, bus.environment());
    List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display.name()));
    command.addAll(ChildJvm.command(AwtTrayMain.class));
    program = ChildJvm.start(command);
  }

  @AfterEach
  void stop() {
    program.close();
    panel.close();
    bus.close();
    display.close();
  }

  @Test
  void show_whenThePanelTakesXembedIcons_thenEachStateIsSeen() throws Exception {
    for (TrayState state : TrayState.values()) {
      program.tell(state + " 7 min");
      Area icon = panel.awaitIcon(IconPixels.colour(state));
      assertThat(icon.width()).isBetween(14, RealPanel.HEIGHT);
    }
    display.screenshot().keep("tray-awt");
    program.tell("end");
    assertThat(program.line()).contains("shown");
  }

  @Test
  void show_whenALineIsChosen_thenItsActRunsAndTheMarkStaysAsTheViewSays() throws Exception {
    program.tell("ACTIVE 7 min");
    Area icon = panel.awaitIcon(IconPixels.colour(TrayState.ACTIVE));
    Area menu = panel.openMenu(icon);
    Screenshot open = display.screenshot().keep("tray-awt-menu");
    panel.choose(1);
    assertThat(program.line()).contains("payments");
    panel.openMenu(icon);
    display.await("the mark as the view says", now -> now.changed(open, menu.top(), 1).isEmpty());
  }

  @Test
  void show_whenALabelChangesWhileTheMenuIsOpen_thenTheUserSeesIt() throws Exception {
    program.tell("ACTIVE 7 min");
    Area menu = panel.openMenu(panel.awaitIcon(IconPixels.colour(TrayState.ACTIVE)));
    Screenshot open = display.screenshot();
    program.tell("ACTIVE 3 min");
    display.await("another label", now -> now.changed(open, menu.top() - 20, 5).isPresent());
  }

  @Test
  void isShown_whenThereIsNoDisplay_thenNever() throws Exception {
    try (ChildJvm blind = ChildJvm.start(AwtTrayMain.class)) {
      blind.tell("ACTIVE 7 min");
      blind.tell("end");
      assertThat(blind.line()).contains("not shown");
      assertThat(blind.endsWithin(TimeUnit.SECONDS.toNanos(20))).isTrue();
    }
  }
}
