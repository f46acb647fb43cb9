package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two Brevets and a loop of Debian's `aws configure set`, all on one file, until the time is over
/// and each of the three has written often enough.
///
/// `aws` takes no lock: it reads, truncates and writes. What a Brevet wrote between its reading and
/// its writing, `aws` overwrites with what it had read; nobody can keep it from that. It is counted
/// and printed, and Brevet's next renewal puts it right.
class BesideAwsTest {

  private static final String FOREIGN = "# top\r\n[a]\nk = v\n";
  private static final Duration MOST = Duration.ofMinutes(6);
  private static final int LOADED_A_ROUND = 12;
  private static final int MOST_TIMES_AS_OFTEN = 3;
  private static final Pattern TOLD =
      Pattern.compile("put (\\d+) busy (\\d+) by-the-tool (\\d+) otherwise (\\d+)");

  @TempDir Path home;
  private int tools;

  /// How often a Brevet wrote, found the file busy, and found its last writing gone again.
  private record Told(int put, int busy, int byTheTool, int otherwise) {

    static Told by(ChildJvm rival) throws IOException {
      Matcher told = TOLD.matcher(rival.line().orElse(""));
      assertThat(told.matches()).isTrue();
      return new Told(number(told, 1), number(told, 2), number(told, 3), number(told, 4));
    }

    private static int number(Matcher told, int group) {
      return Integer.parseInt(told.group(group));
    }
  }

  @Test
  void put_whenTwoBrevetsAndAwsWriteAtOnce_thenNoneLosesAnythingByBrevet() throws Exception {
    RealPart.require("aws", AwsConfigure::isThere);
    Duration least = Duration.ofSeconds(Counts.of(6, 60));
    int leastOfAws = Counts.of(60, 300);
    int leastOfEach = Counts.of(50, 500);
    Path path = home.resolve("credentials");
    Files.write(path, Readings.bytes(FOREIGN));
    List<Told> told;
    try (AwsConfigure aws = new AwsConfigure(home, path);
        ChildJvm one = rival(path, "one");
        ChildJvm other = rival(path, "other")) {
      aws.awaitLoaded();
      assertThat(one.line()).contains("ready");
      assertThat(other.line()).contains("ready");
      long start = System.nanoTime();
      do {
        round(aws);
        told = told("more", one, other);
        assertThat(System.nanoTime() - start)
            .as("time for %d runs of aws and %s", tools, told)
            .isLessThan(MOST.toNanos());
      } while (System.nanoTime() - start < least.toNanos()
          || tools < leastOfAws
          || told.stream().anyMatch(each -> each.put() < leastOfEach));
      told = told("stop", one, other);
    }
    System.out.println("aws configure set: " + tools + " times; " + told);

    assertThat(told).allSatisfy(each -> assertThat(each.otherwise()).isZero());
    int more = Math.max(told.getFirst().put(), told.getLast().put());
    assertThat(more)
        .as("the writings of the one that wrote more often")
        .isLessThanOrEqualTo(
            MOST_TIMES_AS_OFTEN * Math.min(told.getFirst().put(), told.getLast().put()));
    Map<String, Map<String, String>> sections =
        Readings.brevet(Files.readAllBytes(path), AwsFileKind.CREDENTIALS).orElseThrow();
    for (int i = 1; i <= tools; i++) {
      assertThat(sections.get("tool-" + i)).containsEntry("aws_access_key_id", "AKIATOOL" + i);
    }
    assertThat(sections).containsKeys("a", "one", "other").hasSize(tools + 3);
    assertThat(home).isDirectoryNotContaining("glob:**.tmp");
    finalWord(path);
  }

  /// The program once, and then the same command more often.
  private void round(AwsConfigure aws) throws IOException, InterruptedException {
    tools++;
    aws.set("tool-" + tools, "AKIATOOL" + tools);
    for (int i = 0; i < LOADED_A_ROUND; i++) {
      tools++;
      aws.setLoaded("tool-" + tools, "AKIATOOL" + tools);
    }
  }

  private static List<Told> told(String line, ChildJvm one, ChildJvm other) throws IOException {
    one.tell(line);
    other.tell(line);
    return List.of(Told.by(one), Told.by(other));
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
}
