package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

  private static final long SEED = 20261125;
  private static final int ENOUGH_FOR_A_FAULT = 100;

  @TempDir Path home;

  @Test
  void put_whenTheProcessIsKilled_thenTheFileIsWholeAndTheNextStartLeavesNoTemporaryFile()
      throws Exception {
    int count = Counts.of(200, 2_000);
    System.out.println("seed: " + SEED);
    try (KilledWriters writers = new KilledWriters(home, "whole", SEED)) {
      for (int i = 0; i < count; i++) {
        assertThat(writers.kill()).as("kill %d", i).isEmpty();
      }
    }
    System.out.println("killed: " + count + " writers");
  }

  /// The same proof must find the fault of a writer that truncates the file and writes in place.
  @Test
  void kill_whenTheWriterTruncatesInPlace_thenFindsTheFileBroken() throws Exception {
    Optional<String> fault = Optional.empty();
    int kills = 0;
    try (KilledWriters writers = new KilledWriters(home, "in-place", SEED)) {
      while (fault.isEmpty() && kills < ENOUGH_FOR_A_FAULT) {
        fault = writers.kill();
        kills++;
      }
    }
    System.out.println("truncating writer: " + fault + " at kill " + kills);
    assertThat(fault).isPresent();
  }
}
