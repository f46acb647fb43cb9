package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two Brevets and a loop of Debian's `aws configure set`, all on one file.
///
/// `aws` takes no lock: it reads, truncates and writes. What a Brevet wrote between its reading and
/// its writing, `aws` overwrites with what it had read; nobody can keep it from that. It is counted
/// and printed, and Brevet's next renewal puts it right.
class BesideAwsTest {

  private static final String FOREIGN = "# top\r\n[a]\nk = v\n";

  @TempDir Path home;

  @Test
  void put_whenTwoBrevetsAndAwsWriteAtOnce_thenNoneLosesAnythingByBrevet() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(Path.of("/usr/bin/aws")));
    int seconds = Counts.of(6, 60);
    Path path = home.resolve("credentials");
    Files.write(path, Readings.bytes(FOREIGN));
    int tools = 0;
    List<String> told;
    try (ChildJvm one = rival(path, "one");
        ChildJvm other = rival(path, "other")) {
      assertThat(one.line()).contains("ready");
      assertThat(other.line()).contains("ready");
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      while (System.nanoTime() < end) {
        tools++;
        configureSet(path, tools);
      }
      one.tell("stop");
      other.tell("stop");
      told = List.of(one.line().orElse(""), other.line().orElse(""));
    }
    System.out.println("aws configure set: " + tools + " times; " + told);

    assertThat(told).allSatisfy(line -> assertThat(line).matches("put [1-9].* otherwise 0"));
    Map<String, Map<String, String>> sections =
        Readings.brevet(Files.readAllBytes(path), AwsFileKind.CREDENTIALS).orElseThrow();
    for (int i = 1; i <= tools; i++) {
      assertThat(sections.get("tool-" + i)).containsEntry("aws_access_key_id", "AKIATOOL" + i);
    }
    assertThat(sections).containsKeys("a", "one", "other").hasSize(tools + 3);
    assertThat(home).isDirectoryNotContaining("glob:**.tmp");
    finalWord(path);
  }

  /// Once the tool rests, what each Brevet writes stays.
  private void finalWord(Path path) throws Exception {
    SharedCredentialsFile file = new SharedCredentialsFile(path, home.resolve("backups"));
    String before = Readings.text(Files.readAllBytes(path));
    file.put(KilledWriterMain.NAME, TestSessions.session(1), TestSessions::noneIsOurs);
    assertThat(Readings.text(Files.readAllBytes(path))).startsWith(before);
  }

  private ChildJvm rival(Path path, String name) throws Exception {
    return ChildJvm.start(
        RivalMain.class, path.toString(), home.resolve("backups").toString(), name);
  }

  private void configureSet(Path path, int number) throws Exception {
    Program.Result result =
        new Program(home)
            .with("PATH", "/usr/bin:/bin")
            .with("HOME", home.toString())
            .with("LC_ALL", "C.UTF-8")
            .with("AWS_CONFIG_FILE", home.resolve("config").toString())
            .with("AWS_SHARED_CREDENTIALS_FILE", path.toString())
            .run(
                "",
                List.of(
                    "/usr/bin/aws",
                    "configure",
                    "set",
                    "aws_access_key_id",
                    "AKIATOOL" + number,
                    "--profile",
                    "tool-" + number));
    assertThat(result.exit()).as(result.err()).isZero();
  }
}
