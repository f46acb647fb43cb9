package app.brevet.awsfile;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `./mvnw -Pbenchmark`: reading and editing of large credentials files, and the same edit by
/// Debian's `aws configure set`; the figures go into `docs/performance.md`.
final class AwsFilePerformance {

  private static final String SECTION = "## Shared AWS files";
  private static final int PROFILES = 5_000;
  private static final int PROCESSES = 7;

  private AwsFilePerformance() {}

  /// Measures, and writes the section of the page that the argument names.
  public static void main(String[] arguments) throws Exception {
    Collection<RunResult> results = benchmarks();
    Path folder = Files.createTempDirectory("brevet-performance");
    List<Double> aws = new ArrayList<>();
    List<Double> brevet = new ArrayList<>();
    for (int i = 0; i <= PROCESSES; i++) {
      double ours = ourProcess(folder, i);
      double theirs = theirProcess(folder, i);
      if (i > 0) { // The first of each only fills the machine's caches.
        brevet.add(ours);
        aws.add(theirs);
      }
    }
    String section = section(results, brevet, aws);
    Path page = Path.of(arguments[0]);
    String text = Files.readString(page);
    int at = text.indexOf(SECTION);
    String others = at < 0 ? text + "\n" : text.substring(0, at);
    Files.writeString(page, others + section);
    System.out.println(section);
  }

  private static Collection<RunResult> benchmarks() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(AwsFileBenchmark.class.getName())
                .forks(2)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g")
                .build())
        .run();
  }

  /// A JVM that makes the one edit, from its start to its end, in milliseconds.
  private static double ourProcess(Path folder, int number) throws IOException {
    Path file = largeFile(folder);
    long start = System.nanoTime();
    try (ChildJvm writer =
        ChildJvm.start(
            WriterMain.class,
            file.toString(),
            folder.resolve("b").toString(),
            "new" + number,
            "1")) {
      writer.tell("go");
      List<String> told = writer.lines();
      if (!told.equals(List.of("ready", "ok"))) {
        throw new IOException("the edit failed: " + told);
      }
    }
    return millisSince(start);
  }

  private static double theirProcess(Path folder, int number)
      throws IOException, InterruptedException {
    Path file = largeFile(folder);
    long start = System.nanoTime();
    Program.Result result =
        new Program(folder)
            .with("PATH", "/usr/bin:/bin")
            .with("HOME", folder.toString())
            .with("LC_ALL", "C.UTF-8")
            .with("AWS_CONFIG_FILE", folder.resolve("config").toString())
            .with("AWS_SHARED_CREDENTIALS_FILE", file.toString())
            .run(
                "",
                List.of(
                    "/usr/bin/aws",
                    "configure",
                    "set",
                    "aws_access_key_id",
                    "AKIAIOSFODNN7EXAMPLE",
                    "--profile",
                    "new" + number));
    if (result.exit() != 0) {
      throw new IOException(result.err());
    }
    return millisSince(start);
  }

  private static Path largeFile(Path folder) throws IOException {
    return Files.writeString(folder.resolve("credentials"), LargeFile.of(PROFILES));
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static String section(
      Collection<RunResult> results, List<Double> brevet, List<Double> aws) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String name : List.of("parse", "edit", "renew")) {
      rows.append("| ").append(name).append(" |");
      for (String profiles : List.of("500", "5000", "50000")) {
        rows.append(" ").append(figure(result(results, name, profiles))).append(" |");
      }
      double ratio = score(results, name, "50000") / score(results, name, "5000");
      rows.append(String.format(Locale.ROOT, " %.1f |%n", ratio));
    }
    double renew = score(results, "renew", "5000");
    double theirs = median(aws);
    double load =
        Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).replaceFirst(" .*\\R?", ""));
    return """
    ## Shared AWS files

    Written by `./mvnw -Pbenchmark` on %s, on a machine with %d processors, whose load at the end of the run was %.1f (1 is the run itself).

    | milliseconds, warm (JMH, mean and error) | 500 profiles | 5,000 | 50,000 | 50,000 to 5,000 |
    |---|---|---|---|---|
    %s
    - *parse*: bytes to sections and properties. *edit*: bytes to the bytes with a renewed section, the new text read again and compared with the old,
      section by section and byte by byte. *renew*: the whole on the disk, from the first read to the renamed file, with the file and its folder forced.
    - One edit by a process of its own on the file with 5,000 profiles, from its start to its end, medians of %d: Brevet's code in a cold JVM %.0f ms,
      Debian's `aws configure set` %.0f ms. A warm renewal takes %.3f of what `aws configure set` does, the cold process %.2f.
    """
        .formatted(
            InstantSource.system().instant().toString().substring(0, 10),
            Runtime.getRuntime().availableProcessors(),
            load,
            rows,
            PROCESSES,
            median(brevet),
            theirs,
            renew / theirs,
            median(brevet) / theirs);
  }

  private static RunResult result(Collection<RunResult> results, String name, String profiles) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .filter(result -> result.getParams().getParam("profiles").equals(profiles))
        .findFirst()
        .orElseThrow();
  }

  private static double score(Collection<RunResult> results, String name, String profiles) {
    return result(results, name, profiles).getPrimaryResult().getScore();
  }

  private static String figure(RunResult result) {
    return String.format(
        Locale.ROOT,
        "%.1f ± %.1f",
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
