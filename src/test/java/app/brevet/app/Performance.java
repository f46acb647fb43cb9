package app.brevet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `./mvnw -Pperformance`: the packaged program measured beside an empty window of Chromium, turn
/// by turn, so that what else the machine does meets both; medians go to `docs/performance.md`.
final class Performance {

  private static final int STARTS = 7;
  private static final int IDLES = 3;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final List<String> NO_TIMER = List.of("-Dbrevet.timer=off");

  private Performance() {}

  /// Measures, and writes the page that the argument names.
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("brevet-performance");
    List<Double> ourStarts = new ArrayList<>();
    List<Double> theirStarts = new ArrayList<>();
    List<Double> ourMemory = new ArrayList<>();
    List<Double> theirMemory = new ArrayList<>();
    List<Double> usual = new ArrayList<>();
    List<Double> ticking = new ArrayList<>();
    List<Double> still = new ArrayList<>();
    List<Double> hidden = new ArrayList<>();
    try (MeasuredDesktop desktop = new MeasuredDesktop(folder)) {
      for (int i = 0; i <= STARTS; i++) {
        MeasuredDesktop.Run ours = desktop.startBrevet(List.of());
        MeasuredDesktop.Run theirs = desktop.startChromium(ours::end);
        theirs.end();
        if (i > 0) { // The first of each only fills the machine's caches.
          ourStarts.add(ours.firstPictureMillis());
          ourMemory.add(ours.pssMegabytes());
          theirStarts.add(theirs.firstPictureMillis());
          theirMemory.add(theirs.pssMegabytes());
        }
      }
      for (int i = 0; i < IDLES; i++) {
        desktop.startSessions(false);
        MeasuredDesktop.Run with = desktop.startBrevet(List.of());
        usual.add(with.percentOfACore(IDLE));
        desktop.hide(with);
        hidden.add(with.percentOfACore(IDLE));
        with.end();
        desktop.startSessions(true);
        MeasuredDesktop.Run seconds = desktop.startBrevet(List.of());
        ticking.add(seconds.percentOfACore(IDLE));
        seconds.end();
        MeasuredDesktop.Run without = desktop.startBrevet(NO_TIMER);
        still.add(without.percentOfACore(IDLE));
        without.end();
      }
    }
    List<String> rows =
        List.of(
            row("first picture of a window, ms", ourStarts, theirStarts),
            row("memory (PSS) 15 s later, MB", ourMemory, theirMemory),
            row("idle and visible, % of a core", usual, List.of()),
            row("the same without a timer, % of a core", still, List.of()),
            row("visible, three rows counting seconds, % of a core", ticking, List.of()),
            row("hidden behind the tray, % of a core", hidden, List.of()));
    write(Path.of(arguments[0]), rows, median(ourMemory) / median(theirMemory));
    rows.forEach(System.out::println);
    System.exit(0);
  }

  private static void write(Path page, List<String> rows, double memory) throws IOException {
    String text =
        """
        # Performance

        Written by `./mvnw -Pperformance` on %s, on a machine with %d processors (%s), Debian's Chromium, Xvfb, openbox.

        | | Brevet | empty Chromium window |
        |---|---|---|
        %s

        Each figure is a median, with the least and the most in brackets: %d starts of each, turn by turn, after one of each that only fills the
        caches of the machine; %d times %d s of idling. Brevet has 24 profiles, four of them with a session, all in view; the rows
        count minutes, and below ten minutes seconds. Memory is %.2f of Chromium's.

        - *First picture*: from the start of the process until the middle of the screen is drawn, seen from outside.
        - *Chromium*: `chromium --app` with a page of one word, without its sandbox (root), GPU process and background network.
        """
            .formatted(
                InstantSource.system().instant().toString().substring(0, 10),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                String.join("\n", rows),
                STARTS,
                IDLES,
                IDLE.toSeconds(),
                memory);
    String others = Files.exists(page) ? Files.readString(page) : "";
    int more = others.indexOf("\n## ");
    Files.writeString(page, more < 0 ? text : text + others.substring(more));
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.replaceFirst("^.*: ", ""))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String row(String what, List<Double> ours, List<Double> theirs) {
    return "| " + what + " | " + figures(ours) + " | " + figures(theirs) + " |";
  }

  private static String figures(List<Double> values) {
    if (values.isEmpty()) {
      return "";
    }
    String form = median(values) < 10 ? "%.2f (%.2f to %.2f)" : "%.0f (%.0f to %.0f)";
    List<Double> sorted = values.stream().sorted().toList();
    return String.format(Locale.ROOT, form, median(values), sorted.getFirst(), sorted.getLast());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
