package app.brevet.app;

import app.brevet.testing.PerformancePage;
import app.brevet.testing.ProcessorTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `./mvnw -Pbenchmark`: what Brevet adds to STS's own answer; the figures go into
/// `docs/performance.md`.
final class StartPerformance {

  private static final int MOST_MILLIS = 20;

  private StartPerformance() {}

  /// Measures, and writes the section of the page that the argument names.
  public static void main(String[] arguments) throws Exception {
    ProcessorTime start = ProcessorTime.now();
    Collection<RunResult> results = benchmarks();
    String section = section(results, start.stolenSince());
    PerformancePage.put(Path.of(arguments[0]), section);
    System.out.println(section);
    double most = Math.max(added(results, "user"), added(results, "role"));
    if (most > MOST_MILLIS) {
      throw new IllegalStateException("a start adds " + most + " ms, more than " + MOST_MILLIS);
    }
  }

  /// What Brevet adds to STS's own answer, in milliseconds.
  private static double added(Collection<RunResult> results, String who) {
    return score(results, who + "Renewed") - score(results, who + "AtSts");
  }

  private static Collection<RunResult> benchmarks() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(StartBenchmark.class.getName())
                .forks(1)
                .warmupIterations(40) // Until then the compiler is still at it.
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(15)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED")
                .build())
        .run();
  }

  /// @param stolen how much of its processors' time the machine did not get, in percent
  private static String section(Collection<RunResult> results, double stolen) throws IOException {
    double user = added(results, "user");
    double role = added(results, "role");
    return """
    ## Starting a session

    Written by `./mvnw -Pbenchmark` on %s, on a machine with %d processors, whose load at the end of the run was %.1f (1 is the run itself), and whose host kept %.1f %% of its time from it.

    | milliseconds, warm (JMH, mean and error) | user without MFA | role by the user's session |
    |---|---|---|
    | STS's own answer | %s | %s |
    | a new session, delivered | %s | %s |
    | **what Brevet adds** (at most %d) | **%.2f** | **%.2f** |
    | of which the disk takes by itself | %s | |
    | the session that lives, delivered once more | %s | |
    | the session that lives, for a program | %s | |

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
            figure(results, "userServed"));
  }

  private static Result<?> result(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult();
  }

  private static double score(Collection<RunResult> results, String name) {
    return result(results, name).getScore();
  }

  private static String figure(Collection<RunResult> results, String name) {
    Result<?> result = result(results, name);
    return String.format(Locale.ROOT, "%.2f ± %.2f", result.getScore(), result.getScoreError());
  }
}
