package app.brevet.awsfile;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.PerformancePage;
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

  private static final int PROFILES = 5_000;
  private static final int PROCESSES = 7;
  private static final String AWS = "/usr/bin/aws";
  private static final List<String> SIZES = List.of("50", "500", "5000", "20000");
  private static final List<String> BENCHMARKS =
      List.of("parse", "edit", "renew", "renewAfterOthers", "force");

  private AwsFilePerformance() {}

  /// Measures, and writes the section of the page that the argument names.
  public static void main(String[] arguments) throws Exception {
    Collection<RunResult> results = benchmarks();
    Processes processes = Processes.measured(Files.createTempDirectory(Path.of("target"), "edits"));
    String section = section(results, processes);
    PerformancePage.put(Path.of(arguments[0]), section);
    System.out.println(section);
  }

  private static Collection<RunResult> benchmarks() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(AwsFileBenchmark.class.getName())
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g")
                .build())
        .run();
  }

  /// One edit by processes of their own, from their start to their end, in milliseconds.
  ///
  /// @param version what the other program says of itself
  /// @param onOne the other program's on a file with one profile
  private record Processes(
      String version, List<Double> brevet, List<Double> aws, List<Double> onOne) {

    static Processes measured(Path folder) throws IOException, InterruptedException {
      Processes all =
          new Processes(
              versionOfAws(folder), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i <= PROCESSES; i++) {
        double ours = ourProcess(folder, i);
        double theirs = theirProcess(folder, PROFILES, i);
        double onOne = theirProcess(folder, 1, i);
        if (i > 0) { // The first of each only fills the machine's caches.
          all.brevet.add(ours);
          all.aws.add(theirs);
          all.onOne.add(onOne);
        }
      }
      return all;
    }
  }

  /// A JVM that makes the one edit.
  private static double ourProcess(Path folder, int number) throws IOException {
    Path file = file(folder, PROFILES);
    Path backups = folder.resolve("b");
    long start = System.nanoTime();
    try (ChildJvm writer =
        ChildJvm.start(
            WriterMain.class, file.toString(), backups.toString(), "new" + number, "1")) {
      writer.tell("go");
      List<String> told = writer.lines();
      if (!told.equals(List.of("ready", "ok"))) {
        throw new IOException("the edit failed: " + told);
      }
    }
    return millisSince(start);
  }

  private static double theirProcess(Path folder, int profiles, int number)
      throws IOException, InterruptedException {
    Path file = file(folder, profiles);
    String profile = "new" + number;
    long start = System.nanoTime();
    var _ =
        aws(
            folder,
            file,
            "configure",
            "set",
            "aws_access_key_id",
            "AKIAIOSFODNN7EXAMPLE",
            "--profile",
            profile);
    return millisSince(start);
  }

  private static String versionOfAws(Path folder) throws IOException, InterruptedException {
    return aws(folder, file(folder, 1), "--version").replaceFirst(" Linux.*\\R*", "");
  }

  private static String aws(Path folder, Path file, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(AWS));
    command.addAll(List.of(arguments));
    Program.Result result =
        new Program(folder)
            .with("PATH", "/usr/bin:/bin")
            .with("HOME", folder.toString())
            .with("LC_ALL", "C.UTF-8")
            .with("AWS_CONFIG_FILE", folder.resolve("config").toString())
            .with("AWS_SHARED_CREDENTIALS_FILE", file.toString())
            .run("", command);
    if (result.exit() != 0) {
      throw new IOException(result.err());
    }
    return result.out();
  }

  private static Path file(Path folder, int profiles) throws IOException {
    return Files.writeString(
        folder.toAbsolutePath().resolve("credentials"), LargeFile.of(profiles));
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static String section(Collection<RunResult> results, Processes processes)
      throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String name : BENCHMARKS) {
      rows.append("| ").append(name).append(" |");
      for (String profiles : SIZES) {
        rows.append(" ").append(figure(result(results, name, profiles))).append(" |");
      }
      double ratio = score(results, name, "20000") / score(results, name, "5000");
      rows.append(String.format(Locale.ROOT, " %.1f |%n", ratio));
    }
    double renew = score(results, "renew", "5000");
    double brevet = median(processes.brevet());
    double aws = median(processes.aws());
    return """
    ## Shared AWS files

    Written by `./mvnw -Pbenchmark` on %s, on a machine with %d processors, whose load at the end of the run was %.1f (1 is the run itself).

    | milliseconds, warm (JMH, mean and error) | 50 profiles | 500 | 5,000 | 20,000 | 20,000 to 5,000 |
    |---|---|---|---|---|---|
    %s
    - *parse*: bytes to sections and properties. *edit*: bytes to the bytes with a renewed section; that is a parse, the edit, and what differs read again and
      compared with the old text, section by section and byte by byte. A cost that is linear in the size makes the last column 4.
    - *renew*: the whole on the disk, from the first read to the renamed file, with the file and its folder forced. *renewAfterOthers*: the same once another
      program changed a line, so that a copy is put aside first. *force*: as many bytes written, forced and renamed, and nothing else.
    - Each profile has a session and a comment, 272 bytes. The files lie in `target`, on the disk of the checkout.
    - One edit by a process of its own on the file with 5,000 profiles, from its start to its end, medians of %d: Brevet's code in a cold JVM %.0f ms,
      `aws configure set` (%s, Debian's) %.0f ms, of which %.0f ms also on a file with one profile. A warm renewal takes %.3f of what `aws configure set` does, the cold process %.2f.
    """
        .formatted(
            InstantSource.system().instant().toString().substring(0, 10),
            Runtime.getRuntime().availableProcessors(),
            PerformancePage.load(),
            rows,
            PROCESSES,
            brevet,
            processes.version(),
            aws,
            median(processes.onOne()),
            renew / aws,
            brevet / aws);
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
        "%.2f ± %.2f",
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
