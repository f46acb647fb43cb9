package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final int TURNS = 30;
  private static final long MOST_TURNS_OF_THE_OTHER = 4L * TURNS;

  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void file() {
    path = folder.resolve("sub/lock");
  }

  @Test
  void acquire_whenTheFolderIsMissing_thenIsMadeForTheOwnerAlone() throws Exception {
    try (FileLock _ = FileLock.acquire(path, SHORT).orElseThrow()) {
      assertThat(mode(path)).isEqualTo("rw-------");
      assertThat(mode(folder.resolve("sub"))).isEqualTo("rwx------");
    }
  }

  @Test
  void acquire_whenHeldInThisProcess_thenEmptyAfterThePatience() throws Exception {
    try (FileLock _ = FileLock.acquire(path, SHORT).orElseThrow()) {
      assertThat(FileLock.acquire(path, SHORT)).isEmpty();
    }
  }

  @Test
  void acquire_whenHeldByAnotherProcess_thenEmptyAfterThePatience() throws Exception {
    try (ChildJvm holder = ChildJvm.start(LockHolderMain.class, path.toString())) {
      assertThat(holder.line()).contains("held");

      assertThat(FileLock.acquire(path, SHORT)).isEmpty();
    }
  }

  @Test
  void acquire_whenAnotherProcessTakesItAgainAtOnce_thenTheTwoTakeTurns() throws Exception {
    Path turns = folder.resolve("turns");
    try (ChildJvm greedy =
        ChildJvm.start(GreedyLockMain.class, path.toString(), turns.toString())) {
      assertThat(greedy.line()).contains("held");
      long before = Files.size(turns);

      for (int turn = 0; turn < TURNS; turn++) {
        long seen = Files.size(turns);
        while (Files.size(turns) == seen) {
          Thread.onSpinWait(); // Until the other has just taken it.
        }
        try (FileLock lock = FileLock.acquire(path, LONG).orElse(null)) {
          assertThat(lock).as("turn %d", turn).isNotNull();
        }
      }

      System.out.println(TURNS + " turns beside " + (Files.size(turns) - before));
      assertThat(Files.size(turns) - before).isLessThan(MOST_TURNS_OF_THE_OTHER);
    }
  }

  @Test
  void acquire_whenItsHolderIsKilled_thenItIsFree() throws Exception {
    try (ChildJvm holder = ChildJvm.start(LockHolderMain.class, path.toString())) {
      assertThat(holder.line()).contains("held");
    }

    try (FileLock lock = FileLock.acquire(path, LONG).orElseThrow()) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void acquire_whenATryWasGivenUp_thenTheHolderStillHoldsIt() throws Exception {
    try (FileLock _ = FileLock.acquire(path, SHORT).orElseThrow()) {
      assertThat(FileLock.acquire(path, Duration.ZERO)).isEmpty();

      try (ChildJvm other = ChildJvm.start(LockHolderMain.class, path.toString())) {
        assertThat(other.endsWithin(Duration.ofSeconds(2).toNanos())).isFalse();
      }
      assertThat(FileLock.acquire(path, Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void acquire_whenManyThreadsWant_thenOneHoldsItAtATimeAndAllGetIt() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    Callable<Integer> visit =
        () -> {
          try (FileLock _ = FileLock.acquire(path, LONG).orElseThrow()) {
            int together = inside.incrementAndGet();
            Thread.onSpinWait();
            inside.decrementAndGet();
            return together;
          }
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> visits = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        visits.add(threads.submit(visit));
      }
      for (Future<Integer> done : visits) {
        assertThat(done.get()).isOne();
      }
    }
  }

  @Test
  void acquire_whenAFolderIsThere_thenThrows() throws Exception {
    Files.createDirectories(path);

    assertThatThrownBy(() -> FileLock.acquire(path, SHORT)).isInstanceOf(IOException.class);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
