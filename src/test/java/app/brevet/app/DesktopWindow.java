package app.brevet.app;

import app.brevet.catalog.JsonCatalog;
import app.brevet.catalog.JsonSettings;
import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.Screenshot;
import app.brevet.testing.XvfbDisplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program that the build made, in a real window: on a display, a session bus and a home of its
/// own, with a sandbox for AWS. The profile `alice` is there, and is a favourite.
final class DesktopWindow implements AutoCloseable {

  private static final String TITLE = "Brevet";

  private static final int STILL_PICTURES = 5;
  private static final int CARET_PIXELS = 100;

  private static final int WINDOW_PIXELS = 500_000;

  /// What is behind the window may have its colour in part, such as where the panel is.
  private static final int GONE_PIXELS = 300_000;

  /// A dialog darkens the whole window behind it.
  private static final int DIALOG_PIXELS = 100_000;

  final SandboxWorld world;
  final XvfbDisplay display;
  private final PrivateKeyring session;
  final BrevetHome home;
  private Optional<BrevetHome.Running> running = Optional.empty();

  DesktopWindow(Path folder) throws Exception {
    display = XvfbDisplay.start(folder.resolve("display"));
    session = PrivateKeyring.onlyBus(Files.createDirectory(folder.resolve("bus")));
    world = new SandboxWorld();
    home = world.home(Files.createDirectory(folder.resolve("user")));
    world.addUser(home).expect(0);
    Folders folders = Folders.of(OperatingSystem.LINUX, home.environment(), home.home());
    new JsonSettings(folders).pin(new JsonCatalog(folders).profiles().getFirst().id(), true);
  }

  /// The program of an installed package instead of the build's image, where no Java is installed.
  DesktopWindow installed(Path program) {
    home.startedBy(program).wrappedBy(Debian.WITHOUT_JAVA);
    return this;
  }

  /// The environment of the other programs on this desktop.
  Map<String, String> environment() {
    return session.environment();
  }

  /// The address of the desktop's session bus.
  String bus() {
    return session.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
  }

  DesktopWindow with(String variable, String value) {
    home.set(variable, value);
    return this;
  }

  /// Starts the program and waits until its window is there and looks as if it were done.
  DesktopWindow open() throws IOException, InterruptedException {
    home.set("DISPLAY", display.name()).set("DBUS_SESSION_BUS_ADDRESS", bus());
    home.set("NO_AT_BRIDGE", "1"); // This desktop has no bus for accessibility; GTK would complain.
    Screenshot before = display.screenshot();
    running = Optional.of(home.start(""));
    display.awaitWindow(TITLE);
    display.await(
        "a window with something in it", now -> now.changed(before, 0, WINDOW_PIXELS).isPresent());
    awaitStill();
    return this;
  }

  /// Starts the program once more, and waits until that process has ended.
  Ran openAgain() throws IOException, InterruptedException {
    return home.brevet();
  }

  /// Waits until nothing changes on the display but a blinking caret, in several pictures on end.
  Screenshot awaitStill() throws IOException, InterruptedException {
    Screenshot last = display.screenshot();
    int same = 0;
    while (same < STILL_PICTURES) {
      Screenshot now = display.screenshot();
      same = now.changed(last, 0, CARET_PIXELS).isEmpty() ? same + 1 : 0;
      last = now;
    }
    return last;
  }

  /// Closes the window as its user would, waits until it is gone, and gives the display without it.
  Screenshot hide() throws IOException, InterruptedException {
    Screenshot shown = awaitStill();
    display.close(TITLE);
    display.await("no window", now -> now.changed(shown, 0, GONE_PIXELS).isPresent());
    return awaitStill();
  }

  /// Waits until a dialog has come since this picture was taken.
  void awaitDialog(Screenshot before) throws IOException, InterruptedException {
    display.await("a dialog", now -> now.changed(before, 0, DIALOG_PIXELS).isPresent());
  }

  /// Waits until the credentials file has a section of this name, and gives the file's text.
  String awaitSection(String name) throws IOException, InterruptedException {
    display.await("[" + name + "] in the credentials file", _ -> text().contains("[" + name + "]"));
    return text();
  }

  private String text() {
    try {
      return Files.exists(home.credentialsFile()) ? Files.readString(home.credentialsFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Quits by the keyboard while a session lives, and gives what the process left.
  Ran quit() throws IOException, InterruptedException {
    Screenshot before = awaitStill();
    display.keys(List.of("ctrl+q"));
    awaitDialog(before);
    display.keys(List.of("Return"));
    return ended();
  }

  /// Waits until the process has ended, and looks for leaks meanwhile.
  Ran ended() throws IOException, InterruptedException {
    Ran ran = home.finish(running.orElseThrow());
    running = Optional.empty();
    return ran;
  }

  @Override
  public void close() {
    running.ifPresent(
        left -> {
          left.process().descendants().forEach(ProcessHandle::destroyForcibly);
          left.process().destroyForcibly();
        });
    world.close();
    session.close();
    display.close();
  }
}
