package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.BrevetHome.Running;
import app.brevet.testing.Counts;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that want what is in one vault at the same time, each a process of its own as the image
/// starts it: fifty have less than 1 GB together.
final class VaultCrowdIT {

  private static final int FIFTY = 50;
  private static final long GIGABYTE = 1024 * 1024;

  /// What does not depend on how many there are: one derivation, and the pages that all share.
  private static final long ONCE = 64 * 1024 + 60 * 1024;

  private static final Pattern PSS = Pattern.compile("(?m)^Pss: +([0-9]+) kB$");
  private static final String SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    world.addUser(home).expect(0);
    home.brevetReading(SEED, "mfa", "enrol", "alice", "--uri", "-").expect(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void code_whenManyAskAtOnce_thenEachGetsOneAndTogetherTheyStaySmall() throws Exception {
    RealPart.require("smaps_rollup", () -> Files.exists(Path.of("/proc/self/smaps_rollup")));
    int count = Counts.of(8, FIFTY);
    long allowed = ONCE + (GIGABYTE - ONCE) * count / FIFTY;
    List<Running> crowd = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      crowd.add(home.start("", "mfa", "code", "alice", "--no-input"));
    }

    long peak = peak(crowd);

    System.out.println(
        count + " commands at one vault together: at most " + peak / 1024 + " MB of memory");
    assertThat(crowd)
        .allSatisfy(
            each -> {
              assertThat(each.err().join()).doesNotContain("\tat ");
              assertThat(each.process().exitValue()).isZero();
              assertThat(each.out().join()).containsPattern("[0-9]{6}");
            });
    assertThat(peak).as("kilobytes together").isLessThan(allowed);
  }

  /// The most that all had together until the last ended, in kilobytes.
  private static long peak(List<Running> crowd) throws IOException, InterruptedException {
    long peak = 0;
    for (Running each : crowd) {
      while (!each.process().waitFor(100, TimeUnit.MILLISECONDS)) {
        long now = 0;
        for (Running one : crowd) {
          now += kilobytes(one.process().pid());
        }
        peak = Math.max(peak, now);
      }
    }
    return peak;
  }

  /// What the process has for itself, plus its share of what it has in common with others.
  private static long kilobytes(long pid) throws IOException {
    try {
      Matcher pss = PSS.matcher(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
      return pss.find() ? Long.parseLong(pss.group(1)) : 0;
    } catch (FileSystemException e) {
      return 0; // It has ended, or does just now: what it printed and its exit code tell how.
    }
  }
}
