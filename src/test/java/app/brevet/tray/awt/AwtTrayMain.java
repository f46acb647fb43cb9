package app.brevet.tray.awt;

import app.brevet.tray.TrayItem;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A program with AWT's tray: the tests' own JVM has no display. It shows a view for each line that
/// it reads, a state and what is left, and prints which acts ran. It ends with `end`.
public final class AwtTrayMain {

  private AwtTrayMain() {}

  /// Runs until it is told to end.
  ///
  /// @param arguments none
  public static void main(String[] arguments) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (AwtTray tray = new AwtTray()) {
      String line = lines.readLine();
      while (!"end".equals(line)) {
        String[] words = line.split(" ", 2);
        tray.show(view(TrayState.valueOf(words[0]), words[1]));
        line = lines.readLine();
      }
      System.out.println(tray.isShown() ? "shown" : "not shown");
    }
  }

  private static TrayView view(TrayState state, String left) {
    return new TrayView(
        state,
        "Brevet",
        left,
        List.of(
            new TrayItem.Check("payments_eu — " + left, false, done("payments")),
            new TrayItem.Separator(),
            new TrayItem.Action("Stop all", false, done("stop all")),
            new TrayItem.Submenu("All", List.of(new TrayItem.Action("acme", true, done("acme")))),
            new TrayItem.Action("Quit", true, done("quit"))));
  }

  private static Runnable done(String what) {
    return () -> System.out.println(what);
  }
}
