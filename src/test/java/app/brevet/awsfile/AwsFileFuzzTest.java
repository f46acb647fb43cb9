package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.brevet.testing.Counts;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Jazzer in a JVM of its own, on the files of the corpus as seeds.
class AwsFileFuzzTest {

  private static final int JAZZER_FOUND_A_FAULT = 77;
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

  @TempDir Path folder;

  static List<CorpusFile> seeds() {
    return CorpusFile.all();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fuzzerTestOneInput_whenASeed_thenEveryLawHolds(CorpusFile seed) throws Exception {
    AwsFileFuzz.fuzzerTestOneInput(seed.bytes());
  }

  @Test
  void fuzz_whenJazzerTriesAnyBytes_thenEveryLawHolds() throws Exception {
    int seconds = Counts.of(4, 60);

    Program.Result result = fuzz(AwsFileFuzz.class, seconds);

    assertThat(result.exit()).as(result.err()).isZero();
    Matcher done = DONE.matcher(result.err());
    assertThat(done.find()).as(result.err()).isTrue();
    System.out.println("jazzer: " + done.group(1) + " executions in " + done.group(2) + " s");
    assertThat(Long.parseLong(done.group(1))).isGreaterThan(CorpusFile.all().size());
  }

  /// It takes Jazzer up to minutes, so it is only tried under full counts.
  @Test
  void fuzz_whenACrashIsPlanted_thenJazzerFindsIt() throws Exception {
    int seconds = Counts.of(0, 240);
    assumeThat(seconds).as("seconds to find the planted crash in").isPositive();

    Program.Result result = fuzz(PlantedFuzz.class, seconds);

    assertThat(result.exit()).as(result.err()).isEqualTo(JAZZER_FOUND_A_FAULT);
    assertThat(result.err()).contains("IllegalStateException: planted");
  }

  private Program.Result fuzz(Class<?> target, int seconds)
      throws IOException, InterruptedException {
    RealPart.require(
        "a system that Jazzer has its native part for",
        () -> List.of("amd64", "aarch64").contains(System.getProperty("os.arch")));
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    for (CorpusFile file : CorpusFile.all()) {
      Files.write(seeds.resolve(file.name()), file.bytes());
    }
    return new Program(folder)
        .with("PATH", "/usr/bin:/bin")
        .with("LC_ALL", "C.UTF-8")
        .run(
            "",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=app.brevet.awsfile.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-max_len=1024",
                "-timeout=60",
                "-rss_limit_mb=4096", // Of the process; the heap has its own. Jazzer's part varies.
                "-use_value_profile=1",
                seeds.toString()));
  }
}
