package app.brevet.app;

import app.brevet.testing.PerformancePage;
import app.brevet.testing.ProcessorTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `./mvnw -Pbenchmark`: what Brevet adds to STS's own answer; the figures go into
/// `docs/performance.md`.
final class StartPerformance {

  private static final int MOST_MILLIS = 20;

  /// Turn by turn, so that what else the machine and its host do meets all benchmarks.
  private static final int ROUNDS = 3;

  private static final int SECONDS = 5;

  /// Until then the compiler is still at it.
  private static final int WARM_UP_SECONDS = 40;

  private static final int SHORT_WARM_UP_SECONDS = 15;

  /// What the limit is held against, and the rest.
  private static final Map<String, Integer> WARM_UPS =
      Map.of("(Renewed|AtSts)", WARM_UP_SECONDS, "(disk|Started|Served)", SHORT_WARM_UP_SECONDS);

  private StartPerformance() {}

  /// Measures, and writes the section of the page that the argument names.
  public static void main(String[] arguments) throws Exception {
    ProcessorTime start = ProcessorTime.now();
    Map<String, List<Double>> results = benchmarks();
    String section = section(results, start.stolenSince());
    PerformancePage.put(Path.of(arguments[0]), section);
    System.out.println(section);
    double most = Math.max(added(results, "user"), added(results, "role"));
    if (most > MOST_MILLIS) {
      throw new IllegalStateException("a start adds " + most + " ms, more than " + MOST_MILLIS);
    }
  }

  /// What Brevet adds to STS's own answer, in milliseconds.
  private static double added(Map<String, List<Double>> results, String who) {
    return score(results, who + "Renewed") - score(results, who + "AtSts");
  }

  /// The mean of each second, in milliseconds, by the benchmark's name, the least first.
  private static Map<String, List<Double>> benchmarks() throws RunnerException {
    Map<String, List<Double>> seconds = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Integer> some : WARM_UPS.entrySet()) {
        for (RunResult result : run(some.getKey(), some.getValue())) {
          String name = result.getParams().getBenchmark();
          List<Double> all =
              seconds.computeIfAbsent(
                  name.substring(name.lastIndexOf('.') + 1), _ -> new ArrayList<>());
          result.getBenchmarkResults().stream()
              .flatMap(fork -> fork.getIterationResults().stream())
              .forEach(second -> all.add(second.getPrimaryResult().getScore()));
        }
      }
    }
    seconds.values().forEach(Collections::sort);
    return seconds;
  }

  private static Collection<RunResult> run(String some, int warmUpSeconds) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(StartBenchmark.class.getName() + "\\..*" + some + "$")
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(warmUpSeconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(SECONDS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED")
                .build())
        .run();
  }

  /// @param stolen how much of its processors' time the machine did not get, in percent
  private static String section(Map<String, List<Double>> results, double stolen)
      throws IOException {
    double user = added(results, "user");
    double role = added(results, "role");
    return """
    ## Starting a session

    Written by `./mvnw -Pbenchmark` on %s, on a machine with %d processors, whose load at the end of the run was %.1f (1 is the run itself), and whose host kept %.1f %% of its time from it.

    | milliseconds, warm (JMH) | user without MFA | role by the user's session |
    |---|---|---|
    | STS's own answer | %s | %s |
    | a new session, delivered | %s | %s |
    | **what Brevet adds** (at most %d) | **%.2f** | **%.2f** |
    | of which the disk takes by itself | %s | |
    | the session that lives, delivered once more | %s | |
    | the session that lives, for a program | %s | |

    - Each figure is the median of %d seconds (JMH's mean of each), with the least and the most in brackets: %d rounds of all, each in a process of its
      own that is warm (%d s for what the limit is held against, %d s for the rest).
    - STS is the sandbox, in the same process, without a delay; *its own answer* is the one call through Brevet's client, with a connection of its own and a checked signature.
    - *Delivered* is all that `start` does once the process runs: the profile is found, the files are seen to be writable, the lock is taken, the key is
      read from the vault, the call is made, the session is sealed into the cache, put into the credentials file, and noted in the activity log. All
      lies in `target`, on the disk of the checkout; what may not be lost is forced.
    - *The disk by itself* is as many small files written, forced and renamed, one after the other, and nothing else: four files with their folders, one that
      is not forced, and one that is only tried. Where other programs write to the same disk, this is what grows.
    - What the host of the machine keeps of its processors' time for others makes each figure larger.
    """
        .formatted(
            InstantSource.system().instant().toString().substring(0, 10),
            Runtime.getRuntime().availableProcessors(),
            PerformancePage.load(),
            stolen,
            figure(results, "userAtSts"),
            figure(results, "roleAtSts"),
            figure(results, "userRenewed"),
            figure(results, "roleRenewed"),
            MOST_MILLIS,
            user,
            role,
            figure(results, "disk"),
            figure(results, "userStarted"),
            figure(results, "userServed"),
            ROUNDS * SECONDS,
            ROUNDS,
            WARM_UP_SECONDS,
            SHORT_WARM_UP_SECONDS);
  }

  /// The median.
  private static double score(Map<String, List<Double>> results, String name) {
    List<Double> seconds = results.getOrDefault(name, List.of());
    return seconds.get(seconds.size() / 2);
  }

  private static String figure(Map<String, List<Double>> results, String name) {
    List<Double> seconds = results.getOrDefault(name, List.of());
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        score(results, name),
        seconds.getFirst(),
        seconds.getLast());
  }
}
