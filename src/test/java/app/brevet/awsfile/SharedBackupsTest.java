package app.brevet.awsfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies that several processes make, and that are killed meanwhile.
class SharedBackupsTest {

  private static final long SEED = 20261126;
  private static final int MOST_NANOS = 60_000_000;

  @TempDir Path home;
  private Path path = Path.of("");
  private Backups backups = new Backups(Path.of(""));

  @BeforeEach
  void open() throws Exception {
    path = Files.writeString(home.resolve("credentials"), "[a]\n");
    backups = new Backups(home.resolve("backups"));
  }

  private ChildJvm start(String name, int states) throws Exception {
    return ChildJvm.start(
        BackupsMain.class,
        path.toString(),
        home.resolve("backups").toString(),
        name,
        String.valueOf(states));
  }

  @Test
  void keep_whenTwoProcessesDoAtOnce_thenEachNumberOnceAndTheLastTenWhole() throws Exception {
    int states = Counts.of(40, 400);
    try (ChildJvm one = start("a", states);
        ChildJvm other = start("b", states)) {
      for (ChildJvm child : List.of(one, other)) {
        assertThat(child.line()).contains("ready");
      }
      one.tell("go");
      other.tell("go");
      assertThat(one.lines()).hasSize(states).containsOnly("ok");
      assertThat(other.lines()).hasSize(states).containsOnly("ok");
    }

    List<KeptCopy> copies = backups.copies(path);
    assertThat(new TreeSet<>(copies.stream().map(KeptCopy::number).toList()))
        .hasSize(10)
        .endsWith(2L * states);
    assertAllWhole(copies);
  }

  @Test
  void keep_whenTheProcessIsKilled_thenTheCopiesAreWholeAndTheNextLeavesNoTrace() throws Exception {
    int count = Counts.of(5, 100);
    System.out.println("seed: " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      try (ChildJvm child = start("k" + i + "n", 1_000_000)) {
        assertThat(child.line()).contains("ready");
        child.tell("go");
        assertThat(child.line()).contains("ok");
        assertThat(child.endsWithin(random.nextInt(MOST_NANOS))).isFalse();
      }
      assertAllWhole(backups.copies(path));
    }

    backups.keep(path, BackupsMain.state("last").getBytes(UTF_8));

    List<KeptCopy> copies = backups.copies(path);
    assertThat(copies).hasSizeBetween(2, 10);
    assertThat(copies.getLast().path()).content().startsWith("[last]");
    assertThat(copies.getFirst().path().getParent()).isDirectoryNotContaining("glob:**.tmp");
  }

  private static void assertAllWhole(List<KeptCopy> copies) throws Exception {
    for (KeptCopy copy : copies) {
      String text = Files.readString(copy.path());
      String name = text.substring(1, text.indexOf(']'));
      assertThat(text.equals(BackupsMain.state(name))).as("%s is whole", copy.path()).isTrue();
    }
  }
}
