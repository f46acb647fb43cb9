package app.brevet.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real desktop's panel with nothing on it but the tray, along the top of a display.
public final class RealPanel implements AutoCloseable {

  /// The desktops whose panels are here.
  public enum Desktop {
    /// Xfce: GTK, with the menus of libdbusmenu; it shows XEmbed icons too.
    XFCE,
    /// LXQt: Qt, with menus of the same family as KDE's; it shows no XEmbed icons.
    LXQT
  }

  /// How high the panel is, in pixels.
  public static final int HEIGHT = 32;

  private static final Path XFCONF = Path.of("/usr/share/dbus-1/services/org.xfce.Xfconf.service");
  private static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final int LEFT = 1;
  private static final int RIGHT = 3;
  private static final int ICON_PIXELS = 40;
  private static final int MENU_PIXELS = 2000;

  private final Path home;
  private final XvfbDisplay display;
  private final Map<String, String> environment;
  private final List<Process> processes = new ArrayList<>();
  private List<String> command = List.of();

  private RealPanel(Path home, XvfbDisplay display, Map<String, String> session) {
    this.home = home;
    this.display = display;
    this.environment = new LinkedHashMap<>(session);
    environment.put("DISPLAY", display.name());
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    environment.put("XDG_DATA_HOME", home.resolve("data").toString());
    environment.put("NO_AT_BRIDGE", "1");
    environment.put("GTK_USE_PORTAL", "0");
    environment.put("GIO_USE_VFS", "local");
    environment.put("GSETTINGS_BACKEND", "memory");
    environment.put("QT_QPA_PLATFORM", "xcb");
  }

  /// Starts a panel, and waits until it takes icons.
  ///
  /// @param home an empty folder
  /// @param session an environment with `DBUS_SESSION_BUS_ADDRESS` and `XDG_RUNTIME_DIR`
  public static RealPanel start(
      Desktop desktop, Path home, XvfbDisplay display, Map<String, String> session)
      throws IOException, InterruptedException {
    RealPanel panel = new RealPanel(home, display, session);
    switch (desktop) {
      case XFCE -> panel.startXfce();
      case LXQT -> panel.startLxqt();
    }
    return panel;
  }

  private void startXfce() throws IOException, InterruptedException {
    RealPart.require("xfce4-panel", () -> XvfbDisplay.installed("xfce4-panel"));
    RealPart.require("xfconf", () -> Files.exists(XFCONF));
    configure(
        "xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <channel name="xfce4-panel" version="1.0">
          <property name="configver" type="int" value="2"/>
          <property name="panels" type="array">
            <value type="int" value="1"/>
            <property name="panel-1" type="empty">
              <property name="position" type="string" value="p=6;x=0;y=0"/>
              <property name="length" type="uint" value="100"/>
              <property name="position-locked" type="bool" value="true"/>
              <property name="size" type="uint" value="%d"/>
              <property name="plugin-ids" type="array">
                <value type="int" value="1"/>
              </property>
            </property>
          </property>
          <property name="plugins" type="empty">
            <property name="plugin-1" type="string" value="systray"/>
          </property>
        </channel>
        """
            .formatted(HEIGHT));
    startSettings();
    start(List.of("xfce4-panel", "--disable-wm-check"));
  }

  private void startLxqt() throws IOException, InterruptedException {
    RealPart.require("lxqt-panel", () -> XvfbDisplay.installed("lxqt-panel"));
    configure(
        "lxqt/panel.conf",
        """
        panels=panel1

        [panel1]
        animation-duration=0
        panelSize=%d
        plugins=statusnotifier
        position=Top
        width=100
        width-percent=true

        [statusnotifier]
        alignment=Left
        type=statusnotifier
        """
            .formatted(HEIGHT));
    start(List.of("lxqt-panel"));
  }

  private void configure(String file, String text) throws IOException {
    Path path = home.resolve("config").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void startSettings() throws IOException, InterruptedException {
    String daemon =
        Files.readAllLines(XFCONF).stream()
            .filter(line -> line.startsWith("Exec="))
            .map(line -> line.substring("Exec=".length()))
            .findFirst()
            .orElseThrow(() -> new IOException(XFCONF + " starts nothing"));
    processes.add(builder(List.of(daemon)).start());
    awaitName("org.xfce.Xfconf", true);
  }

  private void start(List<String> panel) throws IOException, InterruptedException {
    command = panel;
    processes.add(builder(panel).start());
    awaitName(WATCHER, true);
  }

  /// Ends the panel and starts it again, as after a crash.
  public void restart() throws IOException, InterruptedException {
    end(processes.removeLast());
    awaitName(WATCHER, false);
    start(command);
  }

  private void awaitName(String name, boolean owned) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (hasOwner(name) != owned) {
      if (System.nanoTime() > end) {
        throw new IOException(name + (owned ? " did not come onto the bus" : " stays on the bus"));
      }
    }
  }

  private boolean hasOwner(String name) throws IOException, InterruptedException {
    Process asked =
        builder(
                List.of(
                    "dbus-send",
                    "--session",
                    "--print-reply",
                    "--dest=org.freedesktop.DBus",
                    "/org/freedesktop/DBus",
                    "org.freedesktop.DBus.NameHasOwner",
                    "string:" + name))
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return answer.contains("boolean true");
  }

  private ProcessBuilder builder(List<String> program) {
    ProcessBuilder builder = new ProcessBuilder(program);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /// Waits until an icon of this colour is on the panel, and gives its place.
  ///
  /// @param colour as `0xRRGGBB`
  public Area awaitIcon(int colour) throws IOException, InterruptedException {
    return display
        .await(
            "an icon of #" + Integer.toHexString(colour),
            now -> now.find(colour, HEIGHT, ICON_PIXELS).isPresent())
        .find(colour, HEIGHT, ICON_PIXELS)
        .orElseThrow();
  }

  /// Opens the menu of the icon there, and gives the menu's place.
  public Area openMenu(Area icon) throws IOException, InterruptedException {
    Screenshot before = display.screenshot();
    display.click(icon.middleX(), icon.middleY(), RIGHT);
    return display
        .await("the menu", now -> now.changed(before, HEIGHT + 1, MENU_PIXELS).isPresent())
        .changed(before, HEIGHT + 1, MENU_PIXELS)
        .orElseThrow();
  }

  /// Chooses a line of the open menu.
  ///
  /// @param which counted from 1; lines that cannot be chosen do not count
  public void choose(int which) throws IOException, InterruptedException {
    List<String> keys = new ArrayList<>(Collections.nCopies(which, "Down"));
    keys.add("Return");
    display.keys(keys);
  }

  /// Clicks on the icon there.
  public void click(Area icon) throws IOException, InterruptedException {
    display.click(icon.middleX(), icon.middleY(), LEFT);
  }

  private static void end(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroy();
    process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> process).join();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    processes.reversed().forEach(RealPanel::end);
    processes.clear();
  }
}
